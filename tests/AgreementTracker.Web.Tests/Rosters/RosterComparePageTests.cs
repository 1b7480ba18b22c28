using System.Net;

namespace AgreementTracker.Web.Tests.Rosters;

public class RosterComparePageTests(ListedSites sites)
{
    [Theory, EachEngine]
    public async Task Get_TwoLists_ShowsWhatTheyDoNotHaveInCommon(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/changes/compare?from=2025-03-06&to=2025-03-20");

        Assert.Equal(
            "5 agreements are in both lists, 1 only in that of March 6, 2025 and 2 only in that of March 20, 2025.",
            page.TextOf(".lead")
        );
        Assert.Equal(
            ["Delaware County Sheriff's Office, Oklahoma: task force model, row 6"],
            page.TextsOf("section[aria-labelledby='section.only-from'] li")
        );
        Assert.Equal(
            [
                "Cherokee County Sheriff's Office, Kansas: warrant service officer, row 6",
                "Craig County Sheriff's Office, Oklahoma: task force model, row 7",
            ],
            page.TextsOf("section[aria-labelledby='section.only-to'] li")
        );
        Assert.Equal(
            [
                "Stilwell Police Department, Oklahoma: task force model, row 3 The link to the agreement’s document was added.",
                "Tulsa Police Dept, Oklahoma: task force model, row 8 Name: Tulsa Police Dept, was Tulsa Police Department.",
            ],
            page.TextsOf("section[aria-labelledby='section.different'] li")
        );
        Assert.Equal(
            ["2025-03-06", "2025-03-20"],
            page.All("select option[selected]").Select(option => option.GetAttribute("value"))
        );
    }

    [Theory, EachEngine]
    public async Task Get_TheOtherWayRound_TurnsTheSidesRound(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, "/changes/compare?from=2025-03-20&to=2025-03-06");

        Assert.Equal(
            "5 agreements are in both lists, 2 only in that of March 20, 2025 and 1 only in that of March 6, 2025.",
            page.TextOf(".lead")
        );
        Assert.Contains(
            "Name: Tulsa Police Department, was Tulsa Police Dept.",
            page.TextOf("section[aria-labelledby='section.different'] li:last-child")
        );
    }

    [Theory]
    [EachEngine("from=2025-03-06", "The second list is not chosen: two are compared.")]
    [EachEngine("from=2025-03-06&to=2025-03-06", "Both are the same list: choose two.")]
    [EachEngine(
        "from=2025-03-06&to=2025-04-01-pending",
        "One of them is a list of agreements and the other one of requests: two of the same kind can be compared."
    )]
    [EachEngine("from=2025-03-06&to=2025-03-07", "No such list was imported: 2025-03-07.")]
    [EachEngine(
        "from=spring&to=2025-03-06",
        "The first list is called by its day, as 2025-06-17, with -pending after it where it is one of requests."
    )]
    [EachEngine(
        "from=2025-02-30&to=2025-03-06",
        "The first list is called by its day, as 2025-06-17, with -pending after it where it is one of requests."
    )]
    public async Task Get_NoTwoLists_SaysWhy(DatabaseEngine engine, string query, string problem)
    {
        var page = await sites.GetAsync(engine, $"/changes/compare?{query}", HttpStatusCode.BadRequest);

        Assert.Equal($"{problem} Show all", page.TextOf(".problem"));
        Assert.Equal(2, page.All("select").Count);
    }
}
