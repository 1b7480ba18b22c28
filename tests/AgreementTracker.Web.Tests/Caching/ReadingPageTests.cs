using System.IO.Compression;
using System.Net;
using System.Net.Http.Headers;
using AgreementTracker.Data.Publishing;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Caching;

public class ReadingPageTests(SeededSites seeded)
{
    [Theory, EachEngine]
    public async Task Get_Page_IsTaggedAndSetsNoCookie(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, SeededSites.Miami);

        Assert.StartsWith("W/\"", page.Headers["ETag"], StringComparison.Ordinal);
        Assert.Equal("no-cache", page.Headers["Cache-Control"]);
        Assert.DoesNotContain("Set-Cookie", page.Headers.Keys);
    }

    [Theory]
    [EachEngine("/places")]
    [EachEngine(SeededSites.MiamiVote)]
    [EachEngine("/search?q=miami")]
    public async Task Get_WithTheCurrentTag_IsNotModified(DatabaseEngine engine, string address)
    {
        var tag = (await seeded.GetAsync(engine, address)).Headers["ETag"];
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Headers = { IfNoneMatch = { EntityTagHeaderValue.Parse(tag) } },
        };

        using var response = await (await seeded.OnAsync(engine)).Client.SendAsync(request);

        Assert.Equal(HttpStatusCode.NotModified, response.StatusCode);
        Assert.Equal(tag, response.Headers.ETag?.ToString());
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory, EachEngine]
    public async Task Get_AfterAChange_IsNewAtOnce(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var before = await app.GetAsync("/places");

        await new TownRecord()
            .Add(new Town("Elmsford").Dossier with { Agreements = [new Town("Elmsford").Agreement()] })
            .PublishAsync(app.Services);
        var after = await app.GetAsync("/places");

        Assert.DoesNotContain("Elmsford", before.Markup, StringComparison.Ordinal);
        Assert.Contains("Elmsford", after.Markup, StringComparison.Ordinal);
        Assert.NotEqual(before.Headers["ETag"], after.Headers["ETag"]);
    }

    /// <summary>No change says that the rows are others.</summary>
    [Theory, EachEngine]
    public async Task Get_AfterAnotherProcessHasRebuiltTheRows_IsNewSoon(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(new Town("Elmsford").Dossier with { Agreements = [new Town("Elmsford").Agreement()] })
        );
        await app.Database.ExecuteAsync("update jurisdictions set name = 'Elmsfjord'");
        var before = await app.GetAsync("/places");
        Assert.Contains("Elmsfjord", before.Markup, StringComparison.Ordinal);

        await app.Database.Services.GetRequiredService<Rebuilder>().RebuildAsync();

        var after = await app.GetAsync("/places");
        for (var waited = 0; waited < 200 && after.Headers["ETag"] == before.Headers["ETag"]; waited++)
        {
            await Task.Delay(50);
            after = await app.GetAsync("/places");
        }
        Assert.DoesNotContain("Elmsfjord", after.Markup, StringComparison.Ordinal);
        Assert.NotEqual(before.Headers["ETag"], after.Headers["ETag"]);
    }

    [Theory, EachEngine]
    public async Task Get_Again_ComesFromTheCache(DatabaseEngine engine)
    {
        await seeded.GetAsync(engine, "/places?state=fl&anything=1");

        var again = await seeded.GetAsync(engine, "/places?state=fl&anything=2");
        var other = await seeded.GetAsync(engine, "/places?state=fl&text=nowhere-at-all");

        Assert.Contains("Age", again.Headers.Keys);
        Assert.DoesNotContain("Age", other.Headers.Keys);
    }

    [Theory, EachEngine]
    public async Task Get_BySomebodyWhoSaysWhoTheyAre_IsMadeForThemAndNotStored(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, "/places")
            {
                Headers = { Authorization = new("Bearer", "somebody") },
            };
            using var response = await app.Client.SendAsync(request);
            Assert.False(response.Headers.Contains("Age"));
            Assert.Null(response.Headers.ETag);
        }

        Assert.DoesNotContain("Age", (await app.GetAsync("/places")).Headers.Keys);
        Assert.Contains("Age", (await app.GetAsync("/places")).Headers.Keys);
    }

    [Theory, EachEngine]
    public async Task Get_UnknownPlace_IsNeitherTaggedNorStored(DatabaseEngine engine)
    {
        for (var time = 0; time < 2; time++)
        {
            var page = await seeded.GetAsync(engine, "/places/fl/nowhere", HttpStatusCode.NotFound);
            Assert.DoesNotContain("ETag", page.Headers.Keys);
            Assert.DoesNotContain("Age", page.Headers.Keys);
        }
    }

    /// <summary>
    /// Where a copy is looked for, capitals are as good as small letters; in the record they are not.
    /// </summary>
    [Theory]
    [EachEngine("/places/FL/Miami", SeededSites.Miami)]
    [EachEngine("/Places?state=fl&text=Miami", "/places?state=fl&text=Miami")]
    [EachEngine("/votes/FL.miami.approval", SeededSites.MiamiVote)]
    public async Task Get_AddressInCapitals_LeadsToTheOneThatIsKept(DatabaseEngine engine, string address, string kept)
    {
        await seeded.GetAsync(engine, kept);

        var page = await seeded.GetAsync(engine, address, HttpStatusCode.MovedPermanently);

        Assert.Equal(kept, page.Headers["Location"]);
    }

    [Theory]
    [InlineData("/")]
    [InlineData(SeededSites.Miami)]
    public async Task Head_Page_IsTheGetWithoutItsBody(string address)
    {
        var client = (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client;
        var tag = (await seeded.GetAsync(DatabaseEngine.Sqlite, address)).Headers["ETag"];

        using var response = await client.SendAsync(new(HttpMethod.Head, address));

        Assert.Equal((HttpStatusCode.OK, tag), (response.StatusCode, response.Headers.ETag?.ToString()));
        Assert.Empty(await response.Content.ReadAsByteArrayAsync());
    }

    [Theory]
    [InlineData("br", "br")]
    [InlineData("gzip, deflate, br", "br")]
    [InlineData("gzip", "gzip")]
    [InlineData("br;q=0, gzip", "gzip")]
    [InlineData("identity", null)]
    public async Task Get_IsCompressedAsTheReaderTakesIt(string accepts, string? encoding)
    {
        var client = (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client;
        for (var time = 0; time < 2; time++)
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, SeededSites.Miami);
            request.Headers.TryAddWithoutValidation("Accept-Encoding", accepts);
            using var response = await client.SendAsync(request);
            Assert.Equal(encoding, response.Content.Headers.ContentEncoding.SingleOrDefault());
        }
    }

    [Fact]
    public async Task Get_PlaceWithItsStylesheet_FitsIntoOneRoundTrip()
    {
        const int FirstFlight = 14 * 1024;
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, SeededSites.Miami);
        var client = (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client;

        var weight =
            await WeightAsync(client, SeededSites.Miami)
            + await WeightAsync(client, page.One("link[rel=stylesheet]").GetAttribute("href")!);

        Assert.InRange(weight, 1, FirstFlight);
    }

    /// <summary>Compressed by the server where it does, else as a published stylesheet is.</summary>
    private static async Task<long> WeightAsync(HttpClient client, string address)
    {
        using var request = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Headers = { AcceptEncoding = { new("br") } },
        };
        using var response = await client.SendAsync(request);
        var body = await response.Content.ReadAsByteArrayAsync();
        if (response.Content.Headers.ContentEncoding.Contains("br"))
            return body.Length;
        using var compressed = new MemoryStream();
        await using (var brotli = new BrotliStream(compressed, CompressionLevel.Optimal, leaveOpen: true))
            await brotli.WriteAsync(body);
        return compressed.Length;
    }
}
