using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>ICE's own lists of 2025, with what next year's may have: a wrong name, no rows.</summary>
public class GivenPendingListsTests(ITestOutputHelper output)
{
    [Fact(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    public void Doubts_BothTablesInOrder_AreOfThoseWithAFault()
    {
        var replay = RosterReplay.Of(GivenLists.All.DistinctBy(list => list.Sha256));

        Assert.Equal(
            ["participatingAgencies08022025pm.xlsx", "participatingAgencies09222025pm.xlsx"],
            replay.Refused.Select(refused => refused.List.FileName)
        );
    }

    [Fact(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    public void Doubts_PendingListUnderAnotherDay_IsRefused()
    {
        var lists = GivenLists.All.DistinctBy(list => list.Sha256).Where(list => list.Called == list.Table).ToList();
        var pending = lists.Where(list => list.Table == RosterTable.Pending).ToList();
        var known = RosterHistory.Empty;
        List<(string Case, int Days, bool IsDoubted)> cases = [];
        foreach (var list in lists)
        {
            if (ImportObjections.Of(list, known).Count == 0)
                known = known.Apply(list).History;
            if (list.Table == RosterTable.Pending)
                foreach (var other in pending.Where(other => other != list))
                    cases.Add(
                        (
                            $"{other.FileName} as of {list.Day:yyyy-MM-dd}",
                            Math.Abs(other.Day.DayNumber - list.Day.DayNumber),
                            ImportObjections.Of(other with { Day = list.Day.AddDays(1) }, known).Count > 0
                        )
                    );
        }
        foreach (var (name, days, _) in cases.Where(one => !one.IsDoubted))
            output.WriteLine($"{name}: {days} days off, not doubted");

        // One of the next weeks may well be what its name says.
        Assert.All(cases.Where(one => one.Days > 60), one => Assert.True(one.IsDoubted, one.Case));
    }
}
