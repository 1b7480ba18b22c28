namespace AgreementTracker.Web.Tests.Layout;

public class MenuTests(SeededSites sites)
{
    [Theory]
    [InlineData("/", "")]
    [InlineData("/timeline", "Timeline page")]
    [InlineData("/explore?of=votes", "Explore page")]
    [InlineData("/places?state=fl", "Places page")]
    [InlineData(SeededSites.Miami, "Places true")]
    [InlineData("/statements", "Statements page")]
    public async Task Get_MarksWhereTheReaderIs(string address, string expected)
    {
        var page = await sites.GetAsync(DatabaseEngine.Sqlite, address);

        Assert.Equal(
            "Places Map Timeline Explore Votes Statements Sources Changes Search",
            page.One("header.site nav").PartsWords()
        );
        Assert.Equal(
            expected,
            string.Join(
                ", ",
                page.All("header.site [aria-current]")
                    .Select(link => $"{link.Words()} {link.GetAttribute("aria-current")}")
            )
        );
    }
}
