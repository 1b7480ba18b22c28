using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Rosters.Identity;
using AgreementTracker.Testing.Rosters;

namespace AgreementTracker.Data.Tests.Rosters;

public class RosterDoubtsTests
{
    [Fact]
    public void Of_ListAsItShouldBe_HasNone()
    {
        var known = RosterHistory.Empty.Apply(MadeList.Of("2025-03-01", Towns(10))).History;

        Assert.Empty(RosterDoubts.Of(MadeList.Of("2025-03-08", Towns(7)), known));
    }

    [Fact]
    public void Of_HoldsTheOtherTable_IsDoubted() => Assert.Equal(
        [new RosterDoubt(RosterDoubtKind.OtherTable, "The file is called the table of participating agencies, but holds that of pending ones.")],
        RosterDoubts.Of(MadeList.Pending("2025-03-01", Towns(1)) with { Called = RosterTable.Participating }, RosterHistory.Empty));

    [Fact]
    public void Of_NameSaysNoTable_IsNotDoubted() =>
        Assert.Empty(RosterDoubts.Of(MadeList.Pending("2025-03-01", Towns(1)) with { Called = null }, RosterHistory.Empty));

    [Fact]
    public void Of_DatedBeforeItsRows_IsDoubted() => Assert.Equal(
        [new RosterDoubt(RosterDoubtKind.DatedBeforeItsRows, "The list is dated 2025-01-05, but 2 of its rows were signed later, up to 2025-02-26 (Sheet1, row 2).")],
        RosterDoubts.Of(MadeList.Of("2025-01-05", Towns(2)), RosterHistory.Empty));

    [Fact]
    public void Of_DropsMoreThanThreeTenths_IsDoubted()
    {
        var known = RosterHistory.Empty.Apply(MadeList.Of("2025-03-01", Towns(10))).History;

        Assert.Equal(
            [new RosterDoubt(RosterDoubtKind.DropsRows, "The list has 6 rows where the one before had 10: it drops more than 30 %.")],
            RosterDoubts.Of(MadeList.Of("2025-03-08", Towns(6)), known));
    }

    [Fact]
    public void Of_RequestsThatWereGranted_AreNotDropped()
    {
        var known = RosterHistory.Empty.Apply(MadeList.Pending("2025-03-01", Towns(10))).History;
        Assert.Single(RosterDoubts.Of(MadeList.Pending("2025-03-08", Towns(3)), known));

        known = known.Apply(MadeList.Of("2025-03-05", [.. Towns(10).Skip(3)])).History;
        Assert.Empty(RosterDoubts.Of(MadeList.Pending("2025-03-08", Towns(3)), known));
    }

    private static RosterRow[] Towns(int count) => [.. Enumerable.Range(0, count).Select(i => MadeList.Row("FL", $"{(char)('A' + i)}{new string("aeiou"[i % 5], 3)}ville Police Department"))];
}
