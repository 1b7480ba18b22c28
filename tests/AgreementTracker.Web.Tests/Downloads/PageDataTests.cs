using System.Text.Json;
using AgreementTracker.Web.Tests.Explore;
using AgreementTracker.Web.Tests.Rosters;

namespace AgreementTracker.Web.Tests.Downloads;

/// <summary>What a page says can be had as a file: whole, by the same filters.</summary>
public class PageDataTests(ManyTownsSites towns, SeededSites seeded, ListedSites listed)
{
    [Theory, EachEngine]
    public async Task Get_AnyFilter_FileAndJsonHaveAsManyItemsAsThePageSays(DatabaseEngine engine)
    {
        var app = await towns.OnAsync(engine);
        var random = new Random(18);
        foreach (var address in Addresses(random))
        {
            var page = await app.GetAsync(address);
            var count = page.All("main p.aside").FirstOrDefault()?.Words().Split(' ')[0];
            var total = page.All("main li, main figure, main tbody tr").Count == 0 || count is null ? 0 : Number(count);
            var file = await app.GetAsync(Link(page, "CSV"));
            var rows = CsvText.Read(file.Markup);

            Assert.Equal((address, total), (address, rows.Count - 1));
            Assert.All(rows, row => Assert.Equal(rows[0].Count, row.Count));
            Assert.Equal(rows.Count - 1, rows.Skip(1).Select(row => row[0]).Distinct().Count());
            Assert.Equal(rows.Skip(1).Select(row => row[0]), await WalkAsync(app, Link(page, "JSON")));
        }
    }

    [Theory]
    [InlineData("/places/fl/miami", "jurisdiction")]
    [InlineData("/places/fl", "jurisdiction")]
    [InlineData("/votes/fl.miami.approval", "voters")]
    [InlineData("/people/tessa-petit", "memberships")]
    [InlineData("/organizations/ice", "citations")]
    [InlineData("/sources/miami-approves-ice-partnership", "passages")]
    [InlineData("/changes/1", "revisions")]
    public async Task Get_PageOfOneThing_LinksToItsJson(string address, string member)
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, address);
        var json = await seeded.GetAsync(DatabaseEngine.Sqlite, Link(page, "JSON"));

        Assert.Equal($"{address}.json", Link(page, "JSON"));
        Assert.Equal("application/json", json.ContentType);
        Assert.True(JsonDocument.Parse(json.Markup).RootElement.TryGetProperty(member, out _));
        Assert.Equal(Link(page, "JSON"), page.One("link[rel=alternate][type='application/json']").GetAttribute("href"));
    }

    [Theory, EachEngine]
    public async Task Get_TableOfParts_HasEachPartWithItsItem(DatabaseEngine engine)
    {
        var app = await towns.OnAsync(engine);
        foreach (var list in Web.Api.OpenLists.All)
        foreach (var part in list.Parts)
        {
            var rows = CsvText.Read((await app.GetAsync($"{list.Path}/{part.Name}.csv")).Markup);
            var items = await ItemsAsync(app, $"{list.Path}.json?limit=500&fields=id,{part.Name}");
            Assert.Equal(list.Singular, rows[0][0]);
            Assert.Equal(
                items.SelectMany(item =>
                    Enumerable.Repeat(item.GetProperty("id").GetString()!, item.GetProperty(part.Name).GetArrayLength())
                ),
                rows.Skip(1).Select(row => row[0])
            );
        }
    }

    [Theory, EachEngine]
    public async Task Get_ListsOfIce_HaveAllTheirRowsAsPrinted(DatabaseEngine engine)
    {
        var app = await listed.OnAsync(engine);
        var lists = await ItemsAsync(app, "/changes/lists.json?limit=2");
        var rows = CsvText.Read((await app.GetAsync("/changes/lists/rows.csv")).Markup).Skip(1).ToList();

        Assert.Equal(7, lists.Count);
        foreach (var list in lists)
        {
            var id = list.GetProperty("id").GetString()!;
            var own = CsvText.Read((await app.GetAsync($"/changes/lists/rows.csv?list={id}")).Markup).Skip(1).ToList();
            Assert.Equal(list.GetProperty("imported").GetInt32() + list.GetProperty("refused").GetInt32(), own.Count);
            Assert.Equal(rows.Where(row => row[0] == id).Select(row => row[1]), own.Select(row => row[1]));
            Assert.Equal(
                own.Select(row => row[3]),
                JsonDocument
                    .Parse((await app.GetAsync($"/changes/lists/{id}.json")).Markup)
                    .RootElement.GetProperty("rows")
                    .EnumerateArray()
                    .Select(row => row.GetProperty("agency").GetString()!)
            );
        }
        Assert.Contains(rows, row => row[3] == "Delaware County Sheriff's Office");
    }

    [Fact]
    public async Task Get_ChosenColumns_AreAlone_AndUnknownOnesAreRefused()
    {
        var file = await towns.GetAsync(DatabaseEngine.Sqlite, "/votes.csv?columns=result,id&year=undated");
        var refused = await towns.GetAsync(
            DatabaseEngine.Sqlite,
            "/votes.csv?columns=weight",
            System.Net.HttpStatusCode.BadRequest
        );

        Assert.StartsWith("id,result\r\n", file.Markup, StringComparison.Ordinal);
        Assert.Contains("votes-version-", file.Headers["Content-Disposition"], StringComparison.Ordinal);
        Assert.Equal("columns", JsonDocument.Parse(refused.Markup).RootElement.GetProperty("parameter").GetString());
    }

    private static async Task<List<string>> WalkAsync(TrackerApp app, string address) =>
        (await ItemsAsync(app, address + (address.Contains('?') ? "&" : "?") + "limit=7&fields=id")).ConvertAll(item =>
            item.GetProperty("id").GetString()!
        );

    private static async Task<List<JsonElement>> ItemsAsync(TrackerApp app, string address)
    {
        List<JsonElement> items = [];
        for (string? next = address; next is not null; )
        {
            var list = JsonDocument.Parse((await app.GetAsync(next)).Markup).RootElement;
            items.AddRange(list.GetProperty("items").EnumerateArray());
            next = list.GetProperty("next").GetString();
        }
        return items;
    }

    private static string Link(Page page, string name) =>
        Assert.Single(page.All("main a[rel~=nofollow]"), link => link.Words() == name).GetAttribute("href")!;

    private static int Number(string count) => int.Parse(count, System.Globalization.NumberStyles.AllowThousands, null);

    private static IEnumerable<string> Addresses(Random random)
    {
        string Some(params string[] values) => values[random.Next(values.Length)];
        for (var i = 0; i < 12; i++)
        {
            yield return "/places?"
                + string.Join(
                    '&',
                    $"text={Some("", "", "town", "town 1", "nobody")}",
                    $"state={Some("", "zz", "yy")}",
                    $"kind={Some("", "", "municipality", "county")}",
                    $"status={Some("", "", "in-force", "ended")}",
                    $"model={Some("", "", "task-force", "not-stated")}",
                    $"vote={Some("", "yes")}",
                    $"sort={Some("", "state", "name")}"
                );
            yield return "/votes?"
                + string.Join(
                    '&',
                    $"body={Some("", "", "council", "nobody")}",
                    $"result={Some("", "", "pass", "fail")}",
                    $"margin={Some("", "", "1", "3")}",
                    $"year={Some("", "", "2020", "undated")}"
                );
            yield return "/statements?"
                + string.Join(
                    '&',
                    $"speaker={Some("", "", "ann able", "nobody")}",
                    $"stance={Some("", "", "supports", "opposes")}",
                    $"place={Some("", "", "town 1", "zz/town-03")}"
                );
        }
        yield return "/organizations";
        yield return "/people";
        yield return "/sources";
    }
}
