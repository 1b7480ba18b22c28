using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Drafts;

/// <summary>
/// The second pair of eyes: what was sent is published as the reviewer saw it, sent back or rejected. Whether somebody
/// may review at all is for the caller to know; that nobody approves their own work is seen to here. Each act is one
/// transaction.
/// </summary>
public sealed class Review(
    IDbContextFactory<TrackerDbContext> factory,
    Publisher publisher,
    DraftSettings settings,
    TimeProvider clock
)
{
    /// <summary>
    /// For so long neither of two approves the other's work where one invited the other: both accounts may be one
    /// person's.
    /// </summary>
    public static readonly TimeSpan StrangersFor = TimeSpan.FromHours(24);

    public bool FourEyes => settings.FourEyes;

    public bool MayDecide(Draft draft, Contributor reviewer) => !settings.FourEyes || draft.AuthorId != reviewer.Id;

    /// <summary>Publishes the draft.</summary>
    /// <param name="version">The version that the reviewer saw.</param>
    /// <returns>The number of the change; null where all of it was published already.</returns>
    /// <exception cref="RevisionConflictException">Another change came first; the author must bring both
    /// together.</exception>
    public Task<int?> ApproveAsync(
        Guid id,
        int version,
        Contributor reviewer,
        string text = "",
        CancellationToken cancellationToken = default
    ) =>
        publisher.ActAsync(
            async db =>
            {
                var draft = await ToDecideAsync(db, id, version, reviewer, text, cancellationToken);
                var since = clock.GetUtcNow().UtcDateTime - StrangersFor;
                if (
                    settings.FourEyes
                    && await db.Accounts.AnyAsync(
                        account =>
                            account.JoinedAt > since
                            && (
                                account.Id == reviewer.Id && account.InvitedById == draft.AuthorId
                                || account.Id == draft.AuthorId && account.InvitedById == reviewer.Id
                            ),
                        cancellationToken
                    )
                )
                    throw new DraftRefusedException(DraftRefusal.InvitedByAuthor);
                var read = await DraftReading.ReadAsync(db, draft, cancellationToken);
                if (read.Problems.Count > 0)
                    throw new DraftUnfinishedException(read.Problems);

                var bases = draft.Documents.ToDictionary(document => document.Address, document => document.BasedOn);
                var change = await publisher.PublishAsync(
                    db,
                    new(
                        draft.Kind,
                        new ChangeAuthor(draft.Author, draft.AuthorId),
                        draft.Reason,
                        [
                            .. read.Documents.Select(document => new ProposedDocument(
                                document,
                                bases.GetValueOrDefault(document.Address)
                            )),
                        ]
                    )
                    {
                        ReviewedBy = reviewer.Id == draft.AuthorId ? null : reviewer.AsAuthor,
                        Corrects = draft.Corrects,
                        Texts =
                        [
                            .. read.PendingSources.Select(source => new ArchivedText
                            {
                                Sha256 = source.Sha256,
                                Text = source.Text,
                            }),
                        ],
                    },
                    cancellationToken
                );

                // The publisher has forgotten what was tracked.
                db.ChangeTracker.Clear();
                db.Attach(draft);
                draft.ChangeNumber = change?.Number;
                await DecidedAsync(
                    db,
                    draft,
                    DraftState.Published,
                    DraftNoteKind.Approved,
                    reviewer,
                    text,
                    cancellationToken
                );
                var published = read.PendingSources.Select(source => source.Id).ToList();
                await db
                    .PendingSources.Where(source => published.Contains(source.Id))
                    .ExecuteDeleteAsync(cancellationToken);
                return change?.Number;
            },
            cancellationToken
        );

    public Task SendBackAsync(
        Guid id,
        int version,
        Contributor reviewer,
        string text,
        CancellationToken cancellationToken = default
    ) => DecideAsync(id, version, reviewer, DraftState.Open, DraftNoteKind.SentBack, text, cancellationToken);

    public Task RejectAsync(
        Guid id,
        int version,
        Contributor reviewer,
        string text,
        CancellationToken cancellationToken = default
    ) => DecideAsync(id, version, reviewer, DraftState.Rejected, DraftNoteKind.Rejected, text, cancellationToken);

    /// <summary>
    /// A remark on a field, or an answer to one, by author or reviewer, while the draft is not decided.
    /// </summary>
    public async Task<DraftNote> CommentAsync(
        Guid id,
        Contributor by,
        string? about,
        string text,
        CancellationToken cancellationToken = default
    )
    {
        MustSay(text, DraftRefusal.NothingSaid);
        return (await NoteAsync(id, by, about, text, isSettled: false, cancellationToken))[0];
    }

    /// <summary>
    /// Nothing is left to say about a field. It stays to be read, and whoever says more opens it again.
    /// </summary>
    /// <param name="text">A last remark; it is said and settled at once.</param>
    public async Task<IReadOnlyList<DraftNote>> SettleAsync(
        Guid id,
        Contributor by,
        string about,
        string text = "",
        CancellationToken cancellationToken = default
    )
    {
        MustFit(text);
        return await NoteAsync(id, by, about, text, isSettled: true, cancellationToken);
    }

    private Task<List<DraftNote>> NoteAsync(
        Guid id,
        Contributor by,
        string? about,
        string text,
        bool isSettled,
        CancellationToken cancellationToken
    ) =>
        factory.ActAsync(
            async db =>
            {
                if (about?.Length > DraftNote.PathLimit)
                    throw new DraftRefusedException(DraftRefusal.NoSuchField);
                var draft = await db.LockedDraftAsync(id, cancellationToken);
                draft.MustBe(DraftState.Open, DraftState.InReview);
                List<DraftNote> notes = [];
                if (!string.IsNullOrWhiteSpace(text))
                    notes.Add(draft.Add(DraftNoteKind.Comment, by, clock.GetUtcNow().UtcDateTime, text.Trim(), about));
                if (isSettled)
                    notes.Add(draft.Add(DraftNoteKind.Settled, by, clock.GetUtcNow().UtcDateTime, "", about));
                await db.SaveChangesAsync(cancellationToken);
                return notes;
            },
            cancellationToken
        );

    private Task DecideAsync(
        Guid id,
        int version,
        Contributor reviewer,
        DraftState state,
        DraftNoteKind kind,
        string text,
        CancellationToken cancellationToken
    )
    {
        MustSay(text, DraftRefusal.NoReasonForAuthor);
        return factory.ActAsync(
            async db =>
            {
                var draft = await ToDecideAsync(db, id, version, reviewer, text, cancellationToken);
                await DecidedAsync(db, draft, state, kind, reviewer, text, cancellationToken);
            },
            cancellationToken
        );
    }

    private async Task<Draft> ToDecideAsync(
        TrackerDbContext db,
        Guid id,
        int version,
        Contributor reviewer,
        string text,
        CancellationToken cancellationToken
    )
    {
        MustFit(text);
        var draft = await db.LockedDraftAsync(id, cancellationToken);
        draft.MustBe(DraftState.InReview);
        if (!MayDecide(draft, reviewer))
            throw new DraftRefusedException(DraftRefusal.OwnWork);
        return draft.Version == version ? draft : throw new DraftOvertakenException();
    }

    private async Task DecidedAsync(
        TrackerDbContext db,
        Draft draft,
        DraftState state,
        DraftNoteKind kind,
        Contributor reviewer,
        string text,
        CancellationToken cancellationToken
    )
    {
        draft.State = state;
        draft.SavedAt = clock.GetUtcNow().UtcDateTime;
        draft.Version++;
        draft.Add(kind, reviewer, draft.SavedAt, text.Trim());
        await db.SaveChangesAsync(cancellationToken);
    }

    private static void MustSay(string text, DraftRefusal refusal)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new DraftRefusedException(refusal);
        MustFit(text);
    }

    private static void MustFit(string text)
    {
        if (text.Length > DraftNote.TextLimit)
            throw new DraftRefusedException(DraftRefusal.NoteTooLong) { Number = DraftNote.TextLimit };
    }
}
