using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Editing;

/// <summary>
/// The second pair of eyes: what was sent is published as the reviewer saw it, sent back or rejected. Whether somebody may
/// review at all is for the caller to know; that nobody approves their own work is seen to here.
/// </summary>
public sealed class Review(IDbContextFactory<TrackerDbContext> factory, Publisher publisher, DraftSettings settings, TimeProvider clock)
{
    private const int MostAttempts = 5;

    public bool FourEyes => settings.FourEyes;

    public bool MayDecide(Draft draft, Contributor reviewer) => !settings.FourEyes || draft.AuthorId != reviewer.Id;

    /// <summary>Publishes the draft.</summary>
    /// <param name="version">The version that the reviewer saw.</param>
    /// <returns>The number of the change; null where all of it was published already.</returns>
    /// <exception cref="RevisionConflictException">Another change came first; the author must bring both together.</exception>
    public async Task<int?> ApproveAsync(Guid id, int version, Contributor reviewer, string text = "", CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var draft = await ToDecideAsync(db, id, version, reviewer, cancellation);
        var read = await DraftReading.ReadAsync(db, draft, cancellation);
        if (read.Problems.Count > 0)
            throw new DraftUnfinishedException(read.Problems);

        var bases = draft.Documents.ToDictionary(document => document.Address, document => document.BasedOn);
        var change = await publisher.PublishAsync(new(draft.Kind, draft.Author, draft.Reason,
            [.. read.Documents.Select(document => new ProposedDocument(document, bases.GetValueOrDefault(document.Address)))])
        {
            ReviewedBy = reviewer.Id == draft.AuthorId ? null : reviewer.Name,
            Corrects = draft.Corrects,
            Texts = [.. read.DeskSources.Select(source => new ArchivedText { Sha256 = source.Sha256, Text = source.Text })],
        }, cancellation);

        draft.State = DraftState.Published;
        draft.ChangeNumber = change?.Number;
        await DecidedAsync(db, draft, DraftNoteKind.Approved, reviewer, text, cancellation);
        var published = read.DeskSources.Select(source => source.Id).ToList();
        await db.DeskSources.Where(source => published.Contains(source.Id)).ExecuteDeleteAsync(cancellation);
        return change?.Number;
    }

    public Task SendBackAsync(Guid id, int version, Contributor reviewer, string text, CancellationToken cancellation = default) =>
        DecideAsync(id, version, reviewer, DraftState.Open, DraftNoteKind.SentBack, text, cancellation);

    public Task RejectAsync(Guid id, int version, Contributor reviewer, string text, CancellationToken cancellation = default) =>
        DecideAsync(id, version, reviewer, DraftState.Rejected, DraftNoteKind.Rejected, text, cancellation);

    /// <summary>A remark on a field, or an answer to one, by author or reviewer, while the draft is not decided.</summary>
    public Task<DraftNote> CommentAsync(Guid id, Contributor by, string? about, string text, CancellationToken cancellation = default)
    {
        MustSay(text, "Write what there is to say first.");
        return NoteAsync(id, DraftNoteKind.Comment, by, about, text.Trim(), cancellation);
    }

    /// <summary>Nothing is left to say about a field. It stays to be read, and whoever says more opens it again.</summary>
    public Task<DraftNote> SettleAsync(Guid id, Contributor by, string about, CancellationToken cancellation = default) =>
        NoteAsync(id, DraftNoteKind.Settled, by, about, "", cancellation);

    private async Task<DraftNote> NoteAsync(Guid id, DraftNoteKind kind, Contributor by, string? about, string text, CancellationToken cancellation)
    {
        if (about?.Length > DraftNote.PathLimit)
            throw new DraftRefusedException("There is no such field.");
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await factory.CreateDbContextAsync(cancellation);
            var draft = await db.DraftAsync(id, cancellation);
            if (draft.State is not (DraftState.Open or DraftState.InReview))
                draft.MustBe(DraftState.InReview);
            draft.Add(kind, by, clock.GetUtcNow().UtcDateTime, text, about);
            try
            {
                await db.SaveChangesAsync(cancellation);
                return draft.Notes[^1];
            }
            catch (DbUpdateException) when (attempt < MostAttempts)
            {
                // Another note took the number meanwhile.
            }
        }
    }

    private async Task DecideAsync(
        Guid id, int version, Contributor reviewer, DraftState state, DraftNoteKind kind, string text, CancellationToken cancellation)
    {
        MustSay(text, "Say why, in a sentence for the author.");
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var draft = await ToDecideAsync(db, id, version, reviewer, cancellation);
        draft.State = state;
        await DecidedAsync(db, draft, kind, reviewer, text, cancellation);
    }

    private async Task<Draft> ToDecideAsync(TrackerDbContext db, Guid id, int version, Contributor reviewer, CancellationToken cancellation)
    {
        var draft = await db.DraftAsync(id, cancellation);
        draft.MustBe(DraftState.InReview);
        if (!MayDecide(draft, reviewer))
            throw new DraftRefusedException("Nobody decides on their own work: another person must.");
        return draft.Version == version ? draft : throw new DraftOvertakenException();
    }

    private async Task DecidedAsync(TrackerDbContext db, Draft draft, DraftNoteKind kind, Contributor reviewer, string text, CancellationToken cancellation)
    {
        draft.SavedAt = clock.GetUtcNow().UtcDateTime;
        draft.Version++;
        draft.Add(kind, reviewer, draft.SavedAt, text.Trim());
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DraftOvertakenException();
        }
    }

    private static void MustSay(string text, string needed)
    {
        if (string.IsNullOrWhiteSpace(text))
            throw new DraftRefusedException(needed);
        if (text.Length > DraftNote.TextLimit)
            throw new DraftRefusedException($"A note takes {DraftNote.TextLimit:N0} characters.");
    }
}
