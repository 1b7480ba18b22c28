using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Rosters.Tests.Matching;

/// <summary>
/// A list mistypes one row of an agency, and a later list corrects it. The agency may have other rows that are right.
/// </summary>
public class SlipMatchingTests
{
    [Theory]
    [InlineData(
        "TX",
        "Harrison County Constable Precinct 1",
        "Harrison County Constable Precinc t1",
        "Harrison County"
    )]
    [InlineData("TX", "Harris County Constable Precinct 5", "Harris County Constable Precinct5", "Harris County")]
    [InlineData(
        "TX",
        "Galveston County Constable Precinct II",
        "Galveston County Constable PrecinctI I",
        "Galveston County"
    )]
    [InlineData("FL", "Miami Police Department", "Miam iPolice Department", "Miami-Dade County")]
    [InlineData("VA", "Richmond City Sheriff's Office", "Richmond Cityy Sheriff's Office", null)]
    [InlineData("VA", "Roanoke City Sheriff's Office", "RoanokeCity Sheriff's Office", null)]
    [InlineData("TX", "Wise County Sheriff's Office", "Wse County Sheriff's Office", "Wise County")]
    [InlineData("FL", "Leon County Sheriff's Office", "Leno County Sheriff's Office", "Leon County")]
    public void Apply_NameMistypedInOneList_IsOneAgencyInThree(string state, string name, string typed, string? county)
    {
        var history = Lists([Typed(name)], [Typed(typed)], [Typed(name)], [Typed(name)], [Typed(name)], [Typed(name)]);

        Assert.Single(history.Agencies, agency => agency.MergedInto is null);
        Assert.True(
            Assert.Single(history.Agreements, agreement => agreement.MergedInto is null).Participating!.IsListed
        );

        RosterRow Typed(string text) => Row(state, text, county: county);
    }

    [Theory]
    [InlineData("VA", "Richmond City Sheriff's Office", "Richmond Cityy Sheriff's Office", null)]
    [InlineData("TX", "Wise County Sheriff's Office", "Wsie County Sheriff's Office", "Wise County")]
    [InlineData("TX", "Harris County Constable Precinct 1", "Harris County Constable Precinc t1", "Harris County")]
    public void Apply_OneRowOfTwoMistypedAtFirst_NobodyIsReportedAsGone(
        string state,
        string name,
        string typed,
        string? county
    )
    {
        RosterRow[] right =
        [
            Row(state, name, county: county),
            Row(state, name, AgreementModel.JailEnforcement, county: county, signed: "2025-03-03"),
        ];
        var history = Lists([Row(state, typed, county: county), right[1]], right, right, right, right);

        Assert.DoesNotContain(
            history.Agreements,
            agreement => agreement.MergedInto is null && agreement.Participating!.IsNoLongerListed
        );
        Assert.Single(history.Agencies, agency => agency.MergedInto is null);
    }

    /// <summary>
    /// A list corrects one row and mistypes another of the same agency: no row is left under the name that was a slip.
    /// </summary>
    [Fact]
    public void Apply_OneCorrectedAndAnotherMistyped_IsUnderTheAgencyThatStays()
    {
        const string county = "Wise County";
        RosterRow taskForce = Row("TX", "Wise County Sheriff's Office", county: county),
            jail = Row("TX", "Wise County Sheriff's Office", AgreementModel.JailEnforcement, "2025-03-03", county),
            warrants = Row(
                "TX",
                "Wies County Sheriff's Office",
                AgreementModel.WarrantServiceOfficer,
                "2025-04-01",
                county
            );
        var history = Lists(
            [taskForce with { Agency = "Wsie County Sheriff's Office" }, jail],
            [taskForce, jail, warrants]
        );

        var agency = Assert.Single(history.Agencies, agency => agency.MergedInto is null);
        Assert.All(
            history.Agreements.Where(agreement => agreement.MergedInto is null),
            agreement => Assert.Equal(agency.Id, agreement.AgencyId)
        );
    }

    /// <summary>
    /// What another county has of the same name may be the right one: a person is asked, and nothing is reported until
    /// then.
    /// </summary>
    [Theory]
    [InlineData(
        "AL|Washington County Sheriff's Office|Washington County",
        "WI|Washington County Sheriff's Office|Washington County"
    )]
    [InlineData(
        "TX|Galveston County Constable Precinct I|Galveston County",
        "TX|Galveston County Constable Precinct II|Galveston County"
    )]
    [InlineData("FL|Miai Police Department|Miami-Dade County", "FL|Miami Police Department|Miami-Dade County")]
    public void Apply_MistypedAtFirstAndDoubtful_IsAsked(string typed, string name)
    {
        RosterRow[] right =
        [
            Parsed(name, AgreementModel.TaskForce, "2025-02-26"),
            Parsed(name, AgreementModel.JailEnforcement, "2025-03-03"),
        ];
        var history = Lists(
            [Parsed(typed, AgreementModel.TaskForce, "2025-02-26"), right[1]],
            right,
            right,
            right,
            right
        );

        Assert.DoesNotContain(
            history.Agreements,
            agreement => agreement.MergedInto is null && agreement.Participating!.IsNoLongerListed
        );
    }

    /// <summary>
    /// An earlier row of the Florida town lost its state; a row without a state that names a county of New York is not
    /// that town's.
    /// </summary>
    [Fact]
    public void Apply_NoStateAndAnotherCounty_IsTheOneWithThatCounty()
    {
        RosterRow newYork = Row("NY", "Lake Placid Police Department", county: "Essex County", signed: "2025-03-03");
        RosterRow[] both = [newYork, Row("FL", "Lake Placid Police Department", county: "Highlands County")];
        var history = Lists(
            both,
            [both[0], both[1] with { State = null }],
            [newYork with { State = null }, both[1]],
            both
        );

        Assert.Equal(
            ["NY", "FL"],
            history.Agencies.Where(agency => agency.MergedInto is null).Select(agency => agency.State)
        );
        Assert.All(history.Agreements, agreement => Assert.True(agreement.Participating!.IsListed));
    }

    /// <summary>One township loses its state as the other of that name is listed for the first time.</summary>
    [Fact]
    public void Apply_OtherTownLosesItsState_NewOneIsNotTakenForIt()
    {
        RosterRow washington = Row("PA", "Union Township Police Department", county: "Washington County"),
            lawrence = washington with { County = "Lawrence County" };
        var history = Lists([washington], [lawrence, washington with { State = null }], [lawrence, washington]);

        Assert.Equal(
            ["Washington County", "Lawrence County"],
            history.Agencies.Where(agency => agency.MergedInto is null).Select(agency => agency.County)
        );
    }

    [Fact]
    public void Apply_DirectionMistyped_IsNotAnotherDirection()
    {
        RosterRow northeast = Row("PA", "Northeast Regional Police Department", county: "Lancaster County");
        var history = Lists(
            [northeast],
            [northeast with { Agency = "Northaest Regional Police Department" }],
            [
                northeast,
                northeast with
                {
                    Agency = "Northwest Regional Police Department",
                    Model = AgreementModel.JailEnforcement,
                },
            ]
        );

        Assert.Equal(2, history.Agencies.Count(agency => agency.MergedInto is null));
    }

    [Fact]
    public void Apply_RowsGetTheirStateOneByOne_IsOneAgency()
    {
        RosterRow[] rows =
        [
            Row("FL", "South Miami Police Department", county: "Miami-Dade County"),
            Row(
                "FL",
                "South Miami Police Department",
                AgreementModel.JailEnforcement,
                county: "Miami-Dade County",
                signed: "2025-03-03"
            ),
        ];
        var history = Lists(
            [rows[0] with { State = null }],
            [rows[0] with { State = null }, rows[1] with { State = null }],
            [rows[0] with { State = null }, rows[1]],
            rows
        );

        Assert.Equal("FL", Assert.Single(history.Agencies, agency => agency.MergedInto is null).State);
    }

    private static RosterRow Parsed(string text, AgreementModel model, string signed) =>
        text.Split('|') is [var state, var name, var county]
            ? Row(state, name, model, signed, county)
            : throw new ArgumentException(text);

    /// <summary>A week between each and the next.</summary>
    private static RosterHistory Lists(params RosterRow[][] lists) =>
        lists
            .Index()
            .Aggregate(
                RosterHistory.Empty,
                (history, list) =>
                    history
                        .Apply(Of($"{new DateOnly(2026, 3, 2).AddDays(7 * list.Index):yyyy-MM-dd}", list.Item))
                        .History
            );
}
