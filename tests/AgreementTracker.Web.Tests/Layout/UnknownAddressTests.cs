using System.Net;

namespace AgreementTracker.Web.Tests.Layout;

public class UnknownAddressTests(SeededSites sites)
{
    [Theory]
    [AnyEngine("/nowhere")]
    [AnyEngine("/nowhere/at/all.html")]
    [AnyEngine("/places/fl/nowhere")]
    [AnyEngine("/places/xx")]
    [AnyEngine("/places/zz/miami")]
    [AnyEngine("/places/fl/miami/more")]
    [AnyEngine("/places/fl/miami'; drop table jurisdictions; --")]
    [AnyEngine("/places/fl/%F0%9F%97%B3")]
    [AnyEngine("/votes/fl.miami.nothing")]
    [AnyEngine("/votes/fl.miami")]
    [AnyEngine("/people/nobody")]
    [AnyEngine("/organizations/nothing")]
    [AnyEngine("/changes/99")]
    [AnyEngine("/changes/none")]
    [AnyEngine("/not-found")]
    [AnyEngine("/nowhere?q=miami")]
    [AnyEngine("/sources/nothing")]
    [AnyEngine("/sources/nothing?text=miami")]
    [AnyEngine("/site.css.map")]
    public async Task Get_Unknown_ReturnsNotFound(DatabaseEngine engine, string address)
    {
        var page = await sites.GetAsync(engine, address, HttpStatusCode.NotFound);

        Assert.Equal("Page not found", page.TextOf("h1"));
        Assert.Subset(
            page.All("main a").Select(link => link.GetAttribute("href")).ToHashSet(),
            new HashSet<string?> { "/", "/places" }
        );
        Assert.False(page.Headers.ContainsKey("ETag"));
    }

    [Theory]
    [AnyEngine(SeededSites.Miami, HttpStatusCode.OK)]
    [AnyEngine("/places/fl/nowhere", HttpStatusCode.NotFound)]
    [AnyEngine("/nowhere", HttpStatusCode.NotFound)]
    public async Task Head_AnswersAsGetWould(DatabaseEngine engine, string address, HttpStatusCode expected)
    {
        var site = await sites.OnAsync(engine);

        using var response = await site.Client.SendAsync(new(HttpMethod.Head, address));

        Assert.Equal(expected, response.StatusCode);
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [AnyEngine("/healthz")]
    [AnyEngine("/readyz")]
    public async Task Get_Probe_SaysHealthy(DatabaseEngine engine, string address)
    {
        var site = await sites.OnAsync(engine);

        Assert.Equal("Healthy", await site.Client.GetStringAsync(address));
    }
}
