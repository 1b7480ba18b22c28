using AgreementTracker.Testing.Rosters;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Tests.Rosters;

/// <summary>Places that the lists have made, and the lists as sources.</summary>
public class ListedPlaceTests(ListedSites sites)
{
    [Theory]
    [EachEngine(
        "ok/adair-county",
        "The Adair County Sheriff's Office has a 287(g) agreement with ICE, in force as of April 3, 2025 (signed March 9, 2020)."
    )]
    [EachEngine(
        "ok/mayes-county",
        "A 287(g) agreement has been requested for the Mayes County Sheriff's Office; ICE lists it as pending."
    )]
    [EachEngine(
        "ks/cherokee-county",
        "The Cherokee County Sheriff's Office has two 287(g) agreements with ICE in force as of April 3, 2025: task force model (signed March 3, 2025) and warrant service officer (signed March 11, 2025)."
    )]
    public async Task Get_Place_AnswersInASentence(DatabaseEngine engine, string place, string answer) =>
        Assert.Equal(answer, (await sites.GetAsync(engine, $"/places/{place}")).TextOf(".lead"));

    [Theory, EachEngine]
    public async Task Get_Steps_TellTheChain(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/places/ok/delaware-county");

        Assert.Equal(
            [
                "Signed: February 25, 2025",
                "No longer listed by ICE: March 13, 2025",
                "Listed again by ICE: April 3, 2025",
            ],
            page.All("ol.chain > li").Select(step => Without(step, "details"))
        );
        Assert.Equal("the Delaware County Sheriff's Office", page.Fact("Agency"));
    }

    [Theory, EachEngine]
    public async Task Get_StepWithADocument_LeadsToIt(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/places/ok/adair-county");

        var link = page.One("ol.chain a[rel='noopener noreferrer']");
        Assert.Equal((SpringLists.Document, "the document at www.ice.gov"), (link.GetAttribute("href"), link.Words()));
    }

    [Theory, EachEngine]
    public async Task GetSource_MarksTheLinesThatAreCited_WithTheirPlaces(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/sources/ice-list-participating-2025-03-13");

        var row = page.One("#row-8");
        Assert.Equal("/places/ok/craig-county", row.QuerySelector("a")!.GetAttribute("href"));
        Assert.StartsWith("p-", row.QuerySelector("mark")!.Id, StringComparison.Ordinal);
        Assert.NotEmpty(page.All("#row-2"));
        Assert.Empty(page.All("#row-2 mark"));
        Assert.DoesNotContain("#N/A", page.Main.Words());
        Assert.Equal("/changes/lists/2025-03-13", page.One("a[href^='/changes/lists/']").GetAttribute("href"));
    }

    [Theory, EachEngine]
    public async Task GetSource_OfAList_HasTheWordsOfEachLineInCells(DatabaseEngine engine)
    {
        const string Slug = "ice-list-participating-2025-03-13";
        var page = await sites.GetAsync(engine, $"/sources/{Slug}");
        await using var db = (await sites.OnAsync(engine)).Database.Context();
        var text = await db
            .Sources.Where(source => source.Id == Slug)
            .Select(source => source.Text!.Text)
            .SingleAsync();

        Assert.Equal(
            text.Split('\n').Where(line => line.StartsWith("Row ", StringComparison.Ordinal)).Select(Plain),
            page.All("table.listrows tbody tr")
                .Select(row =>
                    Plain(
                        $"{row.Children[0].TextContent}: {string.Join(" | ", row.Children.Skip(1).SkipLast(1).Select(cell => cell.TextContent))}"
                    )
                )
        );

        static string Plain(string line) => string.Join(' ', line.Split(' ', StringSplitOptions.RemoveEmptyEntries));
    }

    [Theory, EachEngine]
    public async Task Get_CitedLine_IsWhereTheListHasIt(DatabaseEngine engine)
    {
        var place = await sites.GetAsync(engine, "/places/ok/craig-county");

        Assert.All(
            place
                .All(".cite footer a")
                .Select(link => link.GetAttribute("href")!.Split('#'))
                .DistinctBy(address => address[1]),
            address =>
                Assert.NotNull(
                    sites.GetAsync(engine, address[0]).GetAwaiter().GetResult().Document.GetElementById(address[1])
                )
        );
    }

    private static string Without(AngleSharp.Dom.IElement element, string selector)
    {
        var copy = (AngleSharp.Dom.IElement)element.Clone();
        foreach (var part in copy.QuerySelectorAll(selector))
            part.Remove();
        return copy.Words();
    }
}
