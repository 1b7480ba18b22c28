using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Editing;

/// <summary>Who may do what to a draft, and when.</summary>
internal static class DraftRules
{
    /// <exception cref="DraftRefusedException">There is no such draft.</exception>
    public static async Task<Draft> DraftAsync(this TrackerDbContext db, Guid id, CancellationToken cancellation) =>
        await db.Drafts.Include(draft => draft.Documents).Include(draft => draft.Notes).AsSplitQuery()
            .SingleOrDefaultAsync(draft => draft.Id == id, cancellation)
        ?? throw new DraftRefusedException("There is no such draft.");

    public static void MustBeOf(this Draft draft, Contributor author)
    {
        if (draft.AuthorId != author.Id)
            throw new DraftRefusedException($"This draft is {draft.Author}'s.");
    }

    /// <summary>It is with its author, and that is who asks.</summary>
    public static void MustBeOpenTo(this Draft draft, Contributor author)
    {
        draft.MustBeOf(author);
        draft.MustBe(DraftState.Open);
    }

    public static void MustBe(this Draft draft, DraftState state)
    {
        if (draft.State != state)
            throw new DraftRefusedException(draft.State switch
            {
                DraftState.Open => "This draft is with its author.",
                DraftState.InReview => "This draft is waiting for review.",
                DraftState.Published => $"This draft was published as change {draft.ChangeNumber}.",
                DraftState.Rejected => "This draft was rejected.",
                _ => "This draft was discarded.",
            });
    }

    public static void Add(this Draft draft, DraftNoteKind kind, Contributor by, DateTime at, string text = "", string? about = null) =>
        draft.Notes.Add(new()
        {
            DraftId = draft.Id,
            Number = draft.Notes.Count + 1,
            Kind = kind,
            AuthorId = by.Id,
            Author = by.Name,
            At = at,
            Text = text,
            About = about,
        });
}
