using System.Text.RegularExpressions;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using AngleSharp.Dom;

namespace AgreementTracker.Web.Tests.Rosters;

/// <summary>
/// All pages have one number of agreements in force, and the sum that leads to it from ICE's newest list.
/// </summary>
public partial class TotalsTests(TotalsTests.Site site) : IClassFixture<TotalsTests.Site>
{
    public sealed class Site() : Sites(TotalsRecord.AppAsync);

    private const int InForce = 7;
    private const string Sum =
        "7 rows on ICE’s list of agreements of April 3, 2025 − 1 named twice − 1 not in force by a later step + 1 missing for now + 1 from other sources = 7 agreements in force.";

    [Theory]
    [EachEngine("/")]
    [EachEngine("/map")]
    [EachEngine("/timeline")]
    [EachEngine("/places?status=in-force")]
    [EachEngine("/explore?status=in-force")]
    [EachEngine("/changes/lists/2025-04-03")]
    public async Task Get_PageWithTheTotal_ShowsTheSumFromTheNewestList(DatabaseEngine engine, string address)
    {
        var page = await site.GetAsync(engine, address);

        Assert.Equal(Sum, page.TextOf("main p.sum"));
        Assert.Equal("/changes/lists/2025-04-03", page.One("main p.sum a").GetAttribute("href"));
        AssertAddsUp(page);
    }

    [Theory, EachEngine]
    public async Task Get_EveryPage_HasTheSameTotal(DatabaseEngine engine)
    {
        var home = await site.GetAsync(engine, "/");
        var map = await site.GetAsync(engine, "/map");
        var timeline = await site.GetAsync(engine, "/timeline");
        var places = await site.GetAsync(engine, "/places?status=in-force");
        var explore = await site.GetAsync(engine, "/explore?status=in-force");
        var csv = (await (await site.OnAsync(engine)).Client.GetStringAsync("/explore.csv?status=in-force"))
            .Trim()
            .Split('\n');

        Assert.Equal($"{InForce} agreements in force", home.TextsOf("ul.numbers a")[0]);
        Assert.Equal($"{InForce} agreements in force, in 2 states and territories.", map.TextOf(".lead"));
        Assert.Equal(InForce, Number(map.All("table.states tfoot td")[0]));
        Assert.Equal(
            InForce,
            map.All("svg.map a[aria-label]")
                .Sum(state => int.Parse(Digits().Match(state.GetAttribute("aria-label")!).Value))
        );
        Assert.Contains(
            $"6 in the last month + 1 whose start no source dates = {InForce} in force.",
            timeline.Main.Words()
        );
        Assert.Equal($"6 places, with {InForce} agreements in force", places.TextsOf("main p.aside")[0]);
        Assert.Equal(6, places.All("main li > a").Count);
        Assert.Equal($"{InForce} agreements, sorted by place, ascending", explore.TextOf("main [role=status]"));
        Assert.Equal(InForce, csv.Length - 1);
    }

    [Theory, EachEngine]
    public async Task Get_StatePages_AddUpToTheTotal(DatabaseEngine engine)
    {
        var (oklahoma, kansas) = (await site.GetAsync(engine, "/places/ok"), await site.GetAsync(engine, "/places/ks"));

        Assert.Equal("Oklahoma agencies have 4 agreements in force, in 4 places.", oklahoma.TextOf(".lead"));
        Assert.Equal("Kansas agencies have 3 agreements in force, in 2 places.", kansas.TextOf(".lead"));
        Assert.Equal(
            "5 rows on ICE’s list of agreements of April 3, 2025 − 1 named twice − 1 not in force by a later step + 1 missing for now = 4 agreements in force.",
            oklahoma.TextOf("p.sum")
        );
        Assert.Equal(
            "2 rows on ICE’s list of agreements of April 3, 2025 + 1 from other sources = 3 agreements in force.",
            kansas.TextOf("p.sum")
        );
        Assert.All([oklahoma, kansas], AssertAddsUp);
        foreach (var (state, number) in ((string, int)[])[("ok", 4), ("ks", 3)])
        {
            Assert.StartsWith(
                $"{number} agreements, sorted",
                (await site.GetAsync(engine, $"/explore?state={state}&status=in-force")).TextOf("main [role=status]")
            );
            Assert.EndsWith(
                $", with {number} agreements in force",
                (await site.GetAsync(engine, $"/places?state={state}&status=in-force")).TextsOf("main p.aside")[0]
            );
        }
    }

    [Theory]
    [EachEngine("/map?status=requested")]
    [EachEngine("/changes/lists/2025-03-28-pending")]
    public async Task Get_Requests_HaveASumOfTheirOwn(DatabaseEngine engine, string address)
    {
        var page = await site.GetAsync(engine, address);

        Assert.Equal(
            "2 rows on ICE’s list of requests of March 28, 2025 − 1 granted or no longer open = 1 request on record.",
            page.TextOf("p.sum")
        );
        AssertAddsUp(page);
    }

    [Theory, EachEngine]
    public async Task Get_OlderList_LeadsToTheNewest(DatabaseEngine engine)
    {
        var page = await site.GetAsync(engine, "/changes/lists/2025-03-13");

        Assert.Empty(page.All("p.sum"));
        Assert.Single(page.All("section[aria-labelledby='section.sum'] a[href='/changes/lists/2025-04-03']"));
    }

    [Theory, EachEngine]
    public async Task ListSum_OfTheCountryAndItsStates_AddsUp(DatabaseEngine engine)
    {
        await using var db = (await site.OnAsync(engine)).Database.Context();

        var (all, ok, ks) = (
            await db.ListSumAsync(),
            await db.ListSumAsync(state: "ok"),
            await db.ListSumAsync(state: "ks")
        );
        var nowhere = await db.ListSumAsync(state: "wy");

        Assert.Equal(new(new(RosterTable.Participating, new(2025, 4, 3)), 7, 1, 0, 0, 1, 1, 1, InForce), all);
        Assert.All([all, ok, ks, nowhere], sum => Assert.True(sum!.AddsUp, $"{sum}"));
        Assert.Equal(
            (all!.Rows, all.Twice, all.Total),
            (ok!.Rows + ks!.Rows, ok.Twice + ks.Twice, ok.Total + ks.Total)
        );
        Assert.Equal((0, 0), (nowhere!.Rows, nowhere.Total));
    }

    [Theory, EachEngine]
    public async Task Get_PlaceMadeByHand_ShowsItsState(DatabaseEngine engine)
    {
        var page = await site.GetAsync(engine, "/places/ks/quillhaven");

        Assert.Equal("Quillhaven, Kansas", page.TextOf("h1"));
        Assert.Equal("Kansas", page.Fact("In", ".glance"));
        Assert.Contains("Quillhaven, Kansas", (await site.GetAsync(engine, "/places?state=ks")).TextsOf("main li > a"));
    }

    [Theory, EachEngine]
    public async Task Get_RescindedByVote_SaysSoThoughItIsListed(DatabaseEngine engine)
    {
        var page = await site.GetAsync(engine, "/places/ok/adair-county");

        Assert.Equal(
            "Adair County’s County Commission voted to end its 287(g) agreement with ICE.",
            page.TextOf(".lead")
        );
        Assert.Equal(
            "Ended (rescinded, date not stated), still on ICE’s list of April 3, 2025",
            page.Fact("Agreement", ".glance")
        );
    }

    private static void AssertAddsUp(Page page)
    {
        var sum = page.TextOf("main p.sum");
        var numbers = Terms()
            .Matches(DatesAside().Replace(sum, ""))
            .Select(term => int.Parse(term.Value.Replace("−", "-").Replace("+", "").Replace(" ", "").Replace(",", "")))
            .ToList();
        Assert.Equal(numbers[^1], numbers[..^1].Sum());
    }

    private static int Number(IElement element) => int.Parse(element.Words());

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits();

    [GeneratedRegex(@"([−+] )?[0-9,]+")]
    private static partial Regex Terms();

    [GeneratedRegex(" of [A-Z][a-z]+ [0-9]+, [0-9]{4}")]
    private static partial Regex DatesAside();
}
