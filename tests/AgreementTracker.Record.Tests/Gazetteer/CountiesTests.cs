using AgreementTracker.Record.Gazetteer;

namespace AgreementTracker.Record.Tests.Gazetteer;

public class CountiesTests
{
    [Theory]
    [InlineData("FL", "Marion County", "12083")]
    [InlineData("FL", "Martin County", "12085")]
    [InlineData("MI", "Berrian County", "26021")]
    [InlineData("IN", "Stueben County ", "18151")]
    [InlineData("MD", "Allegancy", "24001")]
    [InlineData("NY", "Steuben COunty", "36101")]
    [InlineData("GA", "Decatur", "13087")]
    [InlineData("FL", "Lake Conty", "12069")]
    [InlineData("LA", "St. Tammany Parish ", "22103")]
    [InlineData("FL", "Saint Johns County", "12109")]
    [InlineData("TX", "DeWitt County", "48123")]
    [InlineData("VA", "Roanoke County", "51161")]
    [InlineData("VA", "Roanoke City", "51770")]
    [InlineData("VA", "City of Roanoke", "51770")]
    [InlineData("VA", "Hopewell County", "51670")]
    [InlineData("VA", "Charles City County", "51036")]
    [InlineData("MT", "Cass County", null)]
    [InlineData("LA", "German Coast County", null)]
    [InlineData("MN", "Freedom County", null)]
    [InlineData("XX", "Marion County", null)]
    // A county of another state, two slips away from one of this state: the state is wrong, or nobody knows.
    [InlineData("OK", "Wichita County", null)]
    [InlineData("PA", "Alleghany County", "42003")]
    // Directions and parts of a county are no slips of a county's name: Worth, Weston, Routt.
    [InlineData("GA", "North", null)]
    [InlineData("MO", "North County", null)]
    [InlineData("WY", "Western", null)]
    [InlineData("GA", "District 3", null)]
    [InlineData("LA", "West Felciana Parish", "22125")]
    [InlineData("FL", "", null)]
    [InlineData("FL", null, null)]
    public void Resolve_InAnySpelling_IsTheCountyOrNone(string state, string? text, string? geoid) =>
        Assert.Equal(geoid, Counties.Resolve(state, text));

    [Fact]
    public void Resolve_ToTheLetter_TakesNoSlip()
    {
        Assert.Null(Counties.Resolve("MI", "Berrian County", toTheLetter: true));
        Assert.Equal("26021", Counties.Resolve("MI", "Berrien County", toTheLetter: true));
    }

    [Theory]
    [InlineData("FL", "Gulf County Board of County Commissioners /Detention Facility", "12045")]
    [InlineData("PA", "County of Franklin / Franklin County Jail", "42055")]
    [InlineData("FL", "Indian River County Jail", "12061")]
    [InlineData("FL", "Miami Police Department", null)]
    public void Named_InALongerName_IsFound(string state, string name, string? geoid) =>
        Assert.Equal(geoid, Counties.Named(state, name));
}
