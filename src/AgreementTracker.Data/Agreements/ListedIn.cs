using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Data;

/// <summary>Where ICE's lists have an agreement: the newest that has it, and its row.</summary>
/// <param name="Day">The list's day, as an EDTF day.</param>
/// <param name="SourceId">The source that has the row.</param>
/// <param name="MissingOn">The day of the newest list of that table, where it does not have the agreement; null where
/// it does.</param>
public sealed record ListedIn(RosterTable Table, string Day, string SourceId, int Row, string? MissingOn)
{
    public bool IsNewest => MissingOn is null;

    /// <summary>
    /// Of an agreement that both lists have or had, the row among the agreements: it comes before that of the request.
    /// </summary>
    public static ListedIn? FirstOf(IEnumerable<ListedIn> rows) => rows.MinBy(row => row.Table == RosterTable.Pending);
}
