using System.Globalization;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Rosters.Reading;

namespace AgreementTracker.Data.Tests.Rosters.Reading;

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
}
