using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Matching;
using CsCheck;

namespace AgreementTracker.Rosters.Tests.Matching;

public class AgencyNameTests
{
    [Theory]
    [InlineData("Northwest Regional Police Department", "Northeast Regional Police Department")]
    [InlineData("Constable Precinct II", "Constable Precinct III")]
    [InlineData(
        "District Attorney's Office, Thirteenth Judicial District",
        "District Attorney's Office, Fifteenth Judicial District"
    )]
    [InlineData("Lake North Police Department", "Lake Worth Police Department")]
    public void SlipsTo_DirectionsAndNumbers_AreNoSlips(string one, string other) =>
        Assert.Null(AgencyName.Of(one, "TX").TyposTo(AgencyName.Of(other, "TX")));

    [Theory]
    [InlineData("FL", "City of Melbourne Police Department", "Melbourne Police Dept.")]
    [InlineData("FL", "Gulfport PD", "Gulfport Police Department")]
    [InlineData("FL", "Alachua Police Departent", "Alachua Police Department")]
    [InlineData("FL", "Boca Raton Police Department", "Boca Raton Police Services Department")]
    [InlineData("FL", "St Johns County Sheriff's Office", "Saint Johns County Sheriff\u2019s Office")]
    [InlineData("FL", "Ft. Myers Police Department", "FORT MYERS POLICE DEPARTMENT")]
    [InlineData("FL", "Gulf County BOCC", "Gulf County Board of County Commissioners")]
    [InlineData(
        "FL",
        "Florida Fish and Wildlife Conservation Commission",
        "Florida Fish & Wildlife Conservation Commission"
    )]
    [InlineData("PA", "Quarryville Police Department", "Quarryville Borough Police Department")]
    [InlineData("MT", "Flathead County Sheriff's Department", "Flathead County Sheriffs Office")]
    [InlineData("AK", "Department of Corrections", "Alaska Department of Corrections")]
    [InlineData("VA", "Department of State Police", "Virginia State Police")]
    [InlineData("LA", "Louisiana State Patrol", "Louisiana State Police Department")]
    [InlineData("TX", "Galveston County Constable's Office Pct.1", "Galveston County Constable Precinct 1")]
    [InlineData(
        "FL",
        "Office of the State Attorney Sixth Judicial Circuit",
        "Office of the State Attorney, 6th Judicial Circuit"
    )]
    [InlineData(
        "TX",
        "Department of Public Safety- Criminal Investigations Division",
        "Texas DPS - Criminal Investigation Division"
    )]
    public void Of_OneNameInTwoForms_HasOneKey(string state, string one, string other)
    {
        var (a, b) = (AgencyName.Of(one, state), AgencyName.Of(other, state));

        Assert.Equal(a.SortedKey, b.SortedKey);
        Assert.True(a.PlaceFits(b));
    }

    [Theory]
    [InlineData("FL", "Palm Beach Police Department", "West Palm Beach Police Department")]
    [InlineData("FL", "City of Alachua Police Department", "Alachua County Police Department")]
    [InlineData("VA", "Roanoke City Sheriff's Office", "Roanoke County Sheriff's Office")]
    [InlineData("WI", "City of Madison Police Department", "Town of Madison Police Department")]
    [InlineData("PA", "Robinson Township Police Department", "Robinson Police Department")]
    [InlineData("TX", "Galveston County Constable Precinct 1", "Galveston County Constable Precinct 4")]
    [InlineData("GA", "Monroe County Sheriff's Office", "Monroe Police Department")]
    [InlineData("FL", "Lake City Police Department", "Lake Police Department")]
    [InlineData("VA", "Virginia Beach Police Department", "Beach Police Department")]
    [InlineData("FL", "University of Florida Police Department", "University of West Florida Police Department")]
    [InlineData("IL", "Marshall County Sheriff's Office", "Marshal County Sheriff's Office and Jail")]
    public void Of_TwoAgencies_HaveTwoKeysOrDoNotFit(string state, string one, string other)
    {
        var (a, b) = (AgencyName.Of(one, state), AgencyName.Of(other, state));

        Assert.True(a.SortedKey != b.SortedKey || !a.PlaceFits(b));
    }

    [Theory]
    [InlineData("Macro Island Police Department", "Marco Island Police Department", 1)]
    [InlineData("Lake Clark Shores Police Department", "Lake Clarke Shores Police Department", 1)]
    [InlineData("Green Forks Police Department", "Greens Fork Police Department", 2)]
    [InlineData("De Soto Police Department", "DeSoto Police Department", 0)]
    [InlineData(
        "Rappahannok,Shenandoah, Warren Regional Jail Authority",
        "Rappahannock, Shenandoah, Warren Regional Jail Authority",
        1
    )]
    [InlineData("North Port Police Department", "South Port Police Department", null)]
    [InlineData("Lake Wales Police Department", "Lake Wells Police Department", null)]
    [InlineData("Oakland Police Department", "Lakeland Police Department", null)]
    [InlineData("Fort Mill Police Department", "Port Mill Police Department", null)]
    [InlineData("Constable Precinct 1", "Constable Precinct 2", null)]
    [InlineData("Winter Garden Police Department", "Winter Haven Police Department", null)]
    public void SlipsTo_TwoSpellings_AreCounted(string one, string other, int? slips) =>
        Assert.Equal(slips, AgencyName.Of(one, "FL").TyposTo(AgencyName.Of(other, "FL")));

    [Theory]
    [InlineData(
        "Escambia County Board of County Commissioners",
        "Escambia County Board of County Commissioners/ Department of Corrections",
        true
    )]
    [InlineData("University of West Florida Board of Trustees", "University of West Florida Police Department", true)]
    [InlineData("Panama City Police Department", "Panama City Beach Police Department", false)]
    [InlineData("Miami Police Department", "Miami Springs Police Department", false)]
    public void Contains_MoreOfOneOrganization_IsNoOtherPlace(string one, string other, bool contains) =>
        Assert.Equal(contains, AgencyName.Of(one, "FL").Contains(AgencyName.Of(other, "FL")));

    [Fact]
    public void Of_AnyText_NeverThrowsAndIsOfOneKeyHoweverItIsSpaced() =>
        Gen.String[Gen.OneOf(Gen.Char["abc 0123.,'&/-’"], Gen.Char), 0, 40]
            .Sample(
                name =>
                    Assert.Equal(
                        AgencyName.Of(name, "FL").Key,
                        AgencyName.Of($"  {name.ToUpperInvariant().ToLowerInvariant()}\u00A0 ", "FL").Key
                    ),
                iter: 1000
            );

    /// <summary>
    /// What is nearly a common word may be the name of a town: Paris is no parish, and Dunstable no constable.
    /// </summary>
    [Fact]
    public void Of_AnyTownOfTheCountry_LeavesItsNameAsItIs() =>
        Assert.DoesNotContain(
            KnownTowns.All.Select(town => town.Name).Distinct(),
            town =>
                AgencyName.Of($"{town} Police Department", null) is var name
                && (name.Kind != AgencyKind.Police || Words(town).Except(name.Core).Any())
        );

    /// <summary>Without those that say what sort of thing it is, and numbers in words.</summary>
    private static IEnumerable<string> Words(string town) =>
        Folding
            .Fold(town)
            .Replace("'", "", StringComparison.Ordinal)
            .Split(' ', '-', '/', '.', ',', '(', ')')
            .Where(word =>
                word.Length >= 5
                && word
                    is not (
                        "police"
                        or "county"
                        or "parish"
                        or "township"
                        or "borough"
                        or "village"
                        or "agency"
                        or "state"
                        or "number"
                        or "first"
                        or "third"
                        or "fifth"
                    )
            );
}
