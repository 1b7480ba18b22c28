using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

public class PersonDecisionTests
{
    [Fact]
    public void Decide_Same_MakesOneOfThemAndOfItsAgreement()
    {
        var history = Asked().Decide(Decision(isSame: true));

        Assert.Empty(history.Questions);
        Assert.Equal(1, history.Agencies[1].MergedInto);
        Assert.Equal(1, history.Agreements[1].MergedInto);
        Assert.True(history.Agreements[0].Participating!.IsListed);
        Assert.Equal(new(2025, 3, 1), history.Agreements[0].Participating!.First.Day);
        Assert.Equal((RowChangeKind.Unchanged, 1, 1), Next(history));
    }

    [Fact]
    public void Decide_Different_LeavesTwoAndAsksNeverAgain()
    {
        var history = Asked().Decide(Decision(isSame: false));

        Assert.Empty(history.Questions);
        Assert.Equal((RowChangeKind.Unchanged, 2, 2), Next(history));
        var absences = new[] { "2025-03-15", "2025-03-22" }
            .Select(day =>
            {
                var step = history.Apply(Of(day, Kansas));
                history = step.History;
                return step.Absences[0];
            })
            .ToList();
        Assert.Equal(AbsenceKind.NoLongerListed, absences[^1].Kind);
    }

    [Fact]
    public void Undecided_IsNeverToldAsGone()
    {
        var history = Asked();
        foreach (var day in new[] { "2025-03-15", "2025-03-22", "2025-06-22" })
        {
            var step = history.Apply(Of(day, Kansas));
            Assert.Equal((AbsenceKind.Absent, true), (step.Absences[0].Kind, step.Absences[0].InQuestion));
            history = step.History;
        }
    }

    [Theory]
    [InlineData(true, 1)]
    [InlineData(false, 2)]
    public void Decisions_AllListsAreReadAgain_AreReplayed(bool isSame, int agencies)
    {
        var history = (RosterHistory.Empty with { Decisions = [Decision(isSame)] })
            .Apply(Of("2025-03-01", Nebraska))
            .History.Apply(Of("2025-03-08", Kansas));

        Assert.Empty(history.Asked);
        Assert.Equal(agencies, history.History.Agencies.Count);
    }

    [Fact]
    public void Question_BothAreListedLater_IsAnswered()
    {
        var step = Asked().Apply(Of("2025-03-15", Nebraska, Kansas));

        Assert.Empty(step.History.Questions);
    }

    /// <summary>Whatever rule raised it: two lists with both rows say that they are two.</summary>
    [Fact]
    public void Question_BothAreInTwoListsSideBySide_IsAnswered()
    {
        RosterRow[] both =
        [
            Row("FL", "Marlo Island Police Department", county: "Collier County"),
            Row("FL", "Marco Island Police Department", county: "Collier County", signed: "2025-03-02"),
        ];
        var step = RosterHistory.Empty.Apply(Of("2025-03-01", both[0])).History.Apply(Of("2025-03-08", both));
        Assert.Equal(MatchRule.NearSpelling, Assert.Single(step.Asked).Candidates[0].Match.Rule);
        Assert.Single(step.History.Questions);
        Assert.Single(step.History.Apply(Of("2025-03-15", both[1])).History.Questions);

        Assert.Empty(step.History.Apply(Of("2025-03-15", both)).History.Questions);
    }

    private static readonly RosterRow Nebraska = Row("NE", "Brown County Sheriff's Office");
    private static readonly RosterRow Kansas = Row("KS", "Brown County Sheriff's Office");

    private static RosterHistory Asked()
    {
        var step = RosterHistory.Empty.Apply(Of("2025-03-01", Nebraska)).History.Apply(Of("2025-03-08", Kansas));
        Assert.Single(step.Asked);
        return step.History;
    }

    private static PersonDecision Decision(bool isSame) =>
        new(
            "NE",
            "Brown County Sheriff's Office",
            "KS",
            "BROWN COUNTY SHERIFF\u2019S OFFICE",
            isSame,
            "Ann Lee",
            "asked the office"
        );

    private static (RowChangeKind, int, int) Next(RosterHistory history)
    {
        var row = history.Apply(Of("2025-03-15", Kansas)).Rows[0];
        return (row.Kind, row.AgencyId, row.AgreementId);
    }
}
