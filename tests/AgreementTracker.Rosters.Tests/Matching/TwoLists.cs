using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>A list and the next, as the tests of matching have them.</summary>
internal static class TwoLists
{
    public const string Before = "2025-03-01";
    public const string After = "2025-03-08";

    public static void IsNew(RowChange row)
    {
        Assert.Equal(RowChangeKind.New, row.Kind);
        Assert.NotEqual(1, row.AgencyId);
        Assert.False(row.InQuestion);
    }

    /// <summary>What became of the last row where it is new, else of the first.</summary>
    public static RowChange Second(RosterRow[] before, params RosterRow[] after)
    {
        var rows = Apply(before, after).Rows;
        return
            rows.LastOrDefault(row => row.Kind == RowChangeKind.New) is { } added
            && rows[0].Kind == RowChangeKind.Unchanged
            ? added
            : rows[0];
    }

    public static RosterStep Apply(RosterRow[] before, params RosterRow[] after) =>
        RosterHistory.Empty.Apply(Of(Before, before)).History.Apply(Of(After, after));
}
