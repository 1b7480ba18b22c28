using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

public enum ImportObjectionKind
{
    OtherTable,
    DatedBeforeItsRows,

    /// <summary>Its requests are known to be of another time.</summary>
    DatedUnlikeItsRows,

    /// <summary>It corrects the signing day of many agreements at once.</summary>
    DaysMoved,
    DropsRows,
}

/// <summary>Why a list is refused whole, unless a person lets it pass with a reason.</summary>
public sealed record ImportObjection(ImportObjectionKind Kind, string Reason)
{
    /// <summary>Whether a reason lets the list pass. None does where requests may be published as agreements.</summary>
    public bool CanPass => Kind != ImportObjectionKind.OtherTable;
}

public static class ImportObjections
{
    /// <summary>
    /// No participating list has lost a tenth of its rows in a week yet, and no pending one a sixth of its requests.
    /// </summary>
    private const double LargestDrop = 0.3;

    /// <summary>
    /// A pending list keeps some requests for weeks after they were signed: one of 34 at most, in the lists of 2025.
    /// </summary>
    private const int DaysOfDelay = 14;
    private const double MaxOfAnotherTime = 0.2;

    /// <summary>Of few rows, one or two say nothing.</summary>
    private const int FewestOfAnotherTime = 3;

    /// <summary>A pending list of a few requests may well have only those that were signed.</summary>
    private const int FewestOfOtherTable = 5;

    /// <summary>The lists of 2025 corrected at most 1 % of the days at once.</summary>
    private const double MaxMoved = 0.3;
    private const int FewestMoved = 5;

    public static IReadOnlyList<ImportObjection> Of(RosterList list, RosterHistory known)
    {
        var rows = NamedAgreements.Of(list, known).Rows;
        // All else that is doubted rests on the table.
        if (OtherTable(list, known, rows) is { } other)
            return [other];
        var objections =
            list.Table == RosterTable.Pending
                ? new[] { OfAnotherTime(list, rows), DropsRequests(list, known, rows) }
                : [DatedBeforeItsRows(list), DaysMoved(rows), DropsAgreements(list, known)];
        return [.. objections.OfType<ImportObjection>()];
    }

    /// <summary>The name, the headings and the rows must not disagree about the table.</summary>
    private static ImportObjection? OtherTable(
        RosterList list,
        RosterHistory known,
        IReadOnlyList<(RosterRow Row, KnownAgreement Agreement)> rows
    )
    {
        var signed = rows.Count(row => IsSignedBefore(row, list.Day));
        var requested = rows.Count(row => row.Agreement.Participating is null);
        RosterTable? byRows =
            signed >= FewestOfOtherTable && signed * 2 > list.Rows.Count ? RosterTable.Participating
            : HoldsRequests(list, known, rows.Count - requested, requested) ? RosterTable.Pending
            : null;
        if ((list.Called ?? list.Table) == list.Table && (byRows ?? list.Table) == list.Table)
            return null;
        List<string> said = [];
        if (list.Called is { } called)
            said.Add($"by its name it holds the {Name(called)} agencies");
        var column = list.Table == RosterTable.Pending ? "no column SIGNED" : "a column SIGNED";
        said.Add($"by its headings the {Name(list.Table)} ones ({column})");
        if (byRows is { } table)
        {
            var (count, what) =
                table == RosterTable.Pending
                    ? (requested, "are known as requests")
                    : (signed, $"had been signed more than {DaysOfDelay} days before");
            said.Add($"by its rows the {Name(table)} ones ({count:N0} of {list.Rows.Count:N0} {what})");
        }
        return new(
            ImportObjectionKind.OtherTable,
            $"{list.FileName} may be of the other table: {string.Join(", ", said)}. "
                + "No reason lets it pass, since requests must not be published as agreements."
        );
    }

    /// <summary>
    /// Most rows that are known are requests. A participating list has those too, which were granted: then it also
    /// keeps the agreements of the list before it, or has a day for each row.
    /// </summary>
    private static bool HoldsRequests(RosterList list, RosterHistory known, int signed, int requested) =>
        requested > signed
        && (
            known.LastParticipating is { Rows: > 0 } last
                ? signed * 2 < last.Rows
                : list.Rows.All(row => RosterText.IsNothing(row.Printed.Signed))
        );

    private static bool IsSignedBefore((RosterRow Row, KnownAgreement Agreement) row, DateOnly day) =>
        SignedDay(row.Agreement) is { } signed && day.DayNumber - signed.DayNumber > DaysOfDelay;

    private static DateOnly? SignedDay(KnownAgreement agreement) =>
        agreement.Participating is { } listing ? listing.Facts.Signed ?? listing.First.Day : null;

    private static ImportObjection? DatedBeforeItsRows(RosterList list)
    {
        var later = list.Rows.Where(row => row.Signed > list.Day).ToList();
        // One far too late is a typing error of its row; many are one of the list's day.
        var far = list.Rows.Where(row => row.Signed is null && Printed(row) > list.Day).ToList();
        if (far.Count > list.Rows.Count * MaxMoved)
            later.AddRange(far);
        if (later.Count == 0)
            return null;
        var last = later.MaxBy(Printed)!;
        return new(
            ImportObjectionKind.DatedBeforeItsRows,
            $"The list is dated {list.Day:yyyy-MM-dd}, but {(later.Count == 1 ? "1 of its rows was" : $"{later.Count:N0} of its rows were")} signed later, "
                + $"up to {Printed(last):yyyy-MM-dd} ({last.Sheet}, row {last.Number})."
        );
    }

    private static DateOnly? Printed(RosterRow row) => row.Signed ?? WrittenDate.Read(row.Printed.Signed ?? "", out _);

    /// <summary>
    /// A pending list has no days. Its requests have: when they were signed, and when they were first listed.
    /// </summary>
    private static ImportObjection? OfAnotherTime(
        RosterList list,
        IReadOnlyList<(RosterRow Row, KnownAgreement Agreement)> rows
    )
    {
        var signed = rows.Where(row => IsSignedBefore(row, list.Day)).ToList();
        var later = rows.Where(row => row.Agreement.Pending is { } pending && pending.First.Day > list.Day).ToList();
        if (
            signed.Count + later.Count is var all
            && (all < FewestOfAnotherTime || all < list.Rows.Count * MaxOfAnotherTime)
        )
            return null;
        var (count, what) =
            signed.Count >= later.Count
                ? (
                    signed.Count,
                    $"had been signed more than {DaysOfDelay} days before, since {signed.Min(row => SignedDay(row.Agreement)):yyyy-MM-dd}"
                )
                : (
                    later.Count,
                    $"were first listed later, up to {later.Max(row => row.Agreement.Pending!.First.Day):yyyy-MM-dd}"
                );
        return new(
            ImportObjectionKind.DatedUnlikeItsRows,
            $"The list is dated {list.Day:yyyy-MM-dd}, but {count:N0} of its {list.Rows.Count:N0} requests {what}: its day may be wrong."
        );
    }

    private static ImportObjection? DaysMoved(IReadOnlyList<(RosterRow Row, KnownAgreement Agreement)> rows)
    {
        var days = rows.Where(row =>
                row.Agreement.Participating?.Facts.Signed is not null && !RosterText.IsNothing(row.Row.Printed.Signed)
            )
            .Select(row => (Before: row.Agreement.Participating!.Facts.Signed!.Value, Now: Printed(row.Row)))
            .ToList();
        var moved = days.Where(day => day.Now != day.Before).ToList();
        var epochs = moved.Count(day =>
            day.Now is { } now && Math.Abs(now.DayNumber - day.Before.DayNumber) == WrittenDate.DaysFrom1900To1904
        );
        var isEpoch = epochs > 1 && epochs * 2 > days.Count;
        if (!isEpoch && (moved.Count < FewestMoved || moved.Count < days.Count * MaxMoved))
            return null;
        return new(
            ImportObjectionKind.DaysMoved,
            $"{moved.Count:N0} of {days.Count:N0} agreements that are known would have another signing day, "
                + $"such as {moved[0].Now:yyyy-MM-dd} for {moved[0].Before:yyyy-MM-dd}."
                + (
                    isEpoch
                        ? " All days are four years and a day off: "
                            + "the workbook counts its days from another year than it says (1900, 1904)."
                        : ""
                )
        );
    }

    private static ImportObjection? DropsAgreements(RosterList list, RosterHistory known) =>
        known.LastParticipating is { } last && list.Rows.Count < last.Rows * (1 - LargestDrop)
            ? new(
                ImportObjectionKind.DropsRows,
                $"The list has {list.Rows.Count:N0} rows where the one before had {last.Rows:N0}: "
                    + $"it drops more than {LargestDrop * 100:0} %."
            )
            : null;

    /// <summary>A request that was granted is not dropped. Of a list without rows, all must have been.</summary>
    private static ImportObjection? DropsRequests(
        RosterList list,
        RosterHistory known,
        IReadOnlyList<(RosterRow Row, KnownAgreement Agreement)> rows
    )
    {
        if (known.LastPending is not { } last)
            return null;
        var listed = rows.Select(row => row.Agreement.Id).ToHashSet();
        var dropped = known.Agreements.Count(agreement =>
            !listed.Contains(agreement.Id)
            && agreement is { MergedInto: null, Participating: null, Pending: { IsListed: true, IsGranted: false } }
        );
        if (dropped <= (list.Rows.Count == 0 ? 0 : last.Rows * LargestDrop))
            return null;
        return new(
            ImportObjectionKind.DropsRows,
            $"The list before had {last.Rows:N0} requests: {dropped:N0} of them "
                + (
                    dropped == 1
                        ? "is missing here, and no participating list has it. "
                        : "are missing here, and no participating list has them. "
                )
                + "A request was dropped, or one of the two lists has a wrong day."
        );
    }

    private static string Name(RosterTable table) => table == RosterTable.Pending ? "pending" : "participating";
}
