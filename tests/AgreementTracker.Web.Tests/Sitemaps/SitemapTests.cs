using System.Net;
using System.Xml.Linq;
using AgreementTracker.Web.Sitemaps;
using AgreementTracker.Web.Tests.Sharing;

namespace AgreementTracker.Web.Tests.Sitemaps;

public class SitemapTests(SeededSites seeded, PublishedSites published)
{
    private const int Second = 19;
    private static readonly XNamespace Names = "http://www.sitemaps.org/schemas/sitemap/0.9";

    [Theory, EachEngine]
    public async Task Get_EachAddress_IsThereAndOpenToSearchEngines(DatabaseEngine engine)
    {
        var site = await published.OnAsync(engine);
        List<string> addresses = [];
        foreach (var part in Addresses(await ReadAsync(site, "/sitemap.xml")))
            addresses.AddRange(Addresses(await ReadAsync(site, part)));

        Assert.Subset(
            addresses.ToHashSet(),
            new HashSet<string>
            {
                "/",
                "/places/fl",
                SeededSites.Miami,
                SeededSites.MiamiVote,
                SeededSites.MiamiArticle,
                "/people/tessa-petit",
                "/organizations/ice",
                "/organizations/miami-city-police",
                "/about",
            }
        );
        Assert.Equal(addresses.Count, addresses.Distinct().Count());
        foreach (var address in addresses)
        {
            var page = await site.GetAsync(address);
            Assert.Equal(PublishedSites.Address + address, page.One("link[rel=canonical]").GetAttribute("href"));
        }
    }

    [Theory, EachEngine]
    public async Task Get_Part_SaysWhenAPageLastChanged(DatabaseEngine engine)
    {
        var site = await published.OnAsync(engine);
        var at = (await site.GetAsync("/changes/1")).One("main time").GetAttribute("datetime")![..Second];

        foreach (var kind in (string[])["places", "votes", "sources", "people", "organizations"])
        {
            var map = await ReadAsync(site, $"/sitemaps/{kind}-1.xml");
            Assert.Equal(
                [at],
                map.Descendants(Names + "lastmod").Select(changed => changed.Value[..Second]).Distinct()
            );
        }
    }

    [Fact]
    public async Task Get_Sitemap_IsKept()
    {
        var site = await published.OnAsync(DatabaseEngine.Sqlite);
        await ReadAsync(site, "/sitemaps/people-1.xml");

        using var again = await site.Client.GetAsync("/sitemaps/people-1.xml");

        Assert.True(again.Headers.Contains("Age"));
        Assert.NotNull(again.Headers.ETag);
    }

    [Theory]
    [InlineData("/sitemaps/places-0.xml")]
    [InlineData("/sitemaps/places-2.xml")]
    [InlineData("/sitemaps/places-2147483647.xml")]
    [InlineData("/sitemaps/nothing-1.xml")]
    public async Task Get_NoSuchPart_IsNotFound(string address) =>
        await published.GetAsync(DatabaseEngine.Sqlite, address, HttpStatusCode.NotFound);

    [Fact]
    public async Task Get_PlaceWithNothingOnRecord_IsLeftOut()
    {
        await using var app = await TrackerApp.WithAsync(
            DatabaseEngine.Sqlite,
            new TownRecord().Add(new Town("Elmsford").Dossier)
        );
        app.SiteAddress = PublishedSites.Address;

        var page = await app.GetAsync("/places/zz/elmsford");

        Assert.Equal("noindex", page.One("meta[name=robots]").GetAttribute("content"));
        Assert.DoesNotContain("places", await app.Client.GetStringAsync("/sitemap.xml"));
        await app.GetAsync("/sitemaps/places-1.xml", HttpStatusCode.NotFound);
    }

    /// <summary>Its addresses are whole ones, and nothing but the setting says what they begin with.</summary>
    [Fact]
    public async Task Get_WhereTheSiteIsNotKnown_SaysWhyThereIsNone()
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, "/sitemap.xml", HttpStatusCode.NotFound);

        Assert.Equal("No sitemap", page.TextOf("h1"));
    }

    [Theory]
    [InlineData(0, 0)]
    [InlineData(1, 1)]
    [InlineData(SitemapKind.PartSize, 1)]
    [InlineData(SitemapKind.PartSize + 1, 2)]
    public void PartsOf_IsAsManyAsItTakes(int pages, int parts) => Assert.Equal(parts, SitemapKind.PartsOf(pages));

    [Fact]
    public async Task Get_Robots_ClosesTheDeskAndNamesTheSitemap()
    {
        var known = await (await published.OnAsync(DatabaseEngine.Sqlite)).Client.GetStringAsync("/robots.txt");
        var unknown = await (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client.GetStringAsync("/robots.txt");

        Assert.StartsWith("User-agent: *\n", known, StringComparison.Ordinal);
        foreach (var path in (string[])["/edit", "/admin", "/account", "/search", "/explore.csv"])
            Assert.Contains($"\nDisallow: {path}\n", known);
        Assert.EndsWith($"\nSitemap: {PublishedSites.Address}/sitemap.xml\n", known, StringComparison.Ordinal);
        Assert.DoesNotContain("Sitemap", unknown, StringComparison.Ordinal);
    }

    private static async Task<XDocument> ReadAsync(TrackerApp site, string address) =>
        XDocument.Parse(await site.Client.GetStringAsync(address));

    private static IEnumerable<string> Addresses(XDocument map) =>
        map.Descendants(Names + "loc")
            .Select(address =>
            {
                Assert.StartsWith($"{PublishedSites.Address}/", address.Value, StringComparison.Ordinal);
                return address.Value[PublishedSites.Address.Length..];
            });
}
