using AgreementTracker.Data;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Explore;

/// <summary>What a row says in a column.</summary>
/// <param name="Address">Where there is more about it, or null.</param>
public sealed record Cell(string Text, string? Address = null, bool IsStated = true)
{
    internal const string NotStatedText = "not stated";

    private static readonly Cell NotStated = new(NotStatedText, IsStated: false);

    /// <summary>The text in the file, where a link would be lost.</summary>
    public string InFile { get; private init; } = Text;

    public static Cell Of(string? text, string? address = null) => text is null ? NotStated : new(text, address);

    public static Cell Of(int? number) => Of(number?.ToString());

    public static Cell Of(Enum value) => new(value.Label(), IsStated: !Vocabulary.IsNotStated(value));

    /// <summary>The date if a source states one, else the words as printed.</summary>
    public static Cell OfDate(string? value, string? printed) => Of(value ?? (printed is null ? null : $"“{printed}”"));

    /// <summary>The name of a file on the web, with a link to it; its address in the file.</summary>
    public static Cell OfDocument(string? url) => url is null ? NotStated
        : new(Uri.UnescapeDataString(new Uri(url).Segments[^1]) is { Length: > 1 } name ? name : new Uri(url).Host, url) { InFile = url };
}

/// <summary>A fact as a row.</summary>
/// <param name="Address">Where the fact is, with its source.</param>
/// <param name="Cells">One for each column that its data set has, chosen or not.</param>
/// <param name="Group">The label of its group, where there are groups.</param>
public sealed record ExploreRow(string Address, IReadOnlyList<Cell> Cells, string? Group);

/// <summary>A page of the rows that fit, with what was counted over all that fit.</summary>
/// <param name="Page">From 1; the last where a later one was asked for.</param>
/// <param name="Groups">How many rows each group has, by its label.</param>
/// <param name="Sum">From ICE's newest list to the total; null where the rows are not all agreements in force, of the country or of a state.</param>
public sealed record FoundRows(
    IReadOnlyList<ExploreRow> Rows, int Total, int Page, IReadOnlyDictionary<string, int> Groups, Data.Agreements.ListSum? Sum);
