using System.Net;

namespace AgreementTracker.Web.Tests.Hosting;

public class RequestRulesTests(SeededSites seeded)
{
    [Theory]
    [InlineData("/places?text=%00")]
    [InlineData("/places?after=%00~a~b")]
    [InlineData("/search?q=a%00b")]
    [InlineData("/search?q=%ff")]
    [InlineData("/search?q=%C3%28")]
    [InlineData("/search?q=%ED%A0%80")]
    [InlineData("/about?anything=%00")]
    [InlineData("/nowhere?x=%fe%fe")]
    [InlineData("/site.css?v=%00")]
    public async Task Get_QueryIsNoText_IsABadRequestThatSaysSo(string address)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, address, HttpStatusCode.BadRequest);

        Assert.Contains("a character that can’t be read", page.TextOf("[role=alert]"), StringComparison.Ordinal);
        Assert.Equal("/", page.One("a").GetAttribute("href"));
    }

    [Theory]
    [InlineData("/search?q=100%")]
    [InlineData("/search?q=%zz")]
    [InlineData("/search?q=%F0%9F%97%B3")]
    [InlineData("/search?q=ñ")]
    public async Task Get_QueryIsOddText_IsRead(string address) =>
        await seeded.GetAsync(DatabaseEngine.Sqlite, address);

    [Theory]
    [InlineData("bytes=0-0,1-1")]
    [InlineData("bytes=9-1")]
    [InlineData("bytes=-")]
    [InlineData("bytes")]
    [InlineData("lines=1-2")]
    [InlineData("bytes=99999999999999999999999-")]
    public async Task Get_RangeIsHostile_CannotBeSatisfied(string range)
    {
        foreach (var address in new[] { SeededSites.Miami, "/site.css", "/search?q=miami" })
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, address);
            request.Headers.TryAddWithoutValidation("Range", range);
            using var response = await (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client.SendAsync(request);
            Assert.Equal(HttpStatusCode.RequestedRangeNotSatisfiable, response.StatusCode);
        }
    }

    [Fact]
    public async Task Get_OneRangeOfAPage_IsAnsweredWithAllOfIt()
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, SeededSites.Miami)
        {
            Headers = { Range = new(0, 99) },
        };
        using var response = await (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.OK, response.StatusCode);
    }
}
