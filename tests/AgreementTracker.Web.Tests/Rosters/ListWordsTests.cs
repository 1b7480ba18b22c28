using AgreementTracker.Rosters.Matching;
using AgreementTracker.Web.Rosters;

namespace AgreementTracker.Web.Tests.Rosters;

public class ListWordsTests
{
    [Theory]
    [InlineData(
        RosterField.Model,
        "jail-enforcement",
        "warrant-service-officer",
        "type: warrant service officer, was jail enforcement model"
    )]
    [InlineData(RosterField.Model, null, "task-force", "type now stated: task force model")]
    [InlineData(RosterField.Level, "county", "municipality", "kind of agency: municipality, was county")]
    [InlineData(RosterField.State, "MT", "ND", "state: North Dakota, was Montana")]
    [InlineData(RosterField.State, "ND", "", "state no longer stated: it was North Dakota")]
    [InlineData(RosterField.County, "Yoakum County", null, "county no longer stated: it was Yoakum County")]
    public void Field_SaysWhatTheListSaysNow(RosterField field, string? before, string? after, string words) =>
        Assert.Equal(words, ListWords.Field(new(field, before, after)));

    [Theory]
    [InlineData(0, null)]
    [InlineData(-1, null)]
    [InlineData(30, null)]
    [InlineData(31, "more than a month")]
    [InlineData(89, "more than 2 months")]
    [InlineData(364, "more than 12 months")]
    [InlineData(365, "more than a year")]
    [InlineData(800, "more than 2 years")]
    public void Age_FromAMonthOn_IsSaid(int days, string? words) =>
        Assert.Equal(
            words,
            ListWords.Age(
                new DateOnly(2025, 10, 27),
                new DateTimeOffset(2025, 10, 27, 12, 0, 0, TimeSpan.Zero).AddDays(days)
            )
        );
}
