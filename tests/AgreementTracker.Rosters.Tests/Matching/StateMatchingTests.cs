using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Rosters.Tests.Matching.TwoLists;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>A row whose state is wrong, or none.</summary>
public class StateMatchingTests
{
    [Fact]
    public void WrongState_NoSuchCountyThere_IsCorrected()
    {
        var row = Second([Row("MT", "Cass County Sheriff's Office")], Row("ND", "Cass County Sheriff's Office"));

        Assert.Equal(
            (RowChangeKind.Corrected, MatchRule.WrongState, 1, 1),
            (row.Kind, row.Match.Rule, row.AgencyId, row.AgreementId)
        );
        Assert.Equal([new FieldChange(RosterField.State, "MT", "ND")], row.Fields);
    }

    [Fact]
    public void WrongState_CountyIsInBothStates_IsAsked()
    {
        var step = Apply([Row("NE", "Brown County Sheriff's Office")], Row("KS", "Brown County Sheriff's Office"));

        Assert.Equal(2, step.Rows[0].AgencyId);
        Assert.Equal(MatchRule.WrongState, Assert.Single(Assert.Single(step.Asked).Candidates).Match.Rule);
    }

    [Fact]
    public void WrongState_AnotherDay_IsNew() =>
        IsNew(
            Second(
                [Row("MT", "Cass County Sheriff's Office")],
                Row("ND", "Cass County Sheriff's Office", signed: "2025-02-27")
            )
        );

    [Fact]
    public void WrongState_StateIsNotUnderstood_IsTheOneOfThatDay()
    {
        var row = Second(
            [Row("ND", "Fargo Police Department"), Row("SD", "Brookings Police Department", signed: "2025-02-27")],
            Row("", "Fargo Police Department")
        );

        Assert.Equal((MatchRule.WrongState, 1), (row.Match.Rule, row.AgreementId));
    }

    /// <summary>A list that names no state, or one that can't be, does not move an agency out of its state.</summary>
    [Theory]
    [InlineData("", "Cass County Sheriff's Office", "Cass County Sheriff's Office")]
    [InlineData("MT", "Cass County Sheriff's Office", "Cass County Sheriff's Office")]
    [InlineData("MT", "North Dakota Department of Corrections", "North Dakota Department of Corrections")]
    [InlineData("", "Department of Corrections of North Dakota", "North Dakota Department of Corrections")]
    public void WrongState_ThatItCannotBe_StaysWhereItWas(string state, string name, string before)
    {
        var level = before.Contains("County", StringComparison.Ordinal) ? AgencyLevel.County : AgencyLevel.State;
        var step = Apply([Row("ND", before, level: level)], Row(state, name, level: level));

        Assert.Equal((MatchRule.WrongState, 1), (step.Rows[0].Match.Rule, step.Rows[0].AgreementId));
        Assert.Equal("ND", step.History.Agencies[0].State);
        Assert.Single(step.History.Jurisdictions);
    }

    [Fact]
    public void WrongState_TwoOfOneNameWithoutAState_AreTwo()
    {
        RosterRow[] before =
        [
            Row("FL", "Franklin County Sheriff's Office"),
            Row("GA", "Franklin County Sheriff's Office", signed: "2025-02-27"),
        ];
        RosterRow[] without = [.. before.Select(row => row with { State = null })];

        var step = Apply(before, without);

        Assert.Equal([(1, 1), (2, 2)], step.Rows.Select(row => (row.AgencyId, row.AgreementId)));
        Assert.Equal([1, 2], step.History.Apply(Of("2025-03-15", without)).Rows.Select(row => row.AgreementId));
        Assert.Equal(["FL", "GA"], step.History.Agencies.Select(agency => agency.State));
    }

    /// <summary>The lists had Wichita County's sheriff in Oklahoma for two weeks, which has a Washita County.</summary>
    [Theory]
    [InlineData("OK", "Washita County Sheriff's Office", "TX", "Wichita County Sheriff's Office")]
    [InlineData("NY", "Lake Placid Police Department", "FL", "Lake Placid Police Department")]
    public void WrongState_CorrectedLongAgo_IsNoNameInThatStateAnyMore(
        string state,
        string name,
        string right,
        string corrected
    )
    {
        var wrong = Row(state, corrected);
        var history = RosterHistory
            .Empty.Apply(Of("2025-04-29", wrong))
            .History.Apply(Of("2025-05-19", Row(right, corrected)))
            .History;
        Assert.Equal(new(2025, 5, 19), history.Agencies[0].Aliases[0].DisprovedBy!.Day);

        var step = history.Apply(Of("2026-05-04", Row(right, corrected), Row(state, name, signed: "2026-05-01")));

        Assert.Equal([1, 2], step.Rows.Select(row => row.AgencyId));
        Assert.Equal([right, state], step.History.Agencies.Select(agency => agency.State));
        Assert.Empty(step.Asked);
        Assert.Equal(
            [1, 2],
            step.History.Apply(Of("2026-05-11", Row(right, corrected), Row(state, name, signed: "2026-05-01")))
                .Rows.Select(row => row.AgencyId)
        );
    }

    /// <summary>It is not corrected yet: the real county of that state is another all the same.</summary>
    [Fact]
    public void WrongState_NotCorrectedYet_IsNotTheCountyWithANearName()
    {
        var step = Apply(
            [Row("OK", "Wichita County Sheriff's Office")],
            Row("OK", "Wichita County Sheriff's Office"),
            Row("OK", "Washita County Sheriff's Office", AgreementModel.JailEnforcement, "2025-03-02")
        );

        Assert.Equal([1, 2], step.Rows.Select(row => row.AgencyId));
        // The state has no Wichita County, and none is made up.
        Assert.Equal(
            JurisdictionClassification.State,
            step.History.Jurisdictions[step.History.Agencies[0].JurisdictionId - 1].Classification
        );
    }

    /// <summary>A state that a list names again is a name again.</summary>
    [Fact]
    public void WrongState_NamedAgain_IsKnown()
    {
        RosterRow[] rows =
        [
            Row("ND", "Fargo Police Department"),
            Row("MN", "Fargo Police Department"),
            Row("ND", "Fargo Police Department"),
            Row("MN", "Fargo Police Department"),
        ];
        var history = RosterHistory.Empty;
        foreach (var (i, row) in rows.Index())
            history = history.Apply(Of($"2025-03-{i + 1:00}", row)).History;

        Assert.Equal("MN", Assert.Single(history.Agencies).State);
        Assert.Equal(
            [false, true],
            history.Agencies[0].Aliases.OrderBy(alias => alias.State).Select(alias => alias.DisprovedBy is not null)
        );
    }

    [Fact]
    public void NoSuchCounty_IsNoCountyOfItsOwn_AndAQuestionWhereAnotherStateHasIt()
    {
        var step = Apply(
            [Row("SC", "Horry County Sheriff's Office", AgreementModel.JailEnforcement)],
            Row("SC", "Horry County Sheriff's Office", AgreementModel.JailEnforcement),
            Row("FL", "Horry County Sheriff's Office", signed: "2025-03-02")
        );

        var place = step.History.Jurisdictions[step.History.Agencies[1].JurisdictionId - 1];
        Assert.Equal(
            ("FL", JurisdictionClassification.State, "Florida"),
            (place.State, place.Classification, place.Name)
        );
        Assert.Equal(
            (1, MatchRule.NoSuchCounty),
            Assert.Single(Assert.Single(step.Asked).Candidates) is var asked
                ? (asked.AgencyId, asked.Match.Rule)
                : default
        );
    }

    [Fact]
    public void WrongState_DepartmentsOfTwoStates_AreTwo() =>
        IsNew(
            Second(
                [Row("ND", "Department of Corrections", level: AgencyLevel.State)],
                Row("MT", "Department of Corrections", level: AgencyLevel.State)
            )
        );
}
