using System.Net.Http.Headers;

namespace AgreementTracker.Web.Tests.Caching;

/// <summary>A list of fifty lines is light enough for a weak signal.</summary>
public class PageWeightTests(CountrySites country)
{
    private const int MaxBytes = 30 * 1024;

    [Theory]
    [InlineData("/", 5)]
    [InlineData("/places", 50)]
    [InlineData("/places?sort=state", 50)]
    [InlineData("/votes", 50)]
    [InlineData("/statements", 50)]
    [InlineData("/organizations/federal-bureau", 50)]
    [InlineData("/people/person-0", 20)]
    [InlineData("/sources", 50)]
    [InlineData("/search?q=the", 50)]
    [InlineData("/search?q=federal", 1)]
    [InlineData("/changes", 1)]
    [InlineData("/changes/1", 15)]
    public async Task Get_ListOfFifty_IsLight(string address, int lines)
    {
        var client = (await country.OnAsync(DatabaseEngine.Sqlite)).Client;
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Headers = { AcceptEncoding = { new StringWithQualityHeaderValue("br") } },
        };
        using var response = await client.SendAsync(request);
        var page = await country.GetAsync(DatabaseEngine.Sqlite, address);

        Assert.InRange((await response.Content.ReadAsByteArrayAsync()).Length, 1, MaxBytes);
        Assert.Contains("br", response.Content.Headers.ContentEncoding);
        Assert.InRange(page.All("main li, main figure, main pre").Count, lines, 400);
    }
}
