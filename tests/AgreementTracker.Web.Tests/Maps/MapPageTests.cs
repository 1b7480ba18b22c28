using System.Net;
using AgreementTracker.Web.Tests.Layout;
using AngleSharp.Dom;

namespace AgreementTracker.Web.Tests.Maps;

public class MapPageTests(MappedSites mapped)
{
    [Theory, EachEngine]
    public async Task Get_Map_DrawsCountiesByTheirModelsInForce(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/map");

        Assert.Equal(
            ["Cobb County: jail enforcement model", "Miami-Dade County: task force model, warrant service officer"],
            page.TextsOf("svg.map path[fill] > title").Order()
        );
        // Each set of models has a pattern of its own, and each pattern that is asked for is there.
        var fills = page.All("[fill^=url]").Select(drawn => drawn.GetAttribute("fill")!).Distinct().ToList();
        Assert.InRange(fills.Count, 4, 8);
        Assert.All(
            fills,
            fill => Assert.Equal("pattern", page.Document.GetElementById(fill["url(#".Length..^1])?.LocalName)
        );
    }

    [Theory, EachEngine]
    public async Task Get_Map_DrawsTownsWhereTheyAre_AndOthersOtherwise(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/map");

        Assert.Equal(
            ["Coral Gables: task force model", "Hialeah: task force model"],
            page.TextsOf("svg.map circle.town > title")
        );
        Assert.Equal(
            ["Quillhaven, somewhere in its county: type not stated"],
            page.TextsOf("svg.map circle.about > title")
        );
        Assert.Equal(["Florida, state agencies: task force model"], page.TextsOf("svg.map rect.own > title"));
        Assert.Equal(
            ["Nowhere-on-it, Georgia: task force model", "Ponce, Puerto Rico: task force model"],
            page.TextsOf("ul.beside li")
        );
    }

    [Theory, EachEngine]
    public async Task Get_Map_CanBeWalkedByKeysThroughStatesAlone(DatabaseEngine engine)
    {
        var page = await mapped.GetAsync(engine, "/map");

        Assert.Equal(
            [("/places/fl", "Florida: 6 agreements in force"), ("/places/ga", "Georgia: 2 agreements in force")],
            page.All("svg.map a:not([tabindex])")
                .Select(state => (state.GetAttribute("href"), state.GetAttribute("aria-label")))
                .ToList()
        );
    }

    [Theory]
    [EachEngine("/map", "9 agreements in force, in 3 states and territories.")]
    [EachEngine("/map?model=task-force", "6 task force model agreements in force, in 3 states and territories.")]
    [EachEngine("/map?model=jail-enforcement", "One jail enforcement model agreement in force, in Georgia.")]
    [EachEngine("/map?status=requested", "One agreement that ICE lists as pending, in Florida.")]
    [EachEngine(
        "/map?status=requested&model=task-force",
        "No task force model agreement that ICE lists as pending on record."
    )]
    public async Task Get_Filtered_ShowsThoseAlone_AndTheTableSaysTheSame(
        DatabaseEngine engine,
        string address,
        string summary
    )
    {
        var page = await mapped.GetAsync(engine, address);

        Assert.Equal(summary, page.TextOf(".lead"));
        Assert.Empty(PageRules.Faults(page));
        // A title says the models once each; a place has one agreement of a model here.
        var drawn = page.All("svg.map [fill^=url] > title, ul.beside li")
            .Sum(told => told.Words().Split(": ")[1].Split(", ").Length);
        var rows = page.All("table.states tbody tr").Select(Numbers).ToList();
        Assert.Equal(drawn, rows.Sum(row => row[0]));
        Assert.All(rows, row => Assert.Equal((row[0], row[0]), (row[1..4].Sum(), row[4..].Sum())));
        if (rows is [_, ..])
            Assert.Equal(
                Enumerable.Range(0, rows[0].Length).Select(i => rows.Sum(row => row[i])),
                Numbers(page.One("table.states tfoot tr"))
            );
    }

    [Theory]
    [EachEngine(
        "/map?model=posse",
        "Unknown type. Choose one of task-force, jail-enforcement, warrant-service-officer, not-stated."
    )]
    [EachEngine(
        "/map?status=lost",
        "Unknown status. Choose one of not-stated, proposed, requested, approved, rejected, in-force, suspended, no-longer-listed, ended."
    )]
    [EachEngine(
        "/map?status=ended",
        "The map shows agreements in force, or with status=requested those that ICE lists as pending."
    )]
    public async Task Get_UnknownFilter_IsRefusedWithAReason(DatabaseEngine engine, string address, string problem)
    {
        var page = await mapped.GetAsync(engine, address, HttpStatusCode.BadRequest);

        Assert.Equal($"{problem} Show all", page.TextOf("[role=alert]"));
        Assert.Empty(page.All("svg.map"));
    }

    [Theory, EachEngine]
    public async Task Get_NothingOnRecord_ShowsAnEmptyMap(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);

        var page = await app.GetAsync("/map");

        Assert.Equal("No agreement in force on record.", page.TextOf(".lead"));
        Assert.Empty(page.All("svg.map a, svg.map [fill], table"));
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, EachEngine]
    public async Task Follow_EveryLink_LeadsToWhatIsThere(DatabaseEngine engine) =>
        Assert.InRange((await LinkWalk.OfAsync(await mapped.OnAsync(engine))).Pages, 20, 200);

    private static int[] Numbers(IElement row) =>
        [.. row.QuerySelectorAll("td").Select(cell => int.Parse(cell.Words()))];
}
