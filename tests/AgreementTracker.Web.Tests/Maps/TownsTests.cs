using AgreementTracker.Web.Maps;

namespace AgreementTracker.Web.Tests.Maps;

public class TownsTests
{
    [Theory]
    [InlineData("12", "Miami", null, "12086")]
    [InlineData("12", "City of Miami", "12086", "12086")]
    [InlineData("12", "Saint Petersburg", null, "12103")]
    [InlineData("12", "Ft. Myers", null, "12071")]
    [InlineData("12", "MIAMI", "12011", null)]
    [InlineData("12", "Miami Gardens", null, null)]
    [InlineData("12", "Miami Gardens", "12086", "12086")]
    [InlineData("42", "Manor Township", null, null)]
    [InlineData("12", "Quillhaven", null, null)]
    [InlineData("72", "Ponce", null, null)]
    public void Find_Name_IsOneTownOrNone(string state, string name, string? county, string? expected) =>
        Assert.Equal(expected, Towns.Find(state, name, county)?.County);

    [Fact]
    public void Find_TownOfConnecticut_LiesInACountyOfTheAtlas() =>
        Assert.Equal("09001", Towns.Find("09", "Bridgeport", null)?.County);

    [Theory]
    [InlineData("12086", "Miami-Dade County")]
    [InlineData("22017", "Caddo Parish")]
    [InlineData("51770", "Roanoke city")]
    [InlineData("51036", "Charles City County")]
    [InlineData("32510", "Carson City")]
    [InlineData("02150", "Kodiak Island")]
    [InlineData("12999", null)]
    public void CountyName_SaysWhatSortOfCountyItIs(string geoid, string? expected) =>
        Assert.Equal(expected, CountyName.Of(geoid));

    [Fact]
    public void Sheets_HaveEveryCountyOfTheFiftyStatesOnce()
    {
        var drawn = CountrySheet.States.SelectMany(state => StateSheet.Of(state.Fips)!.Counties).ToList();

        Assert.Equal((51, 3142), (CountrySheet.States.Count, drawn.Select(county => county.Geoid).Distinct().Count()));
        Assert.All(drawn, county => Assert.Matches("^(M-?[0-9]+ -?[0-9]+l[-0-9 ]+z)+$", county.Path));
        Assert.All(
            drawn,
            county => Assert.Matches("^(M-?[0-9]+ -?[0-9]+l[-0-9 ]+z)+$", CountrySheet.PathOf(county.Geoid))
        );
        Assert.All(drawn, county => Assert.NotNull(CountyName.Of(county.Geoid)));
    }
}
