using System.Text.RegularExpressions;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.PendingSources;

/// <summary>A source of the desk in a list.</summary>
public sealed record PendingSourceItem(string Id, string Title, string? Publisher, string Author, DateTime AddedAt);

public static partial class PendingSourceQueries
{
    public static IQueryable<PendingSource> NotPublished(this IQueryable<PendingSource> sources, TrackerDbContext db) =>
        sources.Where(source => !db.Sources.Any(published => published.Id == source.Id));

    /// <summary>
    /// Whose drafts that are still worked on cite it. A draft may lack much, but never the quotation marks around a
    /// slug.
    /// </summary>
    public static IQueryable<string> DraftsUsing(this TrackerDbContext db, string id) =>
        from draft in db.Drafts
        where draft.State == DraftState.Open || draft.State == DraftState.InReview
        where draft.Documents.Any(document => document.Content.Contains($"\"{id}\""))
        orderby draft.StartedAt
        select draft.Author;

    /// <summary>The newest of those that no draft that is still worked on cites, and how many there are.</summary>
    public static async Task<(IReadOnlyList<PendingSourceItem> Newest, int Count)> WithoutFactAsync(
        this TrackerDbContext db,
        int most,
        CancellationToken cancellationToken = default
    )
    {
        // Each draft is read once, whatever the number of sources: the database would look for every source in every
        // draft.
        HashSet<string> cited = [];
        await foreach (
            var content in db
                .Drafts.Where(draft => draft.State == DraftState.Open || draft.State == DraftState.InReview)
                .SelectMany(draft => draft.Documents)
                .Select(document => document.Content)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        foreach (var match in SourceOfPassage.EnumerateMatches(content))
            cited.Add(content.Substring(match.Index, match.Length).Split('"')[3]);
        var free = (
            await db
                .PendingSources.NotPublished(db)
                .OrderByDescending(source => source.AddedAt)
                .ThenBy(source => source.Id)
                .Select(source => source.Id)
                .ToListAsync(cancellationToken)
        )
            .Where(id => !cited.Contains(id))
            .ToList();
        var newest = free.Take(most).ToList();
        return (
            await db.PendingSources.Where(source => newest.Contains(source.Id)).ListAsync(most, cancellationToken),
            free.Count
        );
    }

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<PendingSourceItem>> ListAsync(
        this IQueryable<PendingSource> sources,
        int most,
        CancellationToken cancellationToken = default
    )
    {
        var kept = await sources
            .OrderByDescending(source => source.AddedAt)
            .ThenBy(source => source.Id)
            .Take(most)
            .Select(source => new
            {
                source.Id,
                source.Content,
                source.Author,
                source.AddedAt,
            })
            .ToListAsync(cancellationToken);
        return kept.ConvertAll(source =>
        {
            var document = DocumentJson.Read<SourceDocument>(source.Content);
            return new PendingSourceItem(source.Id, document.Title, document.Publisher, source.Author, source.AddedAt);
        });
    }

    [GeneratedRegex("\"source\":\"[^\"]*\"")]
    private static partial Regex SourceOfPassage { get; }
}
