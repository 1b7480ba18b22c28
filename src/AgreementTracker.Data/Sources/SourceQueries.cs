using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Sources;

/// <summary>A source in a list.</summary>
public sealed record SourceListItem(string Id, string Title, string? Publisher, string? Published, SourceKind Kind);

/// <summary>A source with its text, the passages that documents cite from it, and what rests on each.</summary>
public sealed record CitedSource(Source Source, string Text, IReadOnlyList<CitedPassage> Passages);

/// <summary>One stretch of the text, however many documents cite it.</summary>
public sealed record CitedPassage(int Start, int End, string Exact, IReadOnlyList<CitedFact> Facts);

/// <summary>A field that rests on a passage.</summary>
/// <param name="Document">The address of the document it stands in.</param>
/// <param name="Subject">The name of what that document is about.</param>
/// <param name="Key">The fact's key, which is its anchor on the place's page; null in the directory.</param>
public sealed record CitedFact(string Document, string Subject, string? Key, Type Kind, string Field, string? Value, CitationRole Role);

public static class SourceQueries
{
    /// <summary>A page of the sources by title, after the line with these sort keys.</summary>
    public static async Task<ListPage<SourceListItem>> PageAsync(
        this IQueryable<Source> sources, string[]? after, int size, CancellationToken cancellation = default)
    {
        if (after is [var title, var id])
            sources = sources.Where(source => string.Compare(source.Title, title) >= 0 &&
                (source.Title != title || string.Compare(source.Id, id) > 0));
        return Keyset.Cut(await sources.OrderBy(source => source.Title).ThenBy(source => source.Id).Take(size + 1)
            .SelectListItems().ToListAsync(cancellation), size, source => [source.Title, source.Id]);
    }

    /// <summary>Those that no document cites anything of.</summary>
    public static IQueryable<Source> Uncited(this IQueryable<Source> sources, TrackerDbContext db) =>
        sources.Where(source => !db.Passages.Any(passage => passage.SourceId == source.Id));

    public static IQueryable<SourceListItem> SelectListItems(this IQueryable<Source> sources) =>
        sources.Select(source => new SourceListItem(source.Id, source.Title, source.Publisher, source.Published, source.Kind));

    public static SourceListItem ToListItem(this Source source) => new(source.Id, source.Title, source.Publisher, source.Published, source.Kind);

    /// <summary>The source with everything that its page shows, or null.</summary>
    public static async Task<CitedSource?> CitedSourceAsync(
        this TrackerDbContext db, string id, CancellationToken cancellation = default)
    {
        var source = await db.Sources.AsNoTracking().Include(source => source.Text)
            .SingleOrDefaultAsync(source => source.Id == id, cancellation);
        if (source is null)
            return null;

        var passages = await db.Passages.AsNoTracking().Where(passage => passage.SourceId == id)
            .OrderBy(passage => passage.Start).ThenByDescending(passage => passage.End).ThenBy(passage => passage.Id)
            .ToListAsync(cancellation);
        var facts = await FactsOnAsync(db, passages.Select(passage => passage.Document).Distinct(), cancellation);
        return new(source, source.Text!.Text, [.. passages
            .GroupBy(passage => (passage.Start, passage.End))
            .Select(same => new CitedPassage(same.Key.Start, same.Key.End, same.First().Exact,
                [.. same.SelectMany(passage => facts[passage.Id]).Distinct()]))]);
    }

    private static async Task<ILookup<string, CitedFact>> FactsOnAsync(
        TrackerDbContext db, IEnumerable<string> documents, CancellationToken cancellation)
    {
        // A document's own form knows the value of every field by the name that citations use.
        var citing = (await db.Revisions.Latest().Where(revision => documents.Contains(revision.Document))
            .Select(revision => new { revision.Document, revision.Content }).ToListAsync(cancellation))
            .ConvertAll(revision => DocumentJson.ReadCiting(revision.Document, revision.Content));
        var references = References.Of(citing);
        var names = await db.NamesOfAsync([.. references.Organizations, .. references.Jurisdictions], cancellation);
        return citing.SelectMany(document => document.CitedFacts(names), (document, cited) => (Passage: $"{document.Address}#{cited.Passage}", cited.Fact))
            .ToLookup(entry => entry.Passage, entry => entry.Fact);
    }
}
