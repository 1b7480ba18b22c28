using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Editing;

/// <summary>A draft in a list.</summary>
public sealed record DraftListItem(Guid Id, DraftState State, ChangeKind Kind, string AuthorId, string Author, DateTime SavedAt, string Reason, int? ChangeNumber, IReadOnlyList<string> Documents);

/// <summary>A document of a draft beside what is published of it.</summary>
/// <param name="Base">The revision that the draft is based on; null for a new document.</param>
/// <param name="Newest">The newest revision, with its change; null where none is published.</param>
public sealed record DraftBeside(DraftDocument Document, Revision? Base, Revision? Newest)
{
    /// <summary>Whether another change came since the editor began.</summary>
    public bool IsOvertaken => (Newest?.Number ?? 0) > Document.BasedOn;
}

public static class DraftQueries
{
    public const int MostListed = 100;

    public static Task<List<DraftListItem>> ListAsync(this IQueryable<Draft> drafts, CancellationToken cancellation = default) =>
        drafts.OrderByDescending(draft => draft.SavedAt).Take(MostListed)
            .Select(draft => new DraftListItem(draft.Id, draft.State, draft.Kind, draft.AuthorId, draft.Author, draft.SavedAt, draft.Reason, draft.ChangeNumber,
                draft.Documents.OrderBy(document => document.Address).Select(document => document.Address).ToList()))
            .ToListAsync(cancellation);

    /// <summary>Drafts that are not decided yet and change this document.</summary>
    public static IQueryable<Draft> On(this IQueryable<Draft> drafts, string document) => drafts.Where(draft =>
        (draft.State == DraftState.Open || draft.State == DraftState.InReview) && draft.Documents.Any(other => other.Address == document));

    /// <summary>The draft with its documents and notes, or null.</summary>
    public static Task<Draft?> FindDraftAsync(this TrackerDbContext db, Guid id, CancellationToken cancellation = default) =>
        db.Drafts.AsNoTracking().Include(draft => draft.Documents).Include(draft => draft.Notes).AsSplitQuery()
            .SingleOrDefaultAsync(draft => draft.Id == id, cancellation);

    /// <summary>A draft that its author can go on with.</summary>
    /// <exception cref="DraftRefusedException">It is somebody else's, was sent, or is not there.</exception>
    public static async Task<Draft> OpenDraftAsync(this TrackerDbContext db, Guid id, Contributor author, CancellationToken cancellation = default)
    {
        var draft = await db.DraftAsync(id, cancellation);
        draft.MustBeOf(author);
        draft.MustBe(DraftState.Open);
        return draft;
    }

    public static async Task<IReadOnlyList<DraftBeside>> BesideAsync(this TrackerDbContext db, Draft draft, CancellationToken cancellation = default)
    {
        var newest = await db.LatestRevisionsAsync(draft.Documents.Select(document => document.Address), cancellation);
        List<DraftBeside> beside = [];
        foreach (var document in draft.Documents.OrderBy(document => document.Address, StringComparer.Ordinal))
        {
            var latest = newest.GetValueOrDefault(document.Address);
            var origin = document.BasedOn == 0 ? null
                : latest?.Number == document.BasedOn ? latest
                : await db.Revisions.AsNoTracking().SingleOrDefaultAsync(revision => revision.Document == document.Address && revision.Number == document.BasedOn, cancellation);
            beside.Add(new(document, origin, latest));
        }
        return beside;
    }
}
