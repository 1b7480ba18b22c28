using System.Net;
using System.Text.Json;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Web.Api;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Api;

public class ApiTests(SeededSites seeded, Explore.ManyTownsSites towns)
{
    [Theory, EachEngine]
    public async Task Get_Place_IsItsDossier_WhichTheReaderTakesBack(DatabaseEngine engine)
    {
        var text = (await seeded.GetAsync(engine, "/api/v1/places/fl/miami")).Markup;
        var schema = new JsonSchema(
            await File.ReadAllTextAsync(
                Path.Combine(Repository.Root, "seeds", "dossier.schema.json"),
                TestContext.Current.CancellationToken
            )
        );

        Assert.True(schema.Accepts(JsonDocument.Parse(text).RootElement));
        Assert.Equal(text, DocumentJson.Write(DocumentJson.Read<Dossier>(text)));
    }

    [Theory, EachEngine]
    public async Task Get_Vote_HasItsCountsAndCitations_FoundInTheArchivedText(DatabaseEngine engine)
    {
        var vote = await ReadAsync(await seeded.OnAsync(engine), "/api/v1/votes/fl.miami.approval");

        Assert.Equal(
            ["yes 3", "no 2"],
            vote.GetProperty("counts")
                .EnumerateArray()
                .Select(count => $"{count.GetProperty("option")} {count.GetProperty("value")}")
        );
        var facts = vote.GetProperty("citations").EnumerateArray().ToList();
        Assert.Contains(facts, citation => citation.GetProperty("fact").GetString() == "fl.miami.approval.yes");
        await using var db = (await seeded.OnAsync(engine)).Database.Context();
        foreach (var citation in facts)
        {
            var source = db.Sources.Single(one => one.Id == citation.GetProperty("source").GetString());
            var text = db.ArchivedTexts.Single(one => one.Sha256 == source.TextSha256).Text;
            var (start, end) = (citation.GetProperty("start").GetInt32(), citation.GetProperty("end").GetInt32());
            Assert.Equal(source.TextSha256, citation.GetProperty("sha256").GetString());
            Assert.Equal(
                citation.GetProperty("exact").GetString(),
                string.Concat(text.EnumerateRunes().Skip(start).Take(end - start))
            );
        }
    }

    [Theory, EachEngine]
    public async Task Get_List_GoesOnWithItsCursor_AlsoAfterTheRecordHasChanged(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, ManyTowns.Record(12));
        var first = await ReadAsync(app, "/api/v1/places?limit=5&fields=id");
        var next = first.GetProperty("next").GetString()!;
        await CopyAsync(app, "town-01", "aardvark");
        await CopyAsync(app, "town-01", "zebra");
        List<string> walked = [.. Ids(first)];
        while (next is not null)
        {
            var page = await ReadAsync(app, next);
            walked.AddRange(Ids(page));
            next = page.GetProperty("next").GetString();
        }

        Assert.Equal(walked.Distinct().Order(StringComparer.Ordinal), walked);
        Assert.Contains("zz/zebra", walked);
    }

    [Theory, EachEngine]
    public async Task Get_UpdatedSince_HasWhatWasPublishedSince(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, ManyTowns.Record(3));
        await CopyAsync(app, "town-01", "zebra");
        var all = (await ReadAsync(app, "/api/v1/changes")).GetProperty("items").EnumerateArray().ToList();
        var newest = all[^1].GetProperty("updated").GetString()!;

        foreach (var list in OpenLists.All)
        {
            var later = await ReadAsync(app, $"/api/v1/{list.Name}?updated_since=2999-01-01");
            Assert.Empty(Ids(later));
            var every = await ReadAsync(app, $"/api/v1/{list.Name}?updated_since=2001-01-01");
            Assert.Equal(Ids(await ReadAsync(app, $"/api/v1/{list.Name}")), Ids(every));
        }
        Assert.Equal(["zz/zebra"], Ids(await ReadAsync(app, $"/api/v1/places?updated_since={newest}")));
    }

    [Theory]
    [InlineData("/api/v1/votes?cursor=abc")]
    [InlineData("/api/v1/votes?cursor=____")]
    [InlineData("/api/v1/votes?cursor=MTIzNDU2Nzg5")]
    public async Task Get_CursorMadeUp_IsRefused(string address) =>
        Assert.Equal(
            "cursor",
            (await ProblemAsync(address, HttpStatusCode.BadRequest)).GetProperty("parameter").GetString()
        );

    [Fact]
    public async Task Get_CursorOfAnotherQuery_IsRefused()
    {
        var app = await towns.OnAsync(DatabaseEngine.Sqlite);
        var next = (await ReadAsync(app, "/api/v1/votes?limit=2")).GetProperty("next").GetString()!;
        var problem = await app.GetAsync($"{next}&result=pass", HttpStatusCode.BadRequest);
        // How much is asked for at once is free.
        await ReadAsync(app, next.Replace("limit=2", "limit=9", StringComparison.Ordinal));

        Assert.Contains("other filters", problem.Markup, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("/api/v1/votes/fl.miami.nothing", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/places/fl/nowhere", HttpStatusCode.NotFound)]
    [InlineData("/places/fl/nowhere.json", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/changes/x", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/changes/99999999999", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/people/%f0%28", HttpStatusCode.NotFound)]
    [InlineData("/api/v2", HttpStatusCode.NotFound)]
    [InlineData("/api/v1/votes?result=pass&result=fail", HttpStatusCode.BadRequest)]
    public async Task Get_NothingThere_IsAProblem(string address, HttpStatusCode status) =>
        await ProblemAsync(address, status);

    [Fact]
    public async Task Send_WhatIsNoReading_IsNotAllowed_AndAnotherTypeIsNotAcceptable()
    {
        var client = (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client;
        using var posted = await client.PostAsync("/api/v1/votes", null);
        using var asked = new HttpRequestMessage(HttpMethod.Get, "/api/v1/votes")
        {
            Headers = { { "Accept", "text/html" } },
        };
        using var refused = await client.SendAsync(asked);
        using var some = new HttpRequestMessage(HttpMethod.Get, "/api/v1/votes")
        {
            Headers = { { "Accept", "text/html, application/*;q=0.5" } },
        };
        using var taken = await client.SendAsync(some);

        Assert.Equal(HttpStatusCode.MethodNotAllowed, posted.StatusCode);
        Assert.Equal(HttpStatusCode.NotAcceptable, refused.StatusCode);
        Assert.Equal(HttpStatusCode.OK, taken.StatusCode);
        Assert.Equal("application/problem+json", posted.Content.Headers.ContentType?.MediaType);
        Assert.Equal("application/problem+json", refused.Content.Headers.ContentType?.MediaType);
    }

    [Theory]
    [InlineData("/api/v1/votes")]
    [InlineData("/votes.csv")]
    [InlineData("/places/fl/miami.json")]
    public async Task Get_Again_IsNotSentAgain_AndAnyWebsiteMayReadIt(string address)
    {
        var client = (await seeded.OnAsync(DatabaseEngine.Sqlite)).Client;
        using var from = new HttpRequestMessage(HttpMethod.Get, address)
        {
            Headers = { { "Origin", "https://example.org" } },
        };
        using var first = await client.SendAsync(from);
        using var again = new HttpRequestMessage(HttpMethod.Get, address);
        again.Headers.IfNoneMatch.Add(first.Headers.ETag!);
        using var known = await client.SendAsync(again);
        using var ask = new HttpRequestMessage(HttpMethod.Options, address)
        {
            Headers =
            {
                { "Origin", "https://example.org" },
                { "Access-Control-Request-Method", "GET" },
                { "Access-Control-Request-Headers", "if-none-match" },
            },
        };
        using var allowed = await client.SendAsync(ask);

        Assert.Equal("*", Assert.Single(first.Headers.GetValues("Access-Control-Allow-Origin")));
        Assert.Equal("cross-origin", Assert.Single(first.Headers.GetValues("Cross-Origin-Resource-Policy")));
        Assert.False(first.Headers.Contains("Set-Cookie"));
        Assert.Equal(HttpStatusCode.NotModified, known.StatusCode);
        Assert.Contains(
            "if-none-match",
            Assert.Single(allowed.Headers.GetValues("Access-Control-Allow-Headers")),
            StringComparison.OrdinalIgnoreCase
        );
    }

    [Fact]
    public async Task Get_Page_OfTheApi_LinksToEverything()
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, "/api");
        var links = page.All("main a").Select(link => link.GetAttribute("href")!).ToList();

        foreach (var link in links.Where(link => link.StartsWith('/')))
            await seeded.GetAsync(DatabaseEngine.Sqlite, link.Split('#')[0]);
        Assert.Superset(OpenLists.All.Select(list => $"/api/v1/{list.Name}").ToHashSet(), links.ToHashSet());
    }

    /// <summary>Publishes a copy of a place under another name, with the same source.</summary>
    private static async Task CopyAsync(TrackerApp app, string slug, string copy)
    {
        await using var db = app.Database.Context();
        var content = await db
            .Revisions.Latest()
            .Where(revision => revision.Document == Dossier.AddressOf($"{TownRecord.State}/{slug}"))
            .Select(revision => revision.Content)
            .SingleAsync();
        // The source stays.
        content = content.Replace(slug, copy, StringComparison.Ordinal).Replace($"{copy}-gazette", $"{slug}-gazette");
        var dossier = DocumentJson.Read<Dossier>(content);
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(new(ChangeKind.Edit, "a test", "to have one more", [new(dossier, 0)]));
    }

    private async Task<JsonElement> ProblemAsync(string address, HttpStatusCode status)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, address, status);
        Assert.Equal("application/problem+json", page.ContentType);
        return JsonDocument.Parse(page.Markup).RootElement;
    }

    private static async Task<JsonElement> ReadAsync(TrackerApp app, string address) =>
        JsonDocument.Parse((await app.GetAsync(address)).Markup).RootElement;

    private static IEnumerable<string> Ids(JsonElement list) =>
        list.GetProperty("items").EnumerateArray().Select(item => item.GetProperty("id").GetString()!);
}
