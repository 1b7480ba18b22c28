using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Differences;

/// <summary>How a difference is shown.</summary>
public enum DifferenceForm
{
    Words,
    Json,
}

/// <summary>What of its differences a page shows: all in short, or one document's, in words or as JSON.</summary>
/// <param name="Path">The page's address.</param>
/// <param name="Document">The one document; null for all.</param>
/// <param name="From">How many of its facts are left out before those shown.</param>
public sealed record DifferenceQuery(string Path, string? Document, int From, DifferenceForm Form)
{
    private const int LongestAddress = 300;
    private const int MaxFacts = 1_000_000;

    /// <summary>Facts of one document beside others.</summary>
    private const int InShort = 20;
    private const int OnePage = 100;

    public int Size =>
        IsWhole ? MaxFacts
        : Document is null ? InShort
        : OnePage;

    public bool IsJson => Form == DifferenceForm.Json;

    /// <param name="only">The page's one document, where it never shows another.</param>
    public static DifferenceQuery Read(
        QueryReader query,
        string path,
        string? document,
        string? from,
        string? show,
        string? only = null
    )
    {
        var form = query.Word<DifferenceForm>(show, Texts.DifferenceQuery_Form) ?? DifferenceForm.Words;
        var one = only ?? query.Text(document, LongestAddress, Texts.DifferenceQuery_Address);
        if (form == DifferenceForm.Json && one is null)
            query.Report(Texts.DifferenceQuery_ChooseTheDocument);
        var first = query.Number(from, 0, MaxFacts, Texts.DifferenceQuery_NumberOfFacts) ?? 0;
        return new(path, one, first, form) { IsAlone = only is not null };
    }

    /// <summary>All that a document's difference has on one page.</summary>
    public static DifferenceQuery Whole(string document) =>
        new("", document, 0, DifferenceForm.Words) { IsAlone = true, IsWhole = true };

    /// <summary>Whether the page is about one document, so that its address need not name it.</summary>
    private bool IsAlone { get; init; }

    private bool IsWhole { get; init; }

    public string Url(string document, int from = 0) =>
        QueryLink.To(Path, ("document", IsAlone ? null : document), ("from", from == 0 ? null : $"{from}"));

    public string JsonUrl(string document) =>
        QueryLink.To(Path, ("document", IsAlone ? null : document), ("show", "json"));
}
