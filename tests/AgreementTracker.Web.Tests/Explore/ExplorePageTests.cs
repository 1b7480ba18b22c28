using System.Net;

namespace AgreementTracker.Web.Tests.Explore;

/// <summary>The page as it is answered, which is all that a reader without script has.</summary>
public class ExplorePageTests(ManyTownsSites towns)
{
    [Theory]
    [EachEngine("/explore", "Place▲ sorted upwards, State, Agency, Model, Status, Source", "Town 00, Yonderland, town police, task force model, in force, read it: Town 00")]
    [EachEngine("/explore?of=votes", "Place, Body, A yes, Result, Yes, No, Date▼ sorted downwards, Source", "Town 24, Town Council, reads, read it: Town 24")]
    [EachEngine("/explore?of=statements&columns=speaker,stance", "Speaker, Stance, Source", "Ann Able, supports, read it: Ann Able")]
    public async Task Get_ShowsTheTable(DatabaseEngine engine, string address, string headings, string first)
    {
        var page = await towns.GetAsync(engine, address);

        Assert.Equal(headings, string.Join(", ", page.TextsOf("thead th")));
        var row = page.All("tbody tr").First(row => row.QuerySelector("a") is not null).QuerySelectorAll("td").Select(cell => cell.Words()).ToList();
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
    [EachEngine("/explore?of=statements&text=nobody", "No statement in the record fits this.")]
    public async Task Get_Filtered_CountsWhatFits(DatabaseEngine engine, string address, string status)
    {
        var page = await towns.GetAsync(engine, address);

        Assert.Equal(status, page.TextOf("main [role=status]"));
        Assert.Equal(status.StartsWith("No ", StringComparison.Ordinal), page.All("a[href^='/explore.csv']").Count == 0);
    }

    [Theory, EachEngine]
    public async Task Get_Grouped_PutsGroupsTogether_WithTheirNumbers(DatabaseEngine engine)
    {
        var page = await towns.GetAsync(engine, "/explore?group=state&sort=-place&size=50");

        Assert.Equal(["Yonderland 10 agreements", "Zenia 20 agreements"], page.TextsOf("tbody .mud-datagrid-group"));
        Assert.Equal(["Town 27", "Town 24"], page.TextsOf("tbody td:first-child > a").Take(2));
        Assert.Equal("state", page.One("select[name=group] option[selected]").GetAttribute("value"));
    }

    [Theory]
    [EachEngine("/explore?page=2", "Page 2 of 2", 5, "Town 25")]
    [EachEngine("/explore?page=9", "Page 2 of 2", 5, "Town 25")]
    [EachEngine("/explore?of=statements&size=50&page=2&columns=place", "Page 2 of 2", 10, "Town 23")]
    public async Task Get_AnotherPage_ShowsItsRows(DatabaseEngine engine, string address, string place, int rows, string first)
    {
        var page = await towns.GetAsync(engine, address);

        Assert.Equal(place, page.TextOf("nav.pager span"));
        Assert.Equal(rows, page.All("tbody td:last-child > a").Count);
        Assert.Equal(first, page.TextsOf("tbody td:first-child")[0]);
    }

    [Theory]
    [EachEngine("of=people", "There is no such table; there are agreements, votes, statements.")]
    [EachEngine("state=atlantis", "The record has no such state.")]
    [EachEngine("status=perhaps", "There is no such status; there are not-stated, proposed, requested, approved, rejected, in-force, suspended, no-longer-listed, ended.")]
    [EachEngine("sort=weight", "There is no such order; there are place, state, agency, model, status, and each with a minus sign before it for downwards.")]
    [EachEngine("sort=-", "There is no such order; there are place, state, agency, model, status, and each with a minus sign before it for downwards.")]
    [EachEngine("sort=kind", "There is no such order; there are place, state, agency, model, status, and each with a minus sign before it for downwards.")]
    [EachEngine("group=place", "There are no such groups; there are state, kind, model, status, step.")]
    [EachEngine("columns=place,weight", "There is no such column; there are place, state, kind, agency, model, status, step, date.")]
    [EachEngine("page=0", "The page is a number from 1 to 1000.")]
    [EachEngine("page=one", "The page is a number from 1 to 1000.")]
    [EachEngine("size=1000", "A page has 25, 50, 100 rows.")]
    [EachEngine("of=votes&year=20x4", "A year has four digits; votes without a date are asked for by year=undated.")]
    [EachEngine("of=votes&margin=-1", "The margin is a number from 0 to 1000.")]
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
        var fields = form.All("form input:not([type=checkbox]), form input[checked], form select").Select(field =>
            $"{field.GetAttribute("name")}={field.GetAttribute("value") ?? field.QuerySelector("option[selected]")?.GetAttribute("value")}");
        var button = form.All("th button").First(button => button.Words() == "Place");

        var page = await towns.GetAsync(engine, $"{form.One("form").GetAttribute("action")}?{string.Join('&', fields)}&{button.GetAttribute("name")}={button.GetAttribute("value")}");

        Assert.Equal("Place▲ sorted upwards", page.TextsOf("thead th")[0]);
        Assert.Equal(3, page.All("thead th").Count);
        Assert.Equal("failed 5 votes", page.TextsOf("tbody .mud-datagrid-group")[0]);
        Assert.Equal("/explore.csv?of=votes&sort=place&group=result&columns=place,date", page.One("a[download]").GetAttribute("href"));
    }

    [Theory, EachEngine]
    public async Task Get_EmptyRecord_SaysSo(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);

        Assert.Equal("The record has no vote yet.", (await app.GetAsync("/explore?of=votes")).TextOf("main [role=status]"));
        await app.GetAsync("/explore.csv?of=votes", HttpStatusCode.NotFound);
    }

    /// <summary>Each town has an agreement and two statements: here are more of each than a table holds.</summary>
    [Fact]
    public async Task Get_MoreThanATableHolds_SaysSo_AndEndsThere()
    {
        await using var app = await TrackerApp.WithAsync(DatabaseEngine.Sqlite, ManyTowns.Record(1001));

        var page = await app.GetAsync("/explore?of=statements&size=100&page=1000&columns=place");
        var file = await app.GetAsync("/explore.csv?of=statements&columns=place");
        var fewer = await app.GetAsync("/explore?of=statements&state=yy");

        Assert.Equal("More than 1,000 fit; the first 1,000 in this order are shown. Narrow the filter to see the rest.", page.TextOf("main [role=status]"));
        Assert.Equal("Page 10 of 10", page.TextOf("nav.pager span"));
        Assert.Equal(1002, file.Markup.Split("\r\n").Length);
        Assert.Equal("668 statements", fewer.TextOf("main [role=status]"));

        var agreements = await app.GetAsync("/explore");
        Assert.Equal("1,001 agreements; the first 1,000 in this order are shown. Narrow the filter to see the rest.", agreements.TextOf("main [role=status]"));
        Assert.Equal("All of them as a file (CSV)", agreements.TextOf("a[download]"));
        Assert.Equal(1003, (await app.GetAsync("/explore.csv?columns=place")).Markup.Split("\r\n").Length);
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
