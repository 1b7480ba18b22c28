using System.Net;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Explore;

namespace AgreementTracker.Web.Tests.Explore;

public class ExploreCsvTests(ManyTownsSites towns)
{
    [Theory, EachEngine]
    public async Task Get_IsAFileOfWhatIsShown(DatabaseEngine engine)
    {
        const string Query = "of=votes&state=yy&sort=-place&columns=date,place,result";
        var table = await towns.GetAsync(engine, $"/explore?{Query}");
        using var response = await (await towns.OnAsync(engine)).Client.GetAsync($"/explore.csv?{Query}");
        var bytes = await response.Content.ReadAsByteArrayAsync();

        Assert.Equal("text/csv; charset=utf-8; header=present", response.Content.Headers.ContentType?.ToString());
        Assert.Equal(
            "attachment; filename=agreementtracker-votes-version-1.csv",
            response.Content.Headers.ContentDisposition?.ToString()
        );
        Assert.Equal([0xEF, 0xBB, 0xBF], bytes[..3]);
        var lines = System.Text.Encoding.UTF8.GetString(bytes[3..]).Split("\r\n");
        Assert.Equal("Place,Result,Date,Page", lines[0]);
        Assert.Equal("", lines[^1]);
        var shown = table
            .All("tbody tr")
            .Where(row => row.Children.Length > 0)
            .Select(row => row.QuerySelectorAll("td").ToList());
        Assert.Equal(
            shown.Select(cells =>
                string.Join(
                    ',',
                    [
                        .. cells[..^1].Select(cell => cell.Words()),
                        $"http://localhost{cells[^1].QuerySelector("a")!.GetAttribute("href")}",
                    ]
                )
            ),
            lines[1..^1]
        );
        Assert.Equal(10, lines.Length - 2);
    }

    /// <summary>The page in view and its size are no part of the file.</summary>
    [Theory, EachEngine]
    public async Task Get_HasAllRows_GroupByGroup(DatabaseEngine engine)
    {
        var link = (await towns.GetAsync(engine, "/explore?group=state&columns=state,place&page=2"))
            .One("a[download]")
            .GetAttribute("href")!;
        var lines = (await towns.GetAsync(engine, link)).Markup.Split("\r\n");

        Assert.Equal(32, lines.Length);
        Assert.Equal(
            ["Town 00,Yonderland", "Town 03,Yonderland"],
            lines[1..3].Select(line => line[..line.LastIndexOf(',')])
        );
        Assert.Equal("Town 29,Zenia", lines[30][..lines[30].LastIndexOf(',')]);
    }

    [Theory]
    [EachEngine("of=votes&text=nobody&columns=date,place,result", "Place,Result,Date,Page")]
    [EachEngine("of=statements&state=yy&text=nobody&columns=text", "Statement,Page")]
    [EachEngine("kind=tribe&columns=document,signed", "Signed,Document,Page")]
    public async Task Get_NothingFits_IsAFileWithHeadings(DatabaseEngine engine, string query, string headings)
    {
        var page = await towns.GetAsync(engine, $"/explore.csv?{query}");

        Assert.Equal("text/csv; charset=utf-8; header=present", page.ContentType);
        Assert.Equal($"{headings}\r\n", page.Markup);
    }

    [Theory]
    [EachEngine("of=people", "Unknown table. Choose one of agreements, votes, statements.")]
    [EachEngine(
        "status=perhaps",
        "Unknown status. Choose one of not-stated, proposed, requested, approved, rejected, in-force, suspended, no-longer-listed, ended."
    )]
    [EachEngine(
        "of=votes&columns=weight",
        "Unknown column. Choose from place, state, body, motion, effect, result, yes, no, margin, date, order, stage, method, needed, seats, vacant."
    )]
    public async Task Get_WrongValue_SaysWhatIsWrong(DatabaseEngine engine, string query, string why)
    {
        var page = await towns.GetAsync(engine, $"/explore.csv?{query}", HttpStatusCode.BadRequest);

        Assert.Equal("text/html; charset=utf-8", page.ContentType);
        Assert.Equal(why, page.TextOf("main p"));
        Assert.DoesNotContain("Content-Disposition", page.Headers.Keys);
    }

    [Theory, EachEngine]
    public async Task Get_WordsThatASpreadsheetWouldCarryOut_AreText(DatabaseEngine engine)
    {
        var town = new Town("=HYPERLINK(\"http://example.org\",\"x\")", "elmsford");
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(
                town.Dossier with
                {
                    Agreements = [town.Agreement(AgreementEventKind.Signed)],
                    VoteEvents =
                    [
                        town.Vote(VoteEffect.Adopt, VoteResult.Pass) with
                        {
                            Motion = "@SUM(1), \"really\"\nand more",
                        },
                    ],
                }
            )
        );

        Assert.Contains(
            "\r\n\"'=HYPERLINK(\"\"http://example.org\"\",\"\"x\"\")\",Zenia",
            (await app.GetAsync("/explore.csv")).Markup,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "\r\n\"'@SUM(1), \"\"really\"\"\nand more\",http://localhost/votes/zz.elmsford.decision\r\n",
            (await app.GetAsync("/explore.csv?of=votes&columns=motion")).Markup,
            StringComparison.Ordinal
        );
    }

    [Theory]
    [InlineData("plain", "plain")]
    [InlineData("", "")]
    [InlineData("a,b", "\"a,b\"")]
    [InlineData("say \"so\"", "\"say \"\"so\"\"\"")]
    [InlineData("two\nlines", "\"two\nlines\"")]
    [InlineData("two\rlines", "\"two\rlines\"")]
    [InlineData("=1+1", "'=1+1")]
    [InlineData("+1", "'+1")]
    [InlineData("-1", "'-1")]
    [InlineData("@a", "'@a")]
    [InlineData("\ta", "'\ta")]
    [InlineData("\ra", "\"'\ra\"")]
    [InlineData("3-2", "3-2")]
    [InlineData("“Tuesday”", "“Tuesday”")]
    public void Line_Cell_IsQuotedAndHarmless(string text, string cell) =>
        Assert.Equal($"x,{cell}\r\n", Csv.Line(["x", text]));
}
