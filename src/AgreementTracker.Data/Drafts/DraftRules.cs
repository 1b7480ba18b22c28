using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Drafts;

/// <summary>Who may do what to a draft, and when.</summary>
internal static class DraftRules
{
    /// <exception cref="DraftRefusedException">This draft does not exist.</exception>
    public static async Task<Draft> DraftAsync(
        this TrackerDbContext db,
        Guid id,
        CancellationToken cancellationToken
    ) =>
        await db
            .Drafts.Include(draft => draft.Documents)
            .Include(draft => draft.Notes)
            .AsSplitQuery()
            .SingleOrDefaultAsync(draft => draft.Id == id, cancellationToken)
        ?? throw new DraftRefusedException(DraftRefusal.NoSuchDraft);

    /// <summary>The draft, for an act on it: others who act on it wait until the transaction ends.</summary>
    public static async Task<Draft> LockedDraftAsync(
        this TrackerDbContext db,
        Guid id,
        CancellationToken cancellationToken
    )
    {
        // Writes what is there already, and so takes the row on both engines.
        await db
            .Drafts.Where(draft => draft.Id == id)
            .ExecuteUpdateAsync(
                set => set.SetProperty(draft => draft.Version, draft => draft.Version),
                cancellationToken
            );
        return await db.DraftAsync(id, cancellationToken);
    }

    public static void MustBeOf(this Draft draft, Contributor author)
    {
        if (draft.AuthorId != author.Id)
            throw new DraftRefusedException(DraftRefusal.OfAnother) { Name = draft.Author };
    }

    /// <summary>It is with its author, and that is who asks.</summary>
    public static void MustBeOpenTo(this Draft draft, Contributor author)
    {
        draft.MustBeOf(author);
        draft.MustBe(DraftState.Open);
    }

    /// <param name="version">The version that they saw.</param>
    public static void MustBeOpenTo(this Draft draft, Contributor author, int version)
    {
        draft.MustBeOpenTo(author);
        if (draft.Version != version)
            throw new DraftOvertakenException();
    }

    public static void MustBe(this Draft draft, params ReadOnlySpan<DraftState> states)
    {
        if (!states.Contains(draft.State))
            throw new DraftRefusedException(
                draft.State switch
                {
                    DraftState.Open => DraftRefusal.WithItsAuthor,
                    DraftState.InReview => DraftRefusal.InReview,
                    DraftState.Published => DraftRefusal.Published,
                    DraftState.Rejected => DraftRefusal.Rejected,
                    _ => DraftRefusal.Discarded,
                }
            )
            {
                Number = draft.ChangeNumber,
            };
    }

    public static DraftNote Add(
        this Draft draft,
        DraftNoteKind kind,
        Contributor by,
        DateTime at,
        string text = "",
        string? about = null
    )
    {
        var note = new DraftNote
        {
            DraftId = draft.Id,
            Number = draft.Notes.Count + 1,
            Kind = kind,
            AuthorId = by.Id,
            Author = by.Name,
            At = at,
            Text = text,
            About = about,
        };
        draft.Notes.Add(note);
        return note;
    }
}
