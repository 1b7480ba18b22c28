using System.Net;
using System.Xml.Linq;

namespace AgreementTracker.Web.Tests.Maps;

public class MapPictureTests(MappedSites mapped, SeededSites seeded)
{
    [Theory, EachEngine]
    public async Task Get_HasTheNumberOfEachState(DatabaseEngine engine)
    {
        var app = await mapped.OnAsync(engine);
        var table = await mapped.GetAsync(engine, "/places/fl");
        var florida = table.TextOf(".lead").Split(' ').First(word => word.All(char.IsAsciiDigit));

        using var response = await app.Client.GetAsync("/map.svg");
        var picture = XDocument.Parse(await response.Content.ReadAsStringAsync());

        Assert.Equal("image/svg+xml", response.Content.Headers.ContentType?.MediaType);
        Assert.Contains(
            florida,
            picture.Descendants().Where(part => part.Name.LocalName == "text").Select(part => part.Value)
        );
        using var again = new HttpRequestMessage(HttpMethod.Get, "/map.svg")
        {
            Headers = { IfNoneMatch = { response.Headers.ETag! } },
        };
        Assert.Equal(HttpStatusCode.NotModified, (await app.Client.SendAsync(again)).StatusCode);
    }

    [Theory, EachEngine]
    public async Task GetHome_NothingIsInForce_HasNoPictureOfIt(DatabaseEngine engine) =>
        Assert.Empty((await seeded.GetAsync(engine, "/")).All("img"));
}
