namespace AgreementTracker.Web.Tests.Rosters;

public class RosterListPageTests(ListedSites sites)
{
    private const string SecondList = "/changes/lists/2025-03-13";

    [Theory, EachEngine]
    public async Task GetLists_ShowsTheNewestFirst_WithWhatBecameOfTheirRows(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/changes/lists");

        Assert.Equal(
            [
                "ICE’s list of agreements of April 3, 2025",
                "ICE’s list of requests of April 1, 2025",
                "ICE’s list of agreements of March 27, 2025",
                "ICE’s list of agreements of March 20, 2025",
                "ICE’s list of agreements of March 13, 2025",
                "ICE’s list of requests of March 10, 2025",
                "ICE’s list of agreements of March 6, 2025",
            ],
            page.TextsOf("ol.list > li > a")
        );
        Assert.Equal(
            "8 rows, and 1 that state no agreement: 1 of a further type, 1 granted, 1 renamed, 1 corrected, 1 missing for now, 1 listed twice",
            page.TextOf("ol.list > li:nth-child(5) > span")
        );
        Assert.EndsWith(" rows: 1 removed", page.TextOf("ol.list > li:nth-child(3) > span"), StringComparison.Ordinal);
    }

    [Theory]
    [EachEngine("2025-03-06", "new", "Delaware County Sheriff's Office, Oklahoma: task force model, row 6")]
    [EachEngine(
        "2025-03-13",
        "model-added",
        "Cherokee County Sheriff's Office, Kansas: warrant service officer, row 7"
    )]
    [EachEngine("2025-03-13", "granted", "Craig County Sheriff's Office, Oklahoma: task force model, row 8")]
    [EachEngine(
        "2025-03-13",
        "corrected",
        "Stilwell Police Department, Oklahoma: task force model, row 3 The link to the agreement’s document was added."
    )]
    [EachEngine("2025-03-13", "listed-twice", "Stilwell Police Department, Oklahoma: task force model, row 4")]
    [EachEngine(
        "2025-03-13",
        "absent",
        "Delaware County Sheriff's Office, Oklahoma: task force model, row 6 1 list without it, since March 13, 2025."
    )]
    [EachEngine(
        "2025-03-27",
        "no-longer-listed",
        "Delaware County Sheriff's Office, Oklahoma: task force model, row 6 3 lists without it, since March 13, 2025."
    )]
    [EachEngine("2025-04-03", "listed-again", "Delaware County Sheriff's Office, Oklahoma: task force model, row 9")]
    [EachEngine("2025-04-01-pending", "granted", "Craig County Sheriff's Office, Oklahoma: task force model, row 2")]
    public async Task Get_List_TellsWhatBecameOfARow(DatabaseEngine engine, string list, string kind, string line)
    {
        var page = await sites.GetAsync(engine, $"/changes/lists/{list}");

        Assert.Contains(line, page.TextsOf($"section[aria-labelledby='section.{kind}'] li"));
    }

    [Theory, EachEngine]
    public async Task Get_RowUnderAnotherName_SaysHowItWasKnown(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SecondList);

        var renamed = page.TextOf("section[aria-labelledby='section.renamed'] li");
        Assert.StartsWith(
            "Tulsa Police Dept, Oklahoma: task force model, row 9 Name: Tulsa Police Dept, was Tulsa Police Department. Matched by its name in another form: ",
            renamed,
            StringComparison.Ordinal
        );
        Assert.Contains("(certainty 0.", renamed);
    }

    [Theory, EachEngine]
    public async Task Get_Row_LeadsToThePlaceAndToTheRowInTheSource(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SecondList);

        Assert.Equal(
            ["/places/ok/delaware-county#task-force", "/sources/ice-list-participating-2025-03-06#row-6"],
            page.All("section[aria-labelledby='section.absent'] li a").Select(link => link.GetAttribute("href"))
        );
    }

    [Theory, EachEngine]
    public async Task Get_List_AddsUpToItsOwnTotal(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SecondList);

        Assert.Equal(
            [
                "8 rows = 3 (say what the list before said) + 1 (a further type) + 1 (granted) + 1 (under another name) + 1 (corrected or completed) + 1 (listed twice).",
                "8 rows − 1 that are there a second time = 7 agreements.",
                "8 rows + 1 that state no agreement = 9 lines under the headings.",
                "A total of 10 for the same list counts its line of headings too.",
            ],
            page.TextsOf("section[aria-labelledby='section.sum'] > ul > li")
        );
        Assert.Equal(
            ["All61" + "18"],
            page.All("tfoot tr").Select(row => string.Concat(row.Children.Select(cell => cell.Words()))).Distinct()
        );
        Assert.Equal(
            ["Kansas", "Oklahoma", "All"],
            page.TextsOf(
                "section[aria-labelledby='section.sum'] table:last-of-type tbody th, section[aria-labelledby='section.sum'] table:last-of-type tfoot th"
            )
        );
    }

    [Theory, EachEngine]
    public async Task Get_RefusedRowsAndNotes_AreTold(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SecondList);

        Assert.Equal("Row 10: It names no agency.", page.TextOf("section[aria-labelledby='section.refused'] li"));
        Assert.Equal(
            "The sheet 'Notes' with 2 rows was left out: the list is 'Sheet1'.",
            page.TextOf("section[aria-labelledby='section.notes'] li")
        );
    }

    [Theory, EachEngine]
    public async Task Get_List_LeadsToTheListsBesideIt(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/changes/lists/2025-03-27");

        Assert.Equal(
            ["/changes/lists/2025-03-20", "/changes/lists/2025-04-03"],
            page.All("nav[aria-label='Neighbouring lists'] a").Select(link => link.GetAttribute("href"))
        );
    }

    [Theory, EachEngine]
    public async Task Get_ChangeOfAnImport_LeadsToTheListAndNamesItsDocuments(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/changes/3");

        Assert.Contains("/changes/lists/2025-03-13", page.All("main a").Select(link => link.GetAttribute("href")));
        Assert.Contains(
            "/places/ok/stilwell/history/2",
            page.All("ul.names a").Select(link => link.GetAttribute("href"))
        );
        Assert.Empty(page.All("main pre"));
    }
}
