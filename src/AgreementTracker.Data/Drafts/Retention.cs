using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Drafts;

/// <summary>How long is kept what is no part of the record.</summary>
/// <param name="DiscardedDrafts">From when they were discarded.</param>
/// <param name="DecidedReports">From the decision on them.</param>
/// <param name="AccountEvents">From when they happened.</param>
/// <param name="ReviewNotes">From when their draft was published, rejected or discarded.</param>
public sealed record RetentionPeriods(
    TimeSpan DiscardedDrafts,
    TimeSpan DecidedReports,
    TimeSpan AccountEvents,
    TimeSpan ReviewNotes
);

/// <summary>How many were deleted.</summary>
public sealed record RetentionOutcome(int Drafts, int Reports, int AccountEvents, int ReviewNotes)
{
    public static RetentionOutcome Nothing { get; } = new(0, 0, 0, 0);
}

/// <summary>
/// Deletes what has been kept for long enough: drafts that were discarded, readers' reports that were decided on,
/// account events, and notes of reviews that are over. Events and notes are in the ledger: their hashes stay, and
/// further entries say that they were removed.
/// </summary>
public sealed class Retention(IDbContextFactory<TrackerDbContext> factory, RetentionPeriods periods, TimeProvider time)
{
    /// <summary>
    /// Nothing that is in the ledger goes sooner, whatever a setting says: nobody removes what was just done.
    /// </summary>
    public static readonly TimeSpan Min = TimeSpan.FromDays(30);

    /// <summary>While they are removed nobody can sign in.</summary>
    private const int MaxAtOnce = 500;

    public async Task<RetentionOutcome> ApplyAsync(CancellationToken cancellationToken = default)
    {
        var now = time.GetUtcNow().UtcDateTime;
        var events = await RepeatAsync(() =>
            factory.ActAsync(db => RemoveEventsAsync(db, now, cancellationToken), cancellationToken)
        );
        // Before drafts: the line of a discarded draft stays as long as its notes.
        var notes = await RepeatAsync(() =>
            factory.ActAsync(db => RemoveNotesAsync(db, now, cancellationToken), cancellationToken)
        );
        var (drafts, reports) = await factory.ActAsync(
            db => DeleteAsync(db, now, cancellationToken),
            cancellationToken
        );
        return new(drafts, reports, events, notes);
    }

    private async Task<(int Drafts, int Reports)> DeleteAsync(
        TrackerDbContext db,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var (discarded, decided) = (now - periods.DiscardedDrafts, now - periods.DecidedReports);
        var drafts = db.Drafts.Where(draft => draft.State == DraftState.Discarded && draft.SavedAt < discarded);
        // A report whose draft came to nothing waits again, and goes on doing so.
        await db
            .Reports.Where(report => drafts.Any(draft => draft.Id == report.DraftId))
            .ExecuteUpdateAsync(
                set =>
                    set.SetProperty(report => report.State, ReportState.New)
                        .SetProperty(report => report.DraftId, (Guid?)null)
                        .SetProperty(report => report.HandledAt, (DateTime?)null),
                cancellationToken
            );
        var emptied = await drafts.CountAsync(draft => draft.Documents.Any(), cancellationToken);
        await db.Set<DraftDocument>()
            .Where(document => drafts.Any(draft => draft.Id == document.DraftId))
            .ExecuteDeleteAsync(cancellationToken);
        await drafts.Where(draft => !draft.Notes.Any()).ExecuteDeleteAsync(cancellationToken);
        return (
            emptied,
            await db
                .Reports.Where(report =>
                    report.State != ReportState.New
                    && report.HandledAt < decided
                    && (report.Draft == null || report.Draft.State == DraftState.Published)
                )
                .ExecuteDeleteAsync(cancellationToken)
        );
    }

    private async Task<int> RemoveEventsAsync(TrackerDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        // Of several nodes one removes them, and the others find nothing left.
        await db.LockLedgerAsync(cancellationToken);
        var before = now - periods.AccountEvents;
        // A former name stays taken (AuthorNames).
        var old = await db
            .AccountEvents.Where(happened => happened.At < before && happened.Kind != AccountEventKind.NameChanged)
            .OrderBy(happened => happened.Number)
            .Select(happened => happened.Number)
            .Take(MaxAtOnce)
            .ToListAsync(cancellationToken);
        var entered = await EnteredAsync(
            db,
            LedgerKind.AccountEvent,
            old.ConvertAll(number => $"{number}"),
            now,
            cancellationToken
        );
        old.RemoveAll(number => !entered.Contains($"{number}"));
        await db.AppendToLedgerAsync(
            old.ConvertAll(number => LedgerRow.OfRemoved(LedgerKind.AccountEvent, $"{number}")),
            cancellationToken
        );
        return await db
            .AccountEvents.Where(happened => old.Contains(happened.Number))
            .ExecuteDeleteAsync(cancellationToken);
    }

    private async Task<int> RemoveNotesAsync(TrackerDbContext db, DateTime now, CancellationToken cancellationToken)
    {
        await db.LockLedgerAsync(cancellationToken);
        var before = now - periods.ReviewNotes;
        var over = db.Drafts.Where(draft =>
            draft.SavedAt < before
            && (
                draft.State == DraftState.Published
                || draft.State == DraftState.Rejected
                || draft.State == DraftState.Discarded
            )
        );
        var old = await db.Set<DraftNote>()
            .AsNoTracking()
            .Where(note => over.Any(draft => draft.Id == note.DraftId))
            .OrderBy(note => note.DraftId)
            .ThenBy(note => note.Number)
            .Take(MaxAtOnce)
            .ToListAsync(cancellationToken);
        var subjects = old.ConvertAll(note => LedgerRow.Of(note).Subject);
        var entered = await EnteredAsync(db, LedgerKind.ReviewNote, subjects, now, cancellationToken);
        old.RemoveAll(note => !entered.Contains(LedgerRow.Of(note).Subject));
        await db.AppendToLedgerAsync(
            old.ConvertAll(note => LedgerRow.OfRemoved(LedgerKind.ReviewNote, LedgerRow.Of(note).Subject)),
            cancellationToken
        );
        db.RemoveRange(old);
        await db.SaveChangesAsync(cancellationToken);
        return old.Count;
    }

    /// <summary>
    /// Those of these rows that the ledger has had for long enough: what an older version kept was entered later.
    /// </summary>
    private static async Task<HashSet<string>> EnteredAsync(
        TrackerDbContext db,
        LedgerKind kind,
        List<string> subjects,
        DateTime now,
        CancellationToken cancellationToken
    )
    {
        var before = now - Min;
        return
        [
            .. await db
                .LedgerEntries.Where(entry =>
                    entry.Kind == kind && subjects.Contains(entry.Subject) && entry.At < before
                )
                .Select(entry => entry.Subject)
                .ToListAsync(cancellationToken),
        ];
    }

    private static async Task<int> RepeatAsync(Func<Task<int>> remove)
    {
        for (var sum = 0; ; )
        {
            var removed = await remove();
            sum += removed;
            if (removed < MaxAtOnce)
                return sum;
        }
    }
}
