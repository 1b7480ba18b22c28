using System.Globalization;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Drafts;

/// <summary>A draft in a list.</summary>
/// <param name="Last">What was last decided about the whole of it.</param>
public sealed record DraftListItem(
    Guid Id,
    DraftState State,
    string AuthorId,
    string Author,
    DateTime SavedAt,
    string Reason,
    int? ChangeNumber,
    IReadOnlyList<string> Documents,
    DraftDecision? Last
)
{
    public DraftDecision? SentBack => Last is { Kind: DraftNoteKind.SentBack } ? Last : null;
}

public sealed record DraftDecision(DraftNoteKind Kind, string Author, string Text);

/// <summary>A document of a draft beside what is published of it.</summary>
/// <param name="Base">The revision that the draft is based on; null for a new document.</param>
/// <param name="Newest">The newest revision, with its change; null where none is published.</param>
public sealed record DraftBeside(DraftDocument Document, Revision? Base, Revision? Newest)
{
    /// <summary>Whether another change came since the editor began.</summary>
    public bool IsOvertaken => HasMoved || (Newest?.Number ?? 0) > Document.BasedOn;

    /// <summary>Whether the place has another address since; the newest revision is of that one.</summary>
    public bool HasMoved => Newest is not null && Newest.Document != Document.Address;
}

public static class DraftQueries
{
    /// <summary>What its author has still to see: what is written on, and what was rejected.</summary>
    public static IQueryable<Draft> With(this IQueryable<Draft> drafts, string author) =>
        drafts.Where(draft =>
            draft.AuthorId == author && (draft.State == DraftState.Open || draft.State == DraftState.Rejected)
        );

    public static IQueryable<Draft> InReview(this IQueryable<Draft> drafts) =>
        drafts.Where(draft => draft.State == DraftState.InReview);

    public static IQueryable<Draft> Published(this IQueryable<Draft> drafts) =>
        drafts.Where(draft => draft.State == DraftState.Published);

    public static IQueryable<Draft> SentBack(this IQueryable<Draft> drafts) =>
        drafts.Where(draft =>
            draft.State == DraftState.Open
            && draft.Notes.Where(note => note.About == null).OrderByDescending(note => note.Number).First().Kind
                == DraftNoteKind.SentBack
        );

    /// <summary>A page of them, those that were last saved first, or last.</summary>
    public static async Task<ListPage<DraftListItem>> PageAsync(
        this IQueryable<Draft> drafts,
        string[]? after,
        int size,
        bool oldestFirst = false,
        CancellationToken cancellationToken = default
    )
    {
        if (
            after is [var savedAt, var number]
            && DateTime.TryParse(savedAt, CultureInfo.InvariantCulture, DateTimeStyles.RoundtripKind, out var at)
            && Guid.TryParse(number, out var id)
        )
            drafts = oldestFirst
                ? drafts.Where(draft => draft.SavedAt > at || (draft.SavedAt == at && draft.Id.CompareTo(id) > 0))
                : drafts.Where(draft => draft.SavedAt < at || (draft.SavedAt == at && draft.Id.CompareTo(id) > 0));
        var ordered = oldestFirst
            ? drafts.OrderBy(draft => draft.SavedAt)
            : drafts.OrderByDescending(draft => draft.SavedAt);
        return Keyset.Cut(
            await ordered
                .ThenBy(draft => draft.Id)
                .Take(size + 1)
                .Select(draft => new DraftListItem(
                    draft.Id,
                    draft.State,
                    draft.AuthorId,
                    draft.Author,
                    draft.SavedAt,
                    draft.Reason,
                    draft.ChangeNumber,
                    draft.Documents.OrderBy(document => document.Address).Select(document => document.Address).ToList(),
                    draft
                        .Notes.Where(note => note.About == null)
                        .OrderByDescending(note => note.Number)
                        .Select(note => new DraftDecision(note.Kind, note.Author, note.Text))
                        .FirstOrDefault()
                ))
                .ToListAsync(cancellationToken),
            size,
            draft => [draft.SavedAt.ToString("O"), $"{draft.Id}"]
        );
    }

    /// <summary>Drafts that are not decided yet and change this document.</summary>
    public static IQueryable<Draft> On(this IQueryable<Draft> drafts, string document) =>
        drafts.Where(draft =>
            (draft.State == DraftState.Open || draft.State == DraftState.InReview)
            && draft.Documents.Any(other => other.Address == document)
        );

    /// <summary>The draft with its documents and notes, or null.</summary>
    public static Task<Draft?> FindDraftAsync(
        this TrackerDbContext db,
        Guid id,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Drafts.AsNoTracking()
            .Include(draft => draft.Documents)
            .Include(draft => draft.Notes)
            .AsSplitQuery()
            .SingleOrDefaultAsync(draft => draft.Id == id, cancellationToken);

    /// <summary>A draft that its author can go on with.</summary>
    /// <exception cref="DraftRefusedException">It is somebody else's, was sent, or is not there.</exception>
    public static async Task<Draft> OpenDraftAsync(
        this TrackerDbContext db,
        Guid id,
        Contributor author,
        CancellationToken cancellationToken = default
    )
    {
        var draft = await db.DraftAsync(id, cancellationToken);
        draft.MustBeOpenTo(author);
        return draft;
    }

    public static async Task<IReadOnlyList<DraftBeside>> BesideAsync(
        this TrackerDbContext db,
        Draft draft,
        CancellationToken cancellationToken = default
    )
    {
        var newest = await db.LatestRevisionsAsync(
            draft.Documents.Select(document => document.Address),
            cancellationToken
        );
        List<DraftBeside> beside = [];
        foreach (var document in draft.Documents.OrderBy(document => document.Address, StringComparer.Ordinal))
        {
            var latest = newest.GetValueOrDefault(document.Address);
            var origin =
                document.BasedOn == 0 ? null
                : latest?.Number == document.BasedOn ? latest
                : await db
                    .Revisions.AsNoTracking()
                    .SingleOrDefaultAsync(
                        revision => revision.Document == document.Address && revision.Number == document.BasedOn,
                        cancellationToken
                    );
            // What has moved is to be merged with what is told at the new address.
            if (
                latest?.Number > document.BasedOn
                && DocumentAddress.Parse(document.Address).Place is { } place
                && await db.MovedToAsync(place, cancellationToken) is { } moved
                && await db.LatestRevisionsAsync([Dossier.AddressOf(moved)], cancellationToken) is { Count: > 0 } there
            )
                latest = there.Values.Single();
            beside.Add(new(document, origin, latest));
        }
        return beside;
    }
}
