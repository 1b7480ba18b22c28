using AgreementTracker.Data.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Editing;

/// <summary>A source of the desk in a list.</summary>
public sealed record DeskSourceItem(string Id, string Title, string? Publisher, string Author, DateTime AddedAt);

public static class DeskSourceQueries
{
    public static IQueryable<DeskSource> NotPublished(this IQueryable<DeskSource> sources, TrackerDbContext db) =>
        sources.Where(source => !db.Sources.Any(published => published.Id == source.Id));

    /// <summary>Whose drafts that are still worked on cite it. A draft may lack much, but never the quotation marks around a slug.</summary>
    public static IQueryable<string> DraftsUsing(this TrackerDbContext db, string id) =>
        from draft in db.Drafts
        where draft.State == DraftState.Open || draft.State == DraftState.InReview
        where draft.Documents.Any(document => document.Content.Contains($"\"{id}\""))
        orderby draft.StartedAt
        select draft.Author;

    /// <summary>Those that no draft that is still worked on cites.</summary>
    public static IQueryable<DeskSource> WithoutFact(this IQueryable<DeskSource> sources, TrackerDbContext db) =>
        sources.Where(source => !db.Drafts.Any(draft => (draft.State == DraftState.Open || draft.State == DraftState.InReview)
            && draft.Documents.Any(document => document.Content.Contains("\"" + source.Id + "\""))));

    /// <summary>Newest first.</summary>
    public static async Task<IReadOnlyList<DeskSourceItem>> ListAsync(
        this IQueryable<DeskSource> sources, int most, CancellationToken cancellation = default)
    {
        var kept = await sources.OrderByDescending(source => source.AddedAt).ThenBy(source => source.Id).Take(most)
            .Select(source => new { source.Id, source.Content, source.Author, source.AddedAt }).ToListAsync(cancellation);
        return kept.ConvertAll(source =>
        {
            var document = DocumentJson.Read<SourceDocument>(source.Content);
            return new DeskSourceItem(source.Id, document.Title, document.Publisher, source.Author, source.AddedAt);
        });
    }
}
