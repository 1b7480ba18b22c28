using AgreementTracker.Record;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data;

public static class LedgerWriting
{
    /// <summary>
    /// Enters what an older version of the program kept, with today's date: from now on it can't be altered unseen.
    /// Where the ledger has been begun nothing is done: a row that is not in it then was not kept by this program.
    /// </summary>
    public static async Task BeginLedgerAsync(this TrackerDbContext db, CancellationToken cancellationToken = default)
    {
        if (await db.LedgerEntries.AnyAsync(cancellationToken))
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        await db.LockLedgerAsync(cancellationToken);
        if (await db.LedgerEntries.AnyAsync(cancellationToken))
            return;
        List<LedgerRow> rows = [];
        RosterState? known = null;
        var newest = 0;
        await foreach (
            var list in db
                .ImportedLists.AsNoTracking()
                .OrderBy(list => list.Id)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            rows.Add(LedgerRow.Of(list));
            (known, newest) = (Packed.Read<RosterState>(list.State), list.Id);
        }
        rows.AddRange((known?.History.Decisions ?? []).Select(decision => LedgerRow.Of(decision, newest)));
        await foreach (
            var note in db.Set<DraftNote>()
                .AsNoTracking()
                .OrderBy(note => note.DraftId)
                .ThenBy(note => note.Number)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
            rows.Add(LedgerRow.Of(note));
        await foreach (
            var happened in db
                .AccountEvents.AsNoTracking()
                .OrderBy(happened => happened.Number)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
            rows.Add(LedgerRow.Of(happened));
        await db.AppendToLedgerAsync(rows, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    /// <summary>Inside a transaction.</summary>
    /// <param name="at">When they are entered, where that is not now: tests make a ledger of long ago.</param>
    internal static async Task AppendToLedgerAsync(
        this TrackerDbContext db,
        IReadOnlyList<LedgerRow> rows,
        CancellationToken cancellationToken,
        DateTime? at = null
    )
    {
        if (rows.Count == 0)
            return;
        await db.LockLedgerAsync(cancellationToken);
        var newest = await db
            .LedgerEntries.AsNoTracking()
            .OrderByDescending(entry => entry.Number)
            .FirstOrDefaultAsync(cancellationToken);
        var (number, previous) = (newest?.Number ?? 0, newest?.Hash ?? HashChain.Start);
        var now = HashChain.ToMilliseconds(at ?? DateTime.UtcNow);
        List<LedgerEntry> entries = [];
        foreach (var row in rows)
        {
            var hash = HashOf(previous, ++number, now, row.Kind, row.Subject, row.Sha256);
            entries.Add(
                new()
                {
                    Number = number,
                    At = now,
                    Kind = row.Kind,
                    Subject = row.Subject,
                    Sha256 = row.Sha256,
                    PreviousHash = previous,
                    Hash = hash,
                }
            );
            previous = hash;
        }
        await db.InsertAsync(entries, cancellationToken);
    }

    internal static string HashOf(LedgerEntry entry) =>
        HashOf(entry.PreviousHash, entry.Number, entry.At, entry.Kind, entry.Subject, entry.Sha256);

    private static string HashOf(
        string previous,
        int number,
        DateTime at,
        LedgerKind kind,
        string subject,
        string sha256
    ) => HashChain.HashOf([previous, number, HashChain.Timestamp(at), kind.Word(), subject, sha256]);
}
