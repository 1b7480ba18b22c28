using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Sources;

/// <summary>A source in a list.</summary>
/// <param name="HasLater">Whether there is a later capture of it.</param>
/// <param name="Url">Where it was published, if that is known.</param>
public sealed record SourceListItem(
    string Id,
    string Title,
    string? Publisher,
    string? Published,
    SourceKind Kind,
    bool HasLater,
    string? Url
)
{
    /// <summary>The site it was published at, such as 'example.org'; null where that is not known.</summary>
    public string? Host =>
        Uri.TryCreate(Url, UriKind.Absolute, out var address) && address.Host is { Length: > 0 } host
            ? host.StartsWith("www.", StringComparison.Ordinal)
                ? host[4..]
                : host
            : null;
}

/// <summary>A source with its text, and the passages that documents cite from it.</summary>
/// <param name="IsLong">Whether so many documents cite it that of each passage only the documents are told, and not
/// what rests on it there.</param>
public sealed record CitedSource(Source Source, string Text, IReadOnlyList<CitedPassage> Passages, bool IsLong);

/// <summary>One stretch of the text, however many documents cite it, and what rests on it.</summary>
public sealed record CitedPassage(int Start, int End, string Exact, IReadOnlyList<CitedFact> Facts)
{
    public IReadOnlyList<CitingDocument> Documents { get; init; } = [];

    /// <summary>What stands around the words, where they need it to be found.</summary>
    public string? Prefix { get; init; }
    public string? Suffix { get; init; }
}

/// <param name="Name">The name of the place; null where it is no place's document.</param>
public sealed record CitingDocument(string Address, string? Name);

/// <summary>A field that rests on a passage.</summary>
/// <param name="Document">The address of the document it stands in.</param>
/// <param name="Subject">The name of what that document is about.</param>
/// <param name="Key">The fact's key, which is its anchor on the place's page; null in the directory.</param>
public sealed record CitedFact(
    string Document,
    string Subject,
    string? Key,
    Type Kind,
    string Field,
    string? Value,
    CitationRole Role
);

public static class SourceQueries
{
    /// <summary>More dossiers than this are not read for one page.</summary>
    private const int MaxDocumentsRead = 25;

    /// <summary>A page of the sources by title, after the line with these sort keys.</summary>
    public static async Task<ListPage<SourceListItem>> PageAsync(
        this IQueryable<Source> sources,
        string[]? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        if (after is [var title, var id])
            sources = sources.Where(source =>
                string.Compare(source.Title, title) >= 0 && (source.Title != title || string.Compare(source.Id, id) > 0)
            );
        return Keyset.Cut(
            await sources
                .OrderBy(source => source.Title)
                .ThenBy(source => source.Id)
                .Take(size + 1)
                .SelectListItems()
                .ToListAsync(cancellationToken),
            size,
            source => [source.Title, source.Id]
        );
    }

    /// <summary>Those that no document cites anything of.</summary>
    public static IQueryable<Source> Uncited(this IQueryable<Source> sources, TrackerDbContext db) =>
        sources.Where(source => !db.Passages.Any(passage => passage.SourceId == source.Id));

    public static IQueryable<SourceListItem> SelectListItems(this IQueryable<Source> sources) =>
        sources.Select(source => new SourceListItem(
            source.Id,
            source.Title,
            source.Publisher,
            source.Published,
            source.Kind,
            source.LaterCaptures.Any(),
            source.Url
        ));

    public static SourceListItem ToListItem(this Source source) =>
        new(
            source.Id,
            source.Title,
            source.Publisher,
            source.Published,
            source.Kind,
            source.LaterCaptures.Count > 0,
            source.Url
        );

    /// <summary>The source with everything that its page shows, or null.</summary>
    public static async Task<CitedSource?> CitedSourceAsync(
        this TrackerDbContext db,
        string id,
        CancellationToken cancellationToken = default
    )
    {
        var source = await db
            .Sources.AsNoTracking()
            .Include(source => source.Text)
            .SingleOrDefaultAsync(source => source.Id == id, cancellationToken);
        if (source is null)
            return null;

        var passages = await CitingAsync(db, id, cancellationToken);
        var documents = passages.Select(passage => passage.Document).Distinct().ToList();
        var isLong =
            documents.Count > MaxDocumentsRead || id.StartsWith(ListText.SourcePrefix, StringComparison.Ordinal);
        var facts = isLong ? null : await FactsOnAsync(db, documents, cancellationToken);
        return new(
            source,
            source.Text!.Text,
            [
                .. passages
                    .GroupBy(passage => (passage.Start, passage.End))
                    .Select(same => new CitedPassage(
                        same.Key.Start,
                        same.Key.End,
                        same.First().Exact,
                        facts is null ? [] : [.. same.SelectMany(passage => facts[passage.Id]).Distinct()]
                    )
                    {
                        Prefix = same.First().Prefix,
                        Suffix = same.First().Suffix,
                        Documents =
                        [
                            .. same.Select(passage => new CitingDocument(passage.Document, passage.Name)).Distinct(),
                        ],
                    }),
            ],
            isLong
        );
    }

    /// <summary>The passages with the names of the places whose dossiers cite them.</summary>
    private static Task<List<CitingPassage>> CitingAsync(
        TrackerDbContext db,
        string id,
        CancellationToken cancellationToken
    ) =>
        (
            from passage in db.Passages
            where passage.SourceId == id
            // Other documents have no such beginning, and what is left of their address is no place's.
            let slug = passage.Document.StartsWith(DocumentAddress.Dossiers)
                ? passage.Document.Substring(DocumentAddress.Dossiers.Length)
                : null
            join place in db.Jurisdictions on slug equals place.Id into places
            from place in places.DefaultIfEmpty()
            orderby passage.Start, passage.End descending, passage.Id
            select new CitingPassage(
                passage.Id,
                passage.Document,
                passage.Start,
                passage.End,
                passage.Exact,
                passage.Prefix,
                passage.Suffix,
                place == null ? null : place.Name
            )
        ).ToListAsync(cancellationToken);

    private sealed record CitingPassage(
        string Id,
        string Document,
        int Start,
        int End,
        string Exact,
        string? Prefix,
        string? Suffix,
        string? Name
    );

    private static async Task<ILookup<string, CitedFact>> FactsOnAsync(
        TrackerDbContext db,
        IEnumerable<string> documents,
        CancellationToken cancellationToken
    )
    {
        // A document's own form knows the value of every field by the name that citations use.
        var citing = (
            await db
                .Revisions.Latest()
                .Where(revision => documents.Contains(revision.Document))
                .Select(revision => new { revision.Document, revision.Content })
                .ToListAsync(cancellationToken)
        ).ConvertAll(revision => DocumentJson.ReadCiting(revision.Document, revision.Content));
        var references = References.Of(citing);
        var names = await db.NamesOfAsync(
            [.. references.Organizations, .. references.Jurisdictions],
            cancellationToken
        );
        return citing
            .SelectMany(
                document => document.CitedFacts(names),
                (document, cited) => (Passage: $"{document.Address}#{cited.Passage}", cited.Fact)
            )
            .ToLookup(entry => entry.Passage, entry => entry.Fact);
    }
}
