using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Rosters.Tests.Matching.TwoLists;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>Each rule by which a row is taken for what is known, and its nearest neighbour, which is not.</summary>
public class MatchingTests
{
    [Fact]
    public void Exact_SameName_IsUnchanged()
    {
        var row = Second([Row("FL", "Miami Police Department")], Row("FL", "Miami Police Department"));

        Assert.Equal(
            (RowChangeKind.Unchanged, MatchRule.Exact, 1, 1),
            (row.Kind, row.Match.Rule, row.AgencyId, row.AgreementId)
        );
    }

    [Fact]
    public void Exact_SameNameInAnotherState_IsNew() =>
        IsNew(
            Second(
                [Row("FL", "Clay County Sheriff's Office")],
                Row("FL", "Clay County Sheriff's Office"),
                Row("TX", "Clay County Sheriff's Office")
            )
        );

    [Fact]
    public void Exact_SameNameInAnotherCountyOfTheState_IsAskedOrNew()
    {
        IsNew(
            Second(
                [Row("PA", "Union Township Police Department", county: "Lawrence County")],
                Row("PA", "Union Township Police Department", county: "Lawrence County"),
                Row("PA", "Union Township Police Department", county: "Washington County", signed: "2025-03-02")
            )
        );

        var alone = Apply(
            [Row("PA", "Union Township Police Department", county: "Lawrence County")],
            Row("PA", "Union Township Police Department", county: "Washington County", signed: "2025-03-02")
        );
        Assert.Equal(2, alone.Rows[0].AgencyId);
        Assert.Equal(1, Assert.Single(Assert.Single(alone.Asked).Candidates).AgencyId);
        Assert.True(Assert.Single(alone.Absences).InQuestion);
    }

    [Fact]
    public void Exact_CountyIsCorrected_IsTheSame()
    {
        var row = Second(
            [Row("TX", "Yoakum Police Department", county: "Yoakum County")],
            Row("TX", "Yoakum Police Department", county: "Lavaca County")
        );

        Assert.Equal((RowChangeKind.Corrected, 1), (row.Kind, row.AgencyId));
        Assert.Equal([new FieldChange(RosterField.County, "Yoakum County", "Lavaca County")], row.Fields);
    }

    [Fact]
    public void Normalized_OtherForm_IsRenamed()
    {
        var row = Second(
            [Row("FL", "City of Melbourne PD")],
            Row("FL", "Melbourne Police Department"),
            Row("FL", "West Melbourne Police Department")
        );

        Assert.Equal((RowChangeKind.Renamed, MatchRule.Normalized, 1), (row.Kind, row.Match.Rule, row.AgencyId));
    }

    [Fact]
    public void SameTokens_AnotherOrder_IsRenamed()
    {
        var row = Second(
            [Row("FL", "Criminal Investigation Division, Department of Financial Services", level: AgencyLevel.State)],
            Row(
                "FL",
                "Florida Department of Financial Services, Criminal Investigation Division",
                level: AgencyLevel.State
            )
        );

        Assert.Equal((RowChangeKind.Renamed, MatchRule.SameTokens, 1), (row.Kind, row.Match.Rule, row.AgencyId));
    }

    /// <summary>
    /// The agency of the county before may still be listed, with a slip in its name or under another state: no county
    /// was corrected then.
    /// </summary>
    [Theory]
    [InlineData("PA", "Uniion Township Police Department")]
    [InlineData("AL", "Union Township Police Department")]
    public void Exact_OtherCountyWhileTheOneBeforeMayBeListedWithASlip_IsNotThatAgency(string state, string name)
    {
        RosterRow before = Row("PA", "Union Township Police Department", county: "Washington County"),
            other = Row("PA", "Union Township Police Department", county: "Lawrence County");

        var step = Apply([before], other, Row(state, name, county: "Washington County"));

        Assert.NotEqual(1, step.Rows[0].AgencyId);
        Assert.Equal(1, step.History.Apply(Of("2025-03-15", before, other)).Rows[0].AgencyId);
    }

    [Fact]
    public void Exact_OtherCountyThatHasARequestOfTheName_IsTheOneThatAsked()
    {
        var known = RosterHistory
            .Empty.Apply(
                Of(TwoLists.Before, Row("PA", "Union Township Police Department", county: "Washington County"))
            )
            .History.Apply(
                Pending(
                    TwoLists.Before,
                    Row("PA", "Union Township Police Dept.", signed: null, county: "Lawrence County")
                )
            )
            .History;

        Assert.Equal(
            2,
            known
                .Apply(Of(TwoLists.After, Row("PA", "Union Township Police Department", county: "Lawrence County")))
                .Rows[0]
                .AgencyId
        );
    }

    [Fact]
    public void NearSpelling_SameCounty_IsRenamed()
    {
        var row = Second(
            [Row("FL", "Macro Island Police Department", county: "Collier County")],
            Row("FL", "Marco Island Police Department", county: "Collier County", signed: "2025-03-02")
        );

        Assert.Equal((RowChangeKind.Renamed, MatchRule.NearSpelling, 1), (row.Kind, row.Match.Rule, row.AgencyId));
    }

    [Fact]
    public void NearSpelling_TwoOfOneModelStandInTheList_AreTwo()
    {
        var step = Apply(
            [Row("FL", "Marlo Island Police Department", county: "Collier County")],
            Row("FL", "Marlo Island Police Department", county: "Collier County"),
            Row("FL", "Marco Island Police Department", county: "Collier County", signed: "2025-03-02")
        );

        Assert.Equal([1, 2], step.Rows.Select(row => row.AgencyId));
        Assert.Single(step.Asked);
    }

    [Fact]
    public void NearSpelling_TwoCountiesThatThereAre_AreTwo() =>
        IsNew(
            Second(
                [Row("FL", "Marion County Sheriff's Office")],
                Row("FL", "Martin County Sheriff's Office", signed: "2025-03-02")
            )
        );

    [Fact]
    public void NearSpelling_NoSuchCounty_IsRenamed()
    {
        var row = Second(
            [Row("MO", "Dogulas County Sheriff's Office")],
            Row("MO", "Douglas County Sheriff's Office", signed: "2025-03-02")
        );

        Assert.Equal((RowChangeKind.Renamed, MatchRule.NearSpelling, 1), (row.Kind, row.Match.Rule, row.AgencyId));
    }

    [Theory]
    [InlineData("Brookfield Police Department", "Brookford Police Department")]
    [InlineData("Catawba County Criminal Justice Authority", "Catawba County Detention Authority")]
    public void SameSigning_OneOfTheCountyVanishesAsAnotherAppears_IsTheSameAgreement(string before, string after)
    {
        var row = Second(
            [
                Row("NC", before, county: "Catawba County"),
                Row("NC", "Hickory Police Department", county: "Catawba County", signed: "2025-02-27"),
            ],
            Row("NC", after, county: "Catawba County"),
            Row("NC", "Hickory Police Department", county: "Catawba County", signed: "2025-02-27")
        );

        Assert.Equal((RowChangeKind.Renamed, MatchRule.SameSigning, 1), (row.Kind, row.Match.Rule, row.AgreementId));
    }

    [Fact]
    public void SameSigning_TownsOfOneCountyWithUnlikeNames_AreAsked()
    {
        var step = Apply(
            [Row("NC", "Brookford Police Department", county: "Catawba County")],
            Row("NC", "Maiden Police Department", county: "Catawba County")
        );

        Assert.Equal(2, step.Rows[0].AgencyId);
        Assert.Single(step.Asked);
    }

    [Fact]
    public void SameSigning_AnotherModelOrDayOrPlace_IsNew()
    {
        IsNew(
            Second(
                [Row("NC", "Brookfield Police Department", county: "Catawba County")],
                Row("NC", "Brookford Police Department", AgreementModel.JailEnforcement, county: "Catawba County")
            )
        );
        IsNew(
            Second(
                [Row("NC", "Brookfield Police Department", county: "Catawba County")],
                Row("NC", "Brookford Police Department", county: "Catawba County", signed: "2025-02-27")
            )
        );
        IsNew(
            Second(
                [Row("NC", "Brookfield Police Department", county: "Catawba County")],
                Row("NC", "Brookford Police Department", county: "Wake County")
            )
        );
    }

    /// <summary>One precinct goes as another comes with its model and day: a mistyped number, or not.</summary>
    [Fact]
    public void SameSigning_PrecinctsOfOneCounty_AreTwoAndAsked()
    {
        var step = Apply(
            [Row("TX", "Galveston County Constable Precinct 1", county: "Galveston County")],
            Row("TX", "Galveston County Constable Precinct 4", county: "Galveston County")
        );

        Assert.Equal(2, step.Rows[0].AgencyId);
        Assert.Single(step.Asked);
    }

    [Fact]
    public void SameSigning_SheriffBecomesAttorney_IsOneAgreementOfAnotherAgency()
    {
        var step = Apply(
            [
                Row("AZ", "Pinal County Sheriff's Office", county: "Pinal County"),
                Row("AZ", "Pinal County Sheriff's Office", AgreementModel.JailEnforcement, county: "Pinal County"),
            ],
            Row("AZ", "Pinal County Attorney's Office", county: "Pinal County"),
            Row("AZ", "Pinal County Sheriff's Office", AgreementModel.JailEnforcement, county: "Pinal County")
        );

        Assert.Equal(
            [(2, 1, RowChangeKind.Renamed), (1, 2, RowChangeKind.Unchanged)],
            step.Rows.Select(row => (row.AgencyId, row.AgreementId, row.Kind))
        );
        Assert.Empty(step.Absences);
    }

    [Fact]
    public void SameSigning_WhatTheOtherAgencyHadAskedFor_IsWhatItHas()
    {
        var history = RosterHistory
            .Empty.Apply(
                Pending("2025-02-20", Row("AZ", "Pinal County Attorney's Office", signed: null, county: "Pinal County"))
            )
            .History.Apply(Of(Before, Row("AZ", "Pinal County Sheriff's Office", county: "Pinal County")))
            .History;

        var step = history.Apply(Of(After, Row("AZ", "Pinal County Attorney's Office", county: "Pinal County")));

        Assert.Empty(step.Absences);
        var agreement = Assert.Single(step.History.Agreements, agreement => agreement.MergedInto is null);
        Assert.Equal(
            ("2025-03-01", "2025-02-20"),
            ($"{agreement.Participating!.First.Day:yyyy-MM-dd}", $"{agreement.Pending!.First.Day:yyyy-MM-dd}")
        );
    }

    [Theory]
    [InlineData("Sarasota County Sheriff's Office", "Sarasota County Sheriff'soOffice")]
    [InlineData("Hernando County Sheriff's Office", "Hernando County hSeriff's Office")]
    [InlineData("DeSoto County Sheriff's Office", "Deoto CountyS heriff's Office")]
    [InlineData("Leon County Sheriff's Office", "Len County Sheriff's Office")]
    [InlineData("Tampa Police Department", "Tampa Polic eDepartment")]
    [InlineData("Tampa Police Department", "Tampa PoliceDepartment")]
    [InlineData("Tampa Police Department", "Tampa Police Department, Florida")]
    [InlineData("Tampa Police Department", "Tampa Police Department (FL)")]
    [InlineData("Belle Isle Police Department", "Belle Islee Police Department")]
    public void Spelling_OfAnyWordOfIt_IsRenamedWhateverItsDay(string before, string after)
    {
        var county = before.Contains("County", StringComparison.Ordinal)
            ? before.Replace(" Sheriff's Office", "", StringComparison.Ordinal)
            : null;
        var row = Second([Row("FL", before, county: county)], Row("FL", after, county: county, signed: "2025-02-27"));

        Assert.Equal((RowChangeKind.Renamed, 1), (row.Kind, row.AgencyId));
    }

    /// <summary>The other rows of the agency stand as they stood.</summary>
    [Theory]
    [InlineData("FL", "Hendri County Sheriff's Office")]
    [InlineData("OH", "Hendry County Sheriff's Office")]
    public void SameSigning_OneOfItsRowsIsMisspelt_IsNoAgencyOfItsOwn(string state, string name)
    {
        var step = Apply(
            [
                Row("FL", "Hendry County Sheriff's Office"),
                Row("FL", "Hendry County Sheriff's Office", AgreementModel.JailEnforcement),
            ],
            Row("FL", "Hendry County Sheriff's Office"),
            Row(state, name, AgreementModel.JailEnforcement),
            Row("OH", "Henry County Sheriff's Office", signed: "2025-12-11")
        );

        Assert.Equal([(1, 1), (1, 2), (2, 3)], step.Rows.Select(row => (row.AgencyId, row.AgreementId)));
        Assert.Equal(
            ["Hendry County Sheriff's Office", "Henry County Sheriff's Office"],
            step.History.Agencies.Select(agency => agency.Name)
        );
        Assert.Equal("FL", step.History.Agencies[0].State);
    }

    [Fact]
    public void Spelling_ShortNamesOfTwoTowns_AreTwo() =>
        IsNew(Second([Row("FL", "Lake Police Department")], Row("FL", "Lane Police Department", signed: "2025-02-27")));

    [Fact]
    public void CorrectedDay_SameAgencyAndModel_IsCorrected()
    {
        var row = Second(
            [Row("FL", "Lantana Police Department", signed: "2025-04-15")],
            Row("FL", "Lantana Police Department", signed: "2025-04-14")
        );

        Assert.Equal((RowChangeKind.Corrected, 1), (row.Kind, row.AgreementId));
        Assert.Equal([new FieldChange(RosterField.Signed, "2025-04-15", "2025-04-14")], row.Fields);
    }

    [Fact]
    public void ListedTwice_SecondRow_IsToldAndIsNoAgreement()
    {
        var step = Apply(
            [Row("FL", "St. Cloud Police Department", signed: "2025-04-15")],
            Row("FL", "St. Cloud Police Department", signed: "2025-04-14"),
            Row("FL", "City of St. Cloud Police Department", signed: "2025-04-15")
        );

        Assert.Single(step.History.Agreements);
        Assert.Equal(1, step.Rows.Count(row => row.Kind == RowChangeKind.ListedTwice));
    }

    [Fact]
    public void ListedTwice_OneOfTwoLikeRowsIsTakenOut_IsNoAbsence()
    {
        var both = Apply(
            [Row("FL", "Florida Department of Environmental Protection", level: AgencyLevel.State)],
            Row("FL", "Florida Department of Environmental Protection", level: AgencyLevel.State),
            Row(
                "FL",
                "Florida Department of Environmental Protection, Division of Law Enforcement",
                signed: "2025-02-14",
                level: AgencyLevel.State
            )
        );
        Assert.Equal([1, 2], both.Rows.Select(row => row.AgencyId));

        var step = both.History.Apply(
            Of(
                "2025-03-15",
                Row(
                    "FL",
                    "Florida Department of Environmental Protection, Division of Law Enforcement",
                    level: AgencyLevel.State
                )
            )
        );

        Assert.Equal(AbsenceKind.ListedTwice, Assert.Single(step.Absences).Kind);
        Assert.Equal(2, step.History.Agreements[0].MergedInto);
        Assert.Equal(2, step.History.Agencies[0].MergedInto);
    }

    [Fact]
    public void Granted_ARequestIsSigned_IsTheSameAgreement()
    {
        var asked = RosterHistory
            .Empty.Apply(
                Pending(
                    "2025-03-01",
                    Row("FL", "City of Hialeah Police Department", signed: null),
                    Row("FL", "Havana Police Department", signed: null)
                )
            )
            .History;

        var signed = asked.Apply(Of("2025-03-08", Row("FL", "Hialeah Police Department")));
        Assert.Equal(
            (RowChangeKind.Granted, 1, 1),
            (signed.Rows[0].Kind, signed.Rows[0].AgencyId, signed.Rows[0].AgreementId)
        );

        var gone = signed.History.Apply(Pending("2025-03-15", Row("FL", "Quincy Police Department", signed: null)));
        Assert.Equal([AbsenceKind.Granted, AbsenceKind.Absent], gone.Absences.Select(absence => absence.Kind));
    }

    [Fact]
    public void Jurisdictions_TwoAgenciesOfOnePlace_ShareIt()
    {
        var step = RosterHistory.Empty.Apply(
            Of(
                Before,
                Row("FL", "Alachua Police Department", county: "Alachua County"),
                Row("FL", "Alachua County Sheriff's Office", county: "Alachua County"),
                Row(
                    "FL",
                    "Alachua County Department of Corrections",
                    county: "Alachua County",
                    level: AgencyLevel.County
                ),
                Row("FL", "City of Alachua Marshal's Office", signed: "2025-02-27"),
                Row("FL", "Florida Highway Patrol", level: AgencyLevel.State)
            )
        );

        var places = step
            .History.Agencies.Select(agency => step.History.Jurisdictions[agency.JurisdictionId - 1])
            .ToList();
        Assert.Equal(places[1], places[2]);
        Assert.Equal(places[0], places[3]);
        Assert.Equal(
            ("Alachua", "12001", "Florida", "12"),
            (places[1].Name, places[1].Geoid, places[4].Name, places[4].Geoid)
        );
        Assert.Equal(3, step.History.Jurisdictions.Count);
    }
}
