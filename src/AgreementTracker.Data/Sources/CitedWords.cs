using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Sources;

/// <summary>The words that a field of a fact rests on, and where they stand.</summary>
/// <param name="Start">In code points of the archived text; <paramref name="End"/> is the first one after.</param>
public sealed record CitedWords(
    CitationOwner Owner,
    string Field,
    CitationRole Role,
    string? ReportedAs,
    string Exact,
    int Start,
    int End,
    string SourceId,
    string SourceTitle
)
{
    /// <summary>The site that the source was published at; null where that is not known.</summary>
    public string? Host { get; init; }

    /// <summary>When the source was published, as far as that is known.</summary>
    public string? Published { get; init; }

    /// <summary>The newest later capture of the source, or null.</summary>
    public string? Later { get; init; }

    /// <summary>Whether that one no longer has these words.</summary>
    public bool IsGone { get; init; }

    internal CitedWords From(SourceListItem source) => this with { Host = source.Host, Published = source.Published };

    internal CitedWords With(LaterText? later, string? prefix, string? suffix) =>
        later is null ? this : this with { Later = later.Slug, IsGone = !later.Has(Exact, prefix, suffix) };
}

/// <summary>All citations of one document, found by fact and field.</summary>
public sealed class CitationIndex
{
    /// <summary>By this name a statement's parts are found, which are its words and no field of it.</summary>
    public const string Words = "words";

    private readonly Dictionary<CitationOwner, List<CitedWords>> byOwner = [];

    public CitationIndex(IEnumerable<CitedWords> citations)
    {
        foreach (var words in citations)
            if (byOwner.TryGetValue(words.Owner, out var others))
                others.Add(words);
            else
                byOwner.Add(words.Owner, [words]);
    }

    /// <summary>What the fields of a fact rest on; words that several of them share come once.</summary>
    public IReadOnlyList<CitedWords> For(IFactRow fact, params ReadOnlySpan<string> fields)
    {
        if (!byOwner.TryGetValue(CitationOwner.Of(fact), out var all))
            return [];
        List<CitedWords> found = [];
        foreach (var field in fields)
        foreach (var words in all)
            if (words.Field == field)
                found.AddOnce(words);
        return found;
    }
}

public static class CitationQueries
{
    /// <summary>Words that several facts share come once; words for one and against another are told as both.</summary>
    public static IReadOnlyList<CitedWords> Once(this IEnumerable<CitedWords> words)
    {
        List<CitedWords> once = [];
        foreach (var one in words)
            once.AddOnce(one);
        return once;
    }

    /// <summary>A field rests on a few words: looking through them is quicker than hashing.</summary>
    internal static void AddOnce(this List<CitedWords> words, CitedWords one)
    {
        foreach (var other in words)
            if (
                other.Start == one.Start
                && other.End == one.End
                && other.Role == one.Role
                && other.SourceId == one.SourceId
                && other.ReportedAs == one.ReportedAs
            )
                return;
        words.Add(one);
    }

    public static async Task<CitationIndex> CitationsOfAsync(
        this TrackerDbContext db,
        string document,
        CancellationToken cancellationToken = default
    )
    {
        var citations = await db
            .Citations.AsNoTracking()
            .Where(citation => citation.Document == document)
            .OrderBy(citation => citation.Ordinal)
            .Select(citation => new
            {
                Citation = citation,
                citation.Passage,
                citation.Passage!.Source,
                HasLater = citation.Passage.Source!.LaterCaptures.Any(),
            })
            .ToListAsync(cancellationToken);
        var parts = await db
            .StatementParts.AsNoTracking()
            .Where(part => part.Passage!.Document == document)
            .OrderBy(part => part.StatementId)
            .ThenBy(part => part.Ordinal)
            .Select(part => new
            {
                part.StatementId,
                part.Passage,
                part.Passage!.Source,
                HasLater = part.Passage.Source!.LaterCaptures.Any(),
            })
            .ToListAsync(cancellationToken);
        var later = await db.LaterTextsAsync(
            [
                .. citations
                    .Where(row => row.HasLater)
                    .Select(row => row.Passage!.SourceId)
                    .Concat(parts.Where(part => part.HasLater).Select(part => part.Passage!.SourceId))
                    .Distinct(),
            ],
            cancellationToken,
            withDesk: false
        );
        return new(
            parts
                .Select(part =>
                    new CitedWords(
                        new(typeof(Statement), part.StatementId),
                        CitationIndex.Words,
                        CitationRole.Supports,
                        null,
                        part.Passage!.Exact,
                        part.Passage.Start,
                        part.Passage.End,
                        part.Passage.SourceId,
                        part.Source!.Title
                    )
                        .From(part.Source.ToListItem())
                        .With(later.GetValueOrDefault(part.Passage.SourceId), part.Passage.Prefix, part.Passage.Suffix)
                )
                .Concat(
                    citations.Select(row =>
                        new CitedWords(
                            CitationOwner.Of(row.Citation),
                            row.Citation.Field,
                            row.Citation.Role,
                            row.Citation.ReportedAs,
                            row.Passage!.Exact,
                            row.Passage.Start,
                            row.Passage.End,
                            row.Passage.SourceId,
                            row.Source!.Title
                        )
                            .From(row.Source.ToListItem())
                            .With(later.GetValueOrDefault(row.Passage.SourceId), row.Passage.Prefix, row.Passage.Suffix)
                    )
                )
        );
    }
}
