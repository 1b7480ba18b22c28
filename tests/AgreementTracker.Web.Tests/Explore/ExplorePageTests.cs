using System.Net;

namespace AgreementTracker.Web.Tests.Explore;

/// <summary>The page as it is answered, which is all that a reader without script has.</summary>
public class ExplorePageTests(ManyTownsSites towns)
{
    [Theory]
    [EachEngine(
        "/explore?size=25",
        "Place▲ sorted ascending, State, Agency, Type, Status, Signed, Newest list, Source",
        "Town 00, Yonderland, town police, task force model, in force, View source: Town 00"
    )]
    [EachEngine(
        "/explore?of=votes&size=25",
        "Place, Body, A yes vote, Result, Yes, No, Date▼ sorted descending, Source",
        "Town 24, Town Council, reads, View source: Town 24"
    )]
    [EachEngine(
        "/explore?of=statements&columns=speaker,stance&size=25",
        "Speaker, Stance, Source",
        "Ann Able, supports, View source: Ann Able"
    )]
    public async Task Get_ShowsTheTable(DatabaseEngine engine, string address, string headings, string first)
    {
        var page = await towns.GetAsync(engine, address);

        Assert.Equal(headings, string.Join(", ", page.TextsOf("thead th")));
        var row = page.All("tbody tr")
            .First(row => row.QuerySelector("a") is not null)
            .QuerySelectorAll("td")
            .Select(cell => cell.Words())
            .ToList();
        Assert.Equal(first.Split(", ")[0], row[0]);
        Assert.Equal(first.Split(", ")[^1], row[^1]);
        Assert.Equal(25, page.All("tbody td:last-child > a").Count);
    }

    [Theory]
    [EachEngine("/explore", "30 agreements")]
    [EachEngine("/explore?status=ended", "5 agreements")]
    [EachEngine("/explore?status=ended&state=yy&kind=municipality&text=town+0", "2 agreements")]
    [EachEngine("/explore?model=task-force&page=", "8 agreements")]
    [EachEngine("/explore?of=votes", "30 votes")]
    [EachEngine("/explore?of=votes&result=pass&effect=adopt&margin=3&year=2020", "1 vote")]
    [EachEngine("/explore?of=votes&year=undated", "5 votes")]
    [EachEngine("/explore?of=statements&stance=mixed", "15 statements")]
    [EachEngine("/explore?of=statements&stance=mixed&kind=paraphrase&text=friends&state=zz", "11 statements")]
    [EachEngine("/explore?of=statements&text=nobody", "No statement fits this filter.")]
    public async Task Get_Filtered_CountsWhatFits(DatabaseEngine engine, string address, string status)
    {
        var page = await towns.GetAsync(engine, address);

        Assert.Equal(status, page.TextOf("main [role=status]").Split(", sorted by ")[0]);
        Assert.Single(page.All("a[href^='/explore.csv']"));
    }

    [Theory]
    [EachEngine(
        "/explore?sort=-model&group=state&size=25&page=2",
        "30 agreements, grouped by state, sorted by type, descending, page 2 of 2",
        "Showing 26–30 of 30 · Download CSV · JSON"
    )]
    [EachEngine(
        "/explore?of=votes",
        "30 votes, sorted by date, descending",
        "Showing 1–30 of 30 · Download CSV · JSON"
    )]
    [EachEngine(
        "/explore?of=votes&year=2021",
        "5 votes, sorted by date, descending",
        "Showing 1–5 of 5 · Download CSV · JSON"
    )]
    public async Task Get_SaysWhatTheTableShows(DatabaseEngine engine, string address, string status, string showing)
    {
        var page = await towns.GetAsync(engine, address);

        Assert.Equal(status, page.TextOf("main [role=status]"));
        Assert.Equal(showing, page.One("a[download]").ParentElement!.Words());
        Assert.Equal(
            $"Table of {status.Split(' ')[1].TrimEnd(',')}",
            page.One(".table[role=region][tabindex='0']").GetAttribute("aria-label")
        );
    }

    [Theory, EachEngine]
    public async Task Get_Numbers_AreOnTheRight(DatabaseEngine engine)
    {
        var page = await towns.GetAsync(engine, "/explore?of=votes&columns=place,yes,no,date");

        Assert.Equal(["Yes", "No"], page.TextsOf("thead th.number"));
        Assert.Equal(60, page.All("tbody td.number").Count);
    }

    [Theory, EachEngine]
    public async Task Get_Grouped_PutsGroupsTogether_WithTheirNumbers(DatabaseEngine engine)
    {
        var page = await towns.GetAsync(engine, "/explore?group=state&sort=-place&size=50");

        Assert.Equal(["Yonderland 10 agreements", "Zenia 20 agreements"], page.TextsOf("tbody .mud-datagrid-group"));
        Assert.Equal(["Town 27", "Town 24"], page.TextsOf("tbody td:first-child > a").Take(2));
        Assert.Equal("state", page.One("select[name=group] option[selected]").GetAttribute("value"));
    }

    [Theory, EachEngine]
    public async Task Get_Grouped_PutsWhatIsNotStatedLast(DatabaseEngine engine)
    {
        var page = await towns.GetAsync(engine, "/explore?group=model");

        Assert.Equal(
            [
                "jail enforcement model 8 agreements",
                "task force model 8 agreements",
                "warrant service officer 7 agreements",
                "not stated 7 agreements",
            ],
            page.TextsOf("tbody .mud-datagrid-group")
        );
    }

    [Theory]
    [EachEngine("/explore?page=2&size=25", "Page 2 of 2", 5, "Town 25")]
    [EachEngine("/explore?page=9&size=25", "Page 2 of 2", 5, "Town 25")]
    [EachEngine("/explore?of=statements&size=50&page=2&columns=place", "Page 2 of 2", 10, "Town 23")]
    public async Task Get_AnotherPage_ShowsItsRows(
        DatabaseEngine engine,
        string address,
        string place,
        int rows,
        string first
    )
    {
        var page = await towns.GetAsync(engine, address);

        Assert.Equal(place, page.TextOf("nav.pager span"));
        Assert.Equal(rows, page.All("tbody td:last-child > a").Count);
        Assert.Equal(first, page.TextsOf("tbody td:first-child")[0]);
    }

    [Theory]
    [EachEngine("of=people", "Unknown table. Choose one of agreements, votes, statements.")]
    [EachEngine("state=atlantis", "Unknown state. Choose one from the list.")]
    [EachEngine(
        "status=perhaps",
        "Unknown status. Choose one of not-stated, proposed, requested, approved, rejected, in-force, suspended, no-longer-listed, ended."
    )]
    [EachEngine(
        "sort=weight",
        "Unknown order. Choose one of place, state, county, kind, agency, agency-kind, model, status, signed, first-listed, document, list, step, date; for descending put a minus sign before it."
    )]
    [EachEngine(
        "sort=-",
        "Unknown order. Choose one of place, state, county, kind, agency, agency-kind, model, status, signed, first-listed, document, list, step, date; for descending put a minus sign before it."
    )]
    [EachEngine(
        "of=votes&sort=motion",
        "Unknown order. Choose one of place, state, body, effect, result, yes, no, margin, date, stage, method, needed, seats, vacant; for descending put a minus sign before it."
    )]
    [EachEngine("group=place", "Unknown group. Choose one of state, kind, agency-kind, model, status, step.")]
    [EachEngine(
        "columns=place,weight",
        "Unknown column. Choose from place, state, county, kind, agency, agency-kind, model, status, signed, first-listed, document, list, step, date."
    )]
    [EachEngine("page=0", "The page must be a number from 1 to 1,000,000.")]
    [EachEngine("page=one", "The page must be a number from 1 to 1,000,000.")]
    [EachEngine("size=1000", "A page can have 25 or 50 or 100 rows.")]
    [EachEngine("of=votes&year=20x4", "A year has four digits. For votes without a date use year=undated.")]
    [EachEngine("of=votes&margin=-1", "The margin must be a number from 0 to 1,000.")]
    public async Task Get_WrongValue_SaysWhatIsWrong(DatabaseEngine engine, string query, string problem)
    {
        var page = await towns.GetAsync(engine, $"/explore?{query}", HttpStatusCode.BadRequest);

        Assert.Equal($"{problem} Show all", page.TextOf("main [role=alert]"));
        Assert.Empty(page.All("table"));
        Assert.Empty(page.All("a[href^='/explore.csv']"));
    }

    /// <summary>What a form sends: everything it has, empty or not, and at the end what its button says.</summary>
    [Theory, EachEngine]
    public async Task Submit_TheForm_LeadsToTheSame(DatabaseEngine engine)
    {
        var form = await towns.GetAsync(engine, "/explore?of=votes&group=result&columns=place,date");
        var fields = form.All("form input:not([type=checkbox]), form input[checked], form select")
            .Select(field =>
                $"{field.GetAttribute("name")}={field.GetAttribute("value") ?? field.QuerySelector("option[selected]")?.GetAttribute("value")}"
            );
        var button = form.All("th button").First(button => button.Words() == "Place");

        var page = await towns.GetAsync(
            engine,
            $"{form.One("form").GetAttribute("action")}?{string.Join('&', fields)}&{button.GetAttribute("name")}={button.GetAttribute("value")}"
        );

        Assert.Equal("Place▲ sorted ascending", page.TextsOf("thead th")[0]);
        Assert.Equal(3, page.All("thead th").Count);
        Assert.Equal("failed 5 votes", page.TextsOf("tbody .mud-datagrid-group")[0]);
        Assert.Equal(
            "/explore.csv?of=votes&sort=place&group=result&columns=place,date",
            page.One("a[download]").GetAttribute("href")
        );
    }

    [Theory, EachEngine]
    public async Task Get_EmptyRecord_SaysSo(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);

        Assert.Equal("No vote on record yet.", (await app.GetAsync("/explore?of=votes")).TextOf("main [role=status]"));
        Assert.Equal("Place,Yes,Page\r\n", (await app.GetAsync("/explore.csv?of=votes&columns=place,yes")).Markup);
    }

    /// <summary>Each town has an agreement and two statements.</summary>
    [Fact]
    public async Task Get_ThousandsOfRows_ShowsAndGivesAllOfThem()
    {
        await using var app = await TrackerApp.WithAsync(DatabaseEngine.Sqlite, ManyTowns.Record(1001));

        var last = await app.GetAsync("/explore?of=statements&size=100&page=1000&columns=place");
        var grouped = await app.GetAsync("/explore?group=state");
        var file = await app.GetAsync("/explore.csv?of=statements&columns=place");

        Assert.Equal(
            "Showing 2,001–2,002 of 2,002 · Download CSV · JSON",
            last.One("a[download]").ParentElement!.Words()
        );
        Assert.Equal("Page 21 of 21", last.TextOf("nav.pager span"));
        Assert.Equal(2, last.All("tbody td:last-child > a").Count);
        Assert.Equal("Showing 1–50 of 1,001 · Download CSV · JSON", grouped.One("a[download]").ParentElement!.Words());
        Assert.Equal("Yonderland 334 agreements", grouped.TextOf("tbody .mud-datagrid-group"));
        Assert.Equal(2004, file.Markup.Split("\r\n").Length);
    }

    [Theory]
    [InlineData("/places", "/explore")]
    [InlineData("/votes", "/explore?of=votes")]
    [InlineData("/statements", "/explore?of=statements")]
    public async Task Get_TheList_LeadsToItsTable(string list, string table)
    {
        var page = await towns.GetAsync(DatabaseEngine.Sqlite, list);

        Assert.Single(page.All($"main form > a[href='{table}']"));
    }
}
