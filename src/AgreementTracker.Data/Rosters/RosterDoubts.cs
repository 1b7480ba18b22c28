using AgreementTracker.Data.Rosters.Identity;

namespace AgreementTracker.Data.Rosters;

public enum RosterDoubtKind { OtherTable, DatedBeforeItsRows, DropsRows }

/// <summary>Why a list is refused whole, unless a person lets it pass with a reason.</summary>
public sealed record RosterDoubt(RosterDoubtKind Kind, string Reason);

public static class RosterDoubts
{
    /// <summary>No list has lost a tenth of its rows in a week yet.</summary>
    private const double LargestDrop = 0.3;

    public static IReadOnlyList<RosterDoubt> Of(RosterList list, RosterHistory known) => Of(list, list.Table == RosterTable.Pending
        // A request that was granted is no row that the list has dropped.
        ? known.LastPending is null ? null : known.Agreements.Count(agreement => agreement is { MergedInto: null, Pending: { IsListed: true, IsGranted: false }, Participating: null })
        : known.LastParticipating?.Rows);

    /// <param name="previousRows">How many rows of the list before this one should have.</param>
    internal static IReadOnlyList<RosterDoubt> Of(RosterList list, int? previousRows = null)
    {
        List<RosterDoubt> doubts = [];
        if (list.Called is { } called && called != list.Table)
            doubts.Add(new(RosterDoubtKind.OtherTable, $"The file is called the table of {Name(called)} agencies, but holds that of {Name(list.Table)} ones."));
        if (list.Rows.Where(row => row.Signed > list.Day).ToList() is { Count: > 0 } later)
        {
            var last = later.MaxBy(row => row.Signed)!;
            doubts.Add(new(RosterDoubtKind.DatedBeforeItsRows,
                $"The list is dated {list.Day:yyyy-MM-dd}, but {(later.Count == 1 ? "1 of its rows was" : $"{later.Count:N0} of its rows were")} signed later, "
                + $"up to {last.Signed:yyyy-MM-dd} ({last.Sheet}, row {last.Number})."));
        }
        if (previousRows is { } before && list.Rows.Count < before * (1 - LargestDrop))
            doubts.Add(new(RosterDoubtKind.DropsRows, $"The list has {list.Rows.Count:N0} rows where the one before had {before:N0}: it drops more than {LargestDrop * 100:0} %."));
        return doubts;
    }

    private static string Name(RosterTable table) => table == RosterTable.Pending ? "pending" : "participating";
}
