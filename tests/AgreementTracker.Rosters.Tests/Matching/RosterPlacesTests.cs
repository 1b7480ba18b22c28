using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;

namespace AgreementTracker.Rosters.Tests.Matching;

public class RosterPlacesTests
{
    [Theory]
    // A town, however its agency is called or misspelt.
    [InlineData("FL", "New Port Richey Polce Department", "Municipality", null, "Municipality New Port Richey")]
    [InlineData("FL", "City of Miami Police Department", "State", null, "Municipality Miami")]
    [InlineData("FL", "Sewall's Point Police Department", "Municipality", null, "Municipality Sewall's Point")]
    [InlineData("FL", "Boca Raton Police Services Department", "Municipality", null, "Municipality Boca Raton")]
    [InlineData("FL", "Tampa Police Department, Florida", "Municipality", null, "Municipality Tampa")]
    [InlineData(
        "NV",
        "Las Vegas Metropolitan Police Department",
        "Municipality",
        "Clark County",
        "Municipality Las Vegas"
    )]
    [InlineData(
        "MI",
        "Center Line Division of Public Safety and Security",
        "State",
        "Macomb County",
        "Municipality Center Line"
    )]
    [InlineData("PA", "Office of Constable Monroeville 6th Ward", "Municipality", null, "Municipality Monroeville")]
    [InlineData("PA", "Lower Burrell Fourth Ward Constable", "Municipality", null, "Municipality Lower Burrell")]
    [InlineData(
        "PA",
        "Pennsylvania State Constable Office Honey Brook Precinct 1",
        "Municipality",
        "Chester County",
        "Municipality Honey Brook"
    )]
    [InlineData("TX", "Marshall Police Department", "Municipality", null, "Municipality Marshall")]
    [InlineData("TX", "University Park Police Department", "Municipality", null, "Municipality University Park")]
    // One within another's name is another: no town of these names has a thousand people.
    [InlineData(
        "FL",
        "Jupiter Inlet Colony Police Department",
        "Municipality",
        null,
        "Municipality Jupiter Inlet Colony"
    )]
    [InlineData(
        "FL",
        "Jupiter Island Department of Public Safety",
        "Municipality",
        null,
        "Municipality Jupiter Island"
    )]
    // Townships.
    [InlineData(
        "PA",
        "Troy Township PA State Constable",
        "Municipality",
        "Bradford County",
        "Municipality Troy Township"
    )]
    [InlineData(
        "PA",
        "Pennsylvania State Constable's Office, Cooke Township",
        "Municipality",
        null,
        "Municipality Cooke Township"
    )]
    [InlineData(
        "PA",
        "South Pymatuning TWP State Constable",
        "Municipality",
        null,
        "Municipality South Pymatuning TWP"
    )]
    [InlineData("PA", "Constable Unity Township", "Municipality", null, "Municipality Unity Township")]
    [InlineData(
        "NJ",
        "Township of Robinson Police Department",
        "Municipality",
        null,
        "Municipality Township of Robinson"
    )]
    // Counties.
    [InlineData("FL", "Miami-Dade Corrections and Rehabilitation", "County", "Miami-Dade County", "County Miami-Dade")]
    [InlineData("FL", "Lee County Port Authority Police", "County", "Lee County", "County Lee")]
    [InlineData("LA", "Ward 5 Marshal's Office", "Municipality", "Allen Parish", "County Allen")]
    [InlineData("FL", "Jacksonville Sheriff's Office", "County", "Duval County", "County Duval")]
    // A sheriff's town, where no county is known; never a county that the state has not.
    [InlineData("FL", "Jacksonville Sheriff's Office", "County", null, "NotStated Jacksonville")]
    [InlineData("MA", "Crow Wing County Sheriff's Office", "County", "Crow Wing County", "State Massachusetts")]
    // Agencies of the state, by TYPE or by their name.
    [InlineData("LA", "Louisiana Alcohol and Tobacco Control", "State", null, "State Louisiana")]
    [InlineData("LA", "Louisiana Alcohol and Tobacco Control", "NotStated", null, "State Louisiana")]
    [InlineData("TX", "Office of the Attorney General", "State", null, "State Texas")]
    [InlineData("IN", "Indiana State Police Department", "County", null, "State Indiana")]
    [InlineData("OK", "Oklahoma Department of Public Safety", "State", null, "State Oklahoma")]
    // Universities and colleges are alike in every state, whatever TYPE says.
    [InlineData(
        "FL",
        "Florida Gulf Coast University Police Department",
        "State",
        null,
        "NotStated Florida Gulf Coast University"
    )]
    [InlineData(
        "FL",
        "Florida Gulf Coast University Police Department",
        "Municipality",
        null,
        "NotStated Florida Gulf Coast University"
    )]
    [InlineData(
        "FL",
        "District Board of Trustees of Pensacola State College",
        "State",
        "Escambia County",
        "NotStated Pensacola State College"
    )]
    [InlineData(
        "TX",
        "University of Houston Police Department",
        "County",
        "Harris County",
        "NotStated University of Houston"
    )]
    [InlineData(
        "FL",
        "Florida State College at Jacksonville Police Department",
        "Municipality",
        null,
        "NotStated Florida State College at Jacksonville"
    )]
    // Other institutions: by TYPE, and else by their name.
    [InlineData(
        "FL",
        "Melbourne International Airport Police Department",
        "Municipality",
        null,
        "NotStated Melbourne International Airport"
    )]
    [InlineData("TX", "Houston ISD Police Department", "Municipality", "Harris County", "NotStated Houston ISD")]
    [InlineData("NC", "Albemarle District Jail", "County", null, "NotStated Albemarle District")]
    [InlineData("VA", "Southwest Virginia Regional Jail Authority", "State", null, "State Virginia")]
    [InlineData("VA", "Southwest Virginia Regional Jail Authority", "County", null, "NotStated Southwest Virginia")]
    public void Of_Agency_IsWhoseItIs(string state, string name, string level, string? county, string expected)
    {
        var place = RosterPlaces.Of(NamedPlace.Of(state, name, Enum.Parse<AgencyLevel>(level), county), name);

        Assert.Equal(expected, $"{place.Classification} {place.Name}");
        Assert.Equal(state, place.State);
    }

    /// <summary>Whatever a town is called, the words around it are no part of its name.</summary>
    [Theory]
    [InlineData("{0} Police Department")]
    [InlineData("City of {0} Polce Dept.")]
    [InlineData("{0} Marshal's Office")]
    [InlineData("Office of Constable {0} 2nd Ward")]
    public void Of_AnyTownOfTheCountry_IsThatTown(string form) =>
        Assert.DoesNotContain(
            KnownTowns
                .All.Select(town => (State: UsState.All.First(state => state.Fips == town.County[..2]).Code, town.Name))
                .Distinct(),
            town =>
                TownInName.Of(
                    town.State,
                    string.Format(System.Globalization.CultureInfo.InvariantCulture, form, town.Name)
                )
                    is not { } found
                || PlaceKey.Of(found) != PlaceKey.Of(town.Name) && !KnownTowns.Has(town.State, found)
        );

    [Fact]
    public void Apply_NewestTypeIsAnother_MovesTheAgency()
    {
        var lists = new[] { AgencyLevel.NotStated, AgencyLevel.State, AgencyLevel.Municipality }.Select(
            (level, i) =>
                MadeList.Of(
                    $"2025-03-{i + 10}",
                    MadeList.Row("OK", "Green Country Task Force Authority", level: level),
                    MadeList.Row("OK", "Tulsa Police Department")
                )
        );

        List<JurisdictionClassification> places = [];
        var history = RosterHistory.Empty;
        foreach (var list in lists)
        {
            history = history.Apply(list).History;
            places.Add(history.Jurisdictions[history.Agencies[0].JurisdictionId - 1].Classification);
        }

        Assert.Equal(
            [
                JurisdictionClassification.NotStated,
                JurisdictionClassification.State,
                JurisdictionClassification.NotStated,
            ],
            places
        );
        Assert.Equal(AgencyLevel.Municipality, history.Agencies[0].Level);
    }
}
