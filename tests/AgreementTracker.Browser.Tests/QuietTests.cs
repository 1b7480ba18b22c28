namespace AgreementTracker.Browser.Tests;

/// <summary>Nothing is asked of anyone else, and nothing goes wrong behind a page.</summary>
public class QuietTests(Chromium chromium, Site site)
{
    [Theory, MemberData(nameof(Addresses.Found), MemberType = typeof(Addresses))]
    public async Task Open_AsksNobodyElse_AndHasNoErrors(string address)
    {
        await using var visit = await Visit.BeginAsync(chromium, site);

        var response = await visit.OpenAsync(address);
        await visit.UnfoldAllAsync();

        Assert.True(response.Ok);
        Assert.Equal("127.0.0.1", visit.Site.Host);
        Assert.Empty(visit.Disturbances);
        Assert.Empty(await visit.Page.Context.CookiesAsync());
    }

    [Fact]
    public async Task Disturbances_OfAPageThatAsksOthers_AreNoted()
    {
        await using var visit = await Visit.BeginAsync(chromium, site);

        await visit.Page.SetContentAsync(
            "<img src='http://localhost:9/spy.png'><script>console.error('lost')</script>"
        );

        Assert.Contains(
            visit.Disturbances,
            line => line.StartsWith("asks http://localhost:9/spy.png", StringComparison.Ordinal)
        );
        Assert.Contains("console: lost", visit.Disturbances);
    }
}
