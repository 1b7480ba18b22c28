using System.Globalization;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Tests.Reading;

public class ListNameTests
{
    [Theory]
    [InlineData("participatingAgencies-20250221214937.xlsx", "2025-02-21")]
    [InlineData("participatingAgencies04292025pm.xlsx", "2025-04-29")]
    [InlineData("participatingAgencies05122025amB.xlsx", "2025-05-12")]
    [InlineData("participatingAgencies090022025am.xlsx", "2025-09-02")]
    [InlineData("participatingAgencies01052025pm.xlsx", "2025-01-05")]
    [InlineData("pendingAgencies10172025am.xlsx", "2025-10-17")]
    [InlineData("participatingAgencies_2026-03-04.xlsx", "2026-03-04")]
    [InlineData("participatingAgencies 3-4-2026 (1).xlsx", "2026-03-04")]
    [InlineData("20260304.xlsx", "2026-03-04")]
    public void Day_InAnyForm_IsUnderstood(string name, string day) =>
        Assert.Equal(day, ListName.Day(name)?.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    [Theory]
    [InlineData("participatingAgencies.xlsx")]
    [InlineData("participatingAgencies13322025.xlsx")]
    [InlineData("lists 2025-01-01 to 2025-02-02.xlsx")]
    [InlineData("participatingAgencies99999999999999.xlsx")]
    public void Day_IsNoneOrTwo_IsNotUnderstood(string name) => Assert.Null(ListName.Day(name));

    [Theory]
    [InlineData("pendingAgencies10172025am.xlsx", RosterTable.Pending)]
    [InlineData("ParticipatingAgencies.xlsx", RosterTable.Participating)]
    [InlineData("agencies.xlsx", null)]
    [InlineData("participating and pending.xlsx", null)]
    public void Table_IsWhatTheNameSays(string name, RosterTable? table) => Assert.Equal(table, ListName.Table(name));

    [Fact]
    public void Edition_OfOneDay_IsInTheOrderOfPublication()
    {
        string[] names =
        [
            "07242025am",
            "07242025am_a",
            "07242025amB",
            "07242025am_c",
            "07242025mid",
            "07242025midB",
            "07242025pm",
            "07242025PM_b",
            "07242025pmC",
            "07242025evening",
        ];
        var editions = names.Select(name => ListName.Edition($"participatingAgencies{name}.xlsx")).ToList();

        Assert.DoesNotContain(null, editions);
        foreach (var (i, older) in editions.Index())
            Assert.All(
                editions.Skip(i + 1),
                later =>
                    Assert.True(
                        older!.CompareTo(later) < 0
                            && later!.CompareTo(older) > 0
                            && older.IsOlderThan(later)
                            && !later.IsOlderThan(older)
                    )
            );
    }

    [Fact]
    public void Edition_Capture_IsInTheOrderOfItsTime()
    {
        var (early, late) = (
            ListName.Edition("pendingAgencies-20250313172004.xlsx")!,
            ListName.Edition("pendingAgencies-20250313172005.xlsx")!
        );

        Assert.Equal(new(17, 20, 4), early.Captured!.Value);
        Assert.True(early.IsOlderThan(late));
        // What was captured in the evening may be the morning's file.
        var morning = ListName.Edition("pendingAgencies03132025am.xlsx")!;
        Assert.True(morning.CompareTo(early) < 0);
        Assert.False(morning.IsOlderThan(early) || early.IsOlderThan(morning));
    }

    [Theory]
    [InlineData("pendingAgencies07242025am.xlsx", "pendingAgencies 07242025 AM (1).xlsx")]
    [InlineData("pendingAgencies07242025a.m..xlsx", "pendingAgencies-07-24-2025-am.xlsx")]
    [InlineData("pendingAgencies07242025noon.xlsx", "pendingAgencies07242025_midday.xlsx")]
    [InlineData("participatingAgencies07242025pm_b.xlsx", "participatingAgencies07242025pmB.xlsx")]
    [InlineData("participatingAgencies07242025pm_0.xlsx", "participatingAgencies07242025pm-0 (2).xlsx")]
    public void Edition_WrittenOtherwise_IsTheSame(string name, string other)
    {
        Assert.NotNull(ListName.Edition(name));
        Assert.Equal(ListName.Edition(name), ListName.Edition(other));
    }

    [Theory]
    [InlineData("participatingAgencies07242025.xlsx")]
    [InlineData("participatingAgencies07242025 (1).xlsx")]
    [InlineData("participating_2025-07-24.xlsx")]
    [InlineData("participatingAgencies20250724.xlsx")]
    [InlineData("participating.xlsx")]
    public void Edition_NameSaysNone_IsNotGuessed(string name) => Assert.Null(ListName.Edition(name));

    [Fact]
    public void Edition_WithoutAPartOfTheDay_HasItsNumber()
    {
        Assert.Equal(new(null, null, 2), ListName.Edition("participatingAgencies07242025_b.xlsx"));
        Assert.True(
            ListName
                .Edition("participatingAgencies07242025pm.xlsx")!
                .IsOlderThan(ListName.Edition("participatingAgencies07242025pm_0.xlsx"))
        );
        Assert.True(
            ListName
                .Edition("participatingAgencies07242025pm_0.xlsx")!
                .IsOlderThan(ListName.Edition("participatingAgencies07242025pm_1.xlsx"))
        );
    }
}
