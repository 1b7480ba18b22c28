using AgreementTracker.Data.Drafts;
using AgreementTracker.Record;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Ledger;

/// <summary>
/// Whether what is kept beside the documents is what the ledger has: account events, review notes, ICE's lists with
/// their workbooks, and decisions about them; and whether the ledger's own chain holds.
/// </summary>
internal sealed class LedgerCheck(TrackerDbContext db, List<string> findings)
{
    private readonly Dictionary<(LedgerKind Kind, string Subject), LedgerEntry> rows = [];
    private readonly Dictionary<string, LedgerEntry> decisions = [];
    private readonly Dictionary<(LedgerKind Kind, string Subject), LedgerEntry> removed = [];

    /// <returns>How many rows were removed because their time was over.</returns>
    public static async Task<int> FindAsync(
        TrackerDbContext db,
        List<string> findings,
        CancellationToken cancellationToken
    )
    {
        var check = new LedgerCheck(db, findings);
        try
        {
            await check.ReadAsync(cancellationToken);
            await check.CompareAsync(db.AccountEvents, cancellationToken);
            await check.CompareAsync(db.Set<DraftNote>(), cancellationToken);
            await check.CompareAsync(db.ImportedLists, cancellationToken);
            await check.CompareDecisionsAsync(cancellationToken);
        }
        catch (Exception e) when (DatabaseFault.IsUnreadable(e))
        {
            findings.Add($"ledger: it, or what it is about, can't be read: {e.Message}");
        }
        findings.AddRange(
            check.rows.Values.Select(entry =>
                $"{Name(entry.Kind, entry.Subject)}: entry {entry.Number} of the ledger has it, but it is gone"
            )
        );
        return check.removed.Count;
    }

    private async Task ReadAsync(CancellationToken cancellationToken)
    {
        var (number, previous, lists) = (0, HashChain.Start, 0);
        await foreach (
            var entry in db
                .LedgerEntries.AsNoTracking()
                .OrderBy(entry => entry.Number)
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
        {
            if (entry.Number != ++number)
                findings.Add($"entry {number} of the ledger: is missing; the next one is {entry.Number}");
            if (entry.PreviousHash != previous)
                findings.Add($"entry {entry.Number} of the ledger: does not follow from the entry before");
            if (LedgerWriting.HashOf(entry) is var hash && hash != entry.Hash)
                findings.Add(
                    $"entry {entry.Number} of the ledger: its content has the hash {hash}, but {entry.Hash} is kept"
                );
            (number, previous) = (entry.Number, entry.Hash);
            switch (entry.Kind)
            {
                case LedgerKind.Decision:
                    decisions[entry.Sha256] = entry;
                    break;
                case LedgerKind.ListUndone:
                    rows.Remove((LedgerKind.List, entry.Subject));
                    // They are kept with the newest list; where none is left they are gone with it.
                    if (--lists == 0)
                        decisions.Clear();
                    break;
                case LedgerKind.AccountEvent or LedgerKind.ReviewNote when entry.Sha256 == LedgerRow.Nothing:
                    TakeRemoved(entry);
                    break;
                default:
                    // Where all lists are read again, each is entered again.
                    if (entry.Kind == LedgerKind.List && !rows.ContainsKey((entry.Kind, entry.Subject)))
                        lists++;
                    rows[(entry.Kind, entry.Subject)] = entry;
                    break;
            }
        }
    }

    /// <summary>A row may go when it is old: one that goes soon after it was entered was removed to hide it.</summary>
    private void TakeRemoved(LedgerEntry entry)
    {
        var name = Name(entry.Kind, entry.Subject);
        removed[(entry.Kind, entry.Subject)] = entry;
        if (!rows.Remove((entry.Kind, entry.Subject), out var kept))
            findings.Add($"{name}: entry {entry.Number} of the ledger removes it, but no entry before has it");
        else if (entry.At - kept.At < Retention.Min)
            findings.Add(
                $"{name}: entry {entry.Number} of the ledger removes it {(entry.At - kept.At).TotalDays:0} days after entry {kept.Number};"
                    + $" it is kept for {Retention.Min.TotalDays:0} days at least"
            );
        if (entry.At > DateTime.UtcNow.AddDays(1))
            findings.Add($"entry {entry.Number} of the ledger: is of a day to come");
    }

    private async Task CompareAsync<T>(IQueryable<T> kept, CancellationToken cancellationToken)
        where T : class
    {
        await foreach (var row in kept.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken))
        {
            var found = LedgerRow.Of(row);
            if (row is ImportedList list && LedgerRow.HashOf(list.Workbook) is var hash && hash != list.Sha256)
                findings.Add(
                    $"{Name(found.Kind, found.Subject)}: its workbook {list.FileName} has the SHA-256 {hash},"
                        + $" but {list.Sha256} is kept"
                );
            if (
                !rows.Remove((found.Kind, found.Subject), out var entry)
                && removed.TryGetValue((found.Kind, found.Subject), out entry)
            )
                findings.Add(
                    $"{Name(found.Kind, found.Subject)}: is there, but entry {entry.Number} of the ledger removes it"
                );
            else if (entry is null)
                findings.Add($"{Name(found.Kind, found.Subject)}: is not in the ledger");
            else if (entry.Sha256 != found.Sha256)
                findings.Add($"{Name(found.Kind, found.Subject)}: is not what entry {entry.Number} of the ledger has");
        }
    }

    private async Task CompareDecisionsAsync(CancellationToken cancellationToken)
    {
        var newest = await db
            .ImportedLists.OrderByDescending(list => list.Id)
            .Select(list => list.State)
            .FirstOrDefaultAsync(cancellationToken);
        var kept = newest is null ? [] : Packed.Read<RosterState>(newest).History.Decisions;
        foreach (var decision in kept.DistinctBy(LedgerRow.HashOf))
            if (!decisions.Remove(LedgerRow.HashOf(decision)))
                findings.Add(
                    $"decision about '{decision.Name}' and '{decision.OtherName}' by {decision.Author}:"
                        + " is not in the ledger"
                );
        findings.AddRange(
            decisions.Values.Select(entry =>
                $"decision: entry {entry.Number} of the ledger has one that is gone or was altered"
            )
        );
    }

    private static string Name(LedgerKind kind, string subject) => $"{kind.Word().Replace('-', ' ')} {subject}";
}
