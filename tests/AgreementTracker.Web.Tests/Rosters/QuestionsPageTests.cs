using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Testing.Rosters;
using AgreementTracker.Web.Tests.Accounts;

namespace AgreementTracker.Web.Tests.Rosters;

public class QuestionsPageTests
{
    [Fact]
    public async Task Question_ShowsBothRows_WhatDiffersAndWhereTheyStand()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        await app.AskAsync();

        var page = await admin.PageAsync("/admin/lists/questions");

        Assert.Equal(
            "Is Brown County Sheriff's Office (KS) the same as Brown County Sheriff's Office (NE)?",
            page.TextOf("article h3")
        );
        var lines = page.All("table.rows tbody tr").Select(line => line.PartsWords()).ToList();
        Assert.Equal("Statediffers KS NE", lines[0]);
        Assert.Equal("Name Brown County Sheriff's Office Brown County Sheriff's Office", lines[1]);
        Assert.Equal(
            "Stands in row 2 of the list of agreements of March 8, 2025 row 2 of the list of agreements of March 1, 2025",
            lines[^3]
        );
        Assert.Equal("Now listed, since March 8, 2025 missing since the list of March 8, 2025, one list", lines[^2]);
        Assert.Equal("In the record Brown County, KS Brown County, NE", lines[^1]);
        foreach (var link in page.All("table.rows a").Select(link => link.GetAttribute("href")!.Split('#')[0]))
            await app.GetAsync(link);
    }

    [Theory]
    [EachEngine("other", "two agencies", "/places/ne/brown-county /places/ks/brown-county")]
    [EachEngine("same", "one agency", "/places/ks/brown-county")]
    public async Task Decide_ForAReason_IsPublishedKeptAndNeverAskedAgain(
        DatabaseEngine engine,
        string decision,
        string words,
        string told
    )
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        using var admin = await app.SignedInAsync(AccountRole.Administrator, "Ada Administrator");
        await app.AskAsync();
        var page = await admin.PageAsync("/admin/lists/questions");
        var button = page.All("article button")
            .Single(button => button.GetAttribute("value")!.StartsWith(decision, StringComparison.Ordinal))
            .GetAttribute("value")!;
        var reason = page.One("article textarea").GetAttribute("name")!;

        Assert.Equal(
            "Nothing was decided: say why.",
            (await RefusedAsync(admin, page, HttpStatusCode.BadRequest, ("decision", button))).TextOf("[role=alert]")
        );
        var strange = await RefusedAsync(
            admin,
            page,
            HttpStatusCode.BadRequest,
            ("decision", "perhaps.1-1"),
            (reason, "Asked the office.")
        );
        Assert.Equal(
            ("Nothing was decided: use one of the buttons.", "Asked the office."),
            (strange.TextOf("[role=alert]"), strange.TextOf("article textarea"))
        );
        // Meanwhile both are published, each marked.
        Assert.Contains(
            "may be the same agency as Brown County Sheriff's Office (NE). It is being checked.",
            (await app.GetAsync("/places/ks/brown-county")).TextOf("main"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "may be the same agency as Brown County Sheriff's Office (KS); being checked",
            (await app.GetAsync("/search?q=brown")).TextOf("main"),
            StringComparison.Ordinal
        );

        var decided = await admin.SubmittedAsync(
            page,
            "main form",
            ("decision", button),
            (reason, "Asked the office.")
        );

        Assert.StartsWith(
            $"Brown County Sheriff's Office (KS) and Brown County Sheriff's Office (NE) are {words} from now on.",
            decided.TextOf("[role=status]"),
            StringComparison.Ordinal
        );
        Assert.Equal(
            $"Brown County Sheriff's Office, KS and Brown County Sheriff's Office, NE: {words}, by Ada Administrator Asked the office.",
            decided.TextOf("ul.plain > li")
        );
        Assert.Equal("No question is open.", decided.TextOf("main .unstated"));
        foreach (var address in told.Split(' '))
            await app.GetAsync(address);
        Assert.StartsWith(
            "This question is not open any more",
            (
                await RefusedAsync(admin, page, HttpStatusCode.Conflict, ("decision", button), (reason, "Asked again."))
            ).TextOf("[role=alert]"),
            StringComparison.Ordinal
        );
        // The next list is read by it.
        Assert.Equal(4, (await app.TakeInAsync(MadeFileOfList.Of("2025-03-15", "KANSAS"))).Report.Unchanged);
        Assert.Empty((await admin.PageAsync("/admin/lists/questions")).All("article"));
    }

    private static async Task<Page> RefusedAsync(
        HttpClient client,
        Page page,
        HttpStatusCode status,
        params (string, string)[] filled
    )
    {
        using var response = await client.SubmitAsync(page, "main form", filled);
        Assert.Equal(status, response.StatusCode);
        return await Page.ReadAsync(response);
    }
}
