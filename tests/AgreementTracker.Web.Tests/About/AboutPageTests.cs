using AgreementTracker.Web.Tests.Sharing;

namespace AgreementTracker.Web.Tests.About;

public class AboutPageTests(SeededSites seeded, PublishedSites published)
{
    private static readonly string[] Terms = ["Owner", "Contact", "Licence of the data"];

    [Fact]
    public async Task Get_WhereNothingIsSet_SaysNotStated()
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, "/about");

        Assert.All(Terms, term => Assert.Equal("not stated", page.Fact(term)));
    }

    [Fact]
    public async Task Get_WhereItIsSet_SaysWhoPublishesAndHowToCite()
    {
        var page = await published.GetAsync(DatabaseEngine.Sqlite, "/about");

        Assert.Equal(
            [PublishedSites.Owner, PublishedSites.Contact, PublishedSites.Licence],
            Terms.Select(term => page.Fact(term))
        );
        Assert.NotNull(page.One($"a[href='mailto:{PublishedSites.Contact}']"));
        Assert.NotNull(page.One($"a[href='{PublishedSites.Licence}']"));
        Assert.Contains($"AgreementTracker, {PublishedSites.Owner}, data version 1 (", page.Main.TextContent);
    }

    [Theory]
    [InlineData("/methodology")]
    [InlineData("/glossary")]
    public async Task Get_AnotherText_SaysNothingOfThePublisher(string address) =>
        Assert.Null((await published.GetAsync(DatabaseEngine.Sqlite, address)).Document.GetElementById("publisher"));
}
