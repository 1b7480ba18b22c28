using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

public class PendingSequenceTests
{
    [Theory]
    [InlineData("2025-03-01", "2025-03-08", "2025-03-15", "2025-03-05", "2025-03-05")]
    [InlineData("2025-03-08", "2025-03-15", "2025-03-22", "2025-03-01", "2025-03-01")]
    // Half a year before or after them it may have other requests.
    [InlineData("2025-03-01", "2025-03-08", "2025-03-15", "2025-09-01", null)]
    [InlineData("2025-09-01", "2025-09-08", "2025-09-15", "2025-03-01", null)]
    public void Doubts_ListUnlikeThoseAroundIt_IsDoubted(
        string first,
        string second,
        string third,
        string day,
        string? expected
    )
    {
        RosterList[] lists = [Requests(first, 0), Requests(second, 2), Requests(third, 4), Requests(day, 50)];

        Assert.Equal(
            expected is null ? [] : [DateOnly.Parse(expected, System.Globalization.CultureInfo.InvariantCulture)],
            PendingSequence.Objections(lists.OrderBy(list => list.Day)).Keys.Select(list => list.Day)
        );
    }

    [Fact]
    public void Doubts_AllOfOneKindOrFew_IsNone()
    {
        Assert.Empty(PendingSequence.Objections([]));
        Assert.Empty(PendingSequence.Objections([Requests("2025-03-01", 0), Requests("2025-03-08", 50)]));
        Assert.Empty(
            PendingSequence.Objections([
                Requests("2025-03-01", 0),
                Requests("2025-03-08", 20),
                Requests("2025-03-15", 40),
                Requests("2025-03-22", 60),
            ])
        );
    }

    [Fact(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists))]
    public void Doubts_GivenLists_OnlyTheOneOfAWrongDay()
    {
        Assert.Empty(PendingSequence.Objections(GivenLists.All.Where(list => list.Called == list.Table)));
        var last = GivenLists.All.Last(list => list.Table == RosterTable.Pending);
        foreach (var day in (DateOnly[])[new(2025, 3, 1), new(2025, 4, 20), new(2025, 6, 20)])
            Assert.Equal(
                [day],
                PendingSequence
                    .Objections(
                        GivenLists
                            .All.Where(list => list.Called == list.Table && list != last)
                            .Append(last with { Day = day })
                            .OrderBy(list => list.Day)
                    )
                    .Keys.Select(list => list.Day)
            );
    }

    /// <summary>Twelve requests, as the list of a day has them.</summary>
    private static RosterList Requests(string day, int from) =>
        Pending(
            day,
            [.. Enumerable.Range(from, 12).Select(i => Row("FL", $"Town {i} Police Department", signed: null))]
        );
}
