using AgreementTracker.Web.Tests.Rosters;

namespace AgreementTracker.Web.Tests.Explore;

/// <summary>What the table of agreements says of ICE's lists, with the way to the row.</summary>
public class ExploreListTests(TotalsTests.Site site) : IClassFixture<TotalsTests.Site>
{
    private const string Columns = "columns=agency,county,agency-kind,signed,first-listed,list";

    [Theory, EachEngine]
    public async Task Get_SaysWhatTheListsSay(DatabaseEngine engine)
    {
        var page = await site.GetAsync(engine, $"/explore?sort=-signed&{Columns}");

        var rows = page.All("tbody tr")
            .Where(row => row.QuerySelector("a") is not null)
            .Select(row => string.Join(" | ", row.Children.SkipLast(1).Select(cell => cell.Words())));
        Assert.Equal(
            [
                "County",
                "Agency",
                "Kind of agency",
                "Signed▼ sorted descending",
                "First listed",
                "Newest list",
                "Source",
            ],
            page.TextsOf("thead th")
        );
        Assert.Equal(
            [
                "Craig County | Craig County Sheriff's Office | sheriff | 2025-04-01 | 2025-04-03 | 2025-04-03, row 8",
                "Cherokee County | Cherokee County Sheriff's Office | sheriff | 2025-03-03 | not stated | 2025-04-03, row 6",
                "Cherokee County | Cherokee County Sheriff's Office | sheriff | 2025-03-03 | not stated | 2025-04-03, row 7",
                "Adair County | Stilwell Police Department | police | 2025-03-01 | not stated | 2025-04-03, row 3",
                "Tulsa County | Tulsa Police Department | police | 2025-02-28 | not stated | 2025-03-27, row 8; not on the list since",
                "Delaware County | Delaware County Sheriff's Office | sheriff | 2025-02-25 | not stated | 2025-03-06, row 7; not on the list since",
                "statewide | Oklahoma Highway Patrol | police | 2025-02-21 | not stated | 2025-04-03, row 5",
                "Adair County | Adair County Sheriff's Office | sheriff | 2020-03-09 | not stated | 2025-04-03, row 2",
                "Mayes County | Mayes County Sheriff's Office | sheriff | not stated | not stated | requests, 2025-03-28, row 3",
                "not stated | town police | police | not stated | not stated | not on a list",
            ],
            rows
        );
    }

    [Theory, EachEngine]
    public async Task Get_RowOfAList_LeadsToIt(DatabaseEngine engine)
    {
        var page = await site.GetAsync(engine, $"/explore?text=stilwell&{Columns}");
        var row = page.One("tbody a[href^='/sources/']").GetAttribute("href")!;

        var source = await site.GetAsync(engine, row.Split('#')[0]);

        Assert.Contains(
            "Stilwell Police Department",
            source.One($"[id='{row.Split('#')[1]}']").TextContent,
            StringComparison.Ordinal
        );
    }
}
