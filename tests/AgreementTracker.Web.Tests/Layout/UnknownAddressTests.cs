using System.Net;

namespace AgreementTracker.Web.Tests.Layout;

public class UnknownAddressTests(SeededSites sites)
{
    [Theory]
    [EachEngine("/nowhere")]
    [EachEngine("/nowhere/at/all.html")]
    [EachEngine("/places/fl/nowhere")]
    [EachEngine("/places/xx")]
    [EachEngine("/places/zz/miami")]
    [EachEngine("/places/fl/miami/more")]
    [EachEngine("/places/fl/miami'; drop table jurisdictions; --")]
    [EachEngine("/places/fl/%F0%9F%97%B3")]
    [EachEngine("/votes/fl.miami.nothing")]
    [EachEngine("/votes/fl.miami")]
    [EachEngine("/people/nobody")]
    [EachEngine("/organizations/nothing")]
    [EachEngine("/changes/99")]
    [EachEngine("/changes/none")]
    [EachEngine("/not-found")]
    [EachEngine("/nowhere?q=miami")]
    [EachEngine("/sources/nothing")]
    [EachEngine("/sources/nothing?text=miami")]
    [EachEngine("/site.css.map")]
    public async Task Get_Unknown_ReturnsNotFound(DatabaseEngine engine, string address)
    {
        var page = await sites.GetAsync(engine, address, HttpStatusCode.NotFound);

        Assert.Equal("Page not found", page.TextOf("h1"));
        Assert.Subset(
            page.All("main a").Select(link => link.GetAttribute("href")).ToHashSet(), new HashSet<string?> { "/", "/places" });
        Assert.False(page.Headers.ContainsKey("ETag"));
    }

    [Theory]
    [EachEngine(SeededSites.Miami, HttpStatusCode.OK)]
    [EachEngine("/places/fl/nowhere", HttpStatusCode.NotFound)]
    [EachEngine("/nowhere", HttpStatusCode.NotFound)]
    public async Task Head_AnswersAsGetWould(DatabaseEngine engine, string address, HttpStatusCode expected)
    {
        var site = await sites.OnAsync(engine);

        using var response = await site.Client.SendAsync(new(HttpMethod.Head, address));

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [EachEngine("/healthz")]
    [EachEngine("/readyz")]
    public async Task Get_Probe_SaysHealthy(DatabaseEngine engine, string address)
    {
        var site = await sites.OnAsync(engine);

        Assert.Equal("Healthy", await site.Client.GetStringAsync(address));
    }
}
