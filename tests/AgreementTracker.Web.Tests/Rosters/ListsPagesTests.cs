using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Testing.Rosters;
using AgreementTracker.Web.Tests.Accounts;

namespace AgreementTracker.Web.Tests.Rosters;

public class ListsPagesTests
{
    [Theory, EachEngine]
    public async Task Lists_StandTheNewestFirst_WithWhatTheyChanged(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        Assert.Equal("No list was imported yet.", (await admin.PageAsync("/admin/lists")).TextOf("main .unstated"));
        await app.AskAsync();

        var page = await admin.PageAsync("/admin/lists");

        Assert.Equal(["March 8, 2025: agreements", "March 1, 2025: agreements"], page.TextsOf("ul.list > li > a"));
        Assert.Contains(
            "4 rows: 1 new, 1 missing",
            page.TextOf("ul.list > li:first-child > span:nth-of-type(1)"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "by Ann Administrator",
            page.TextOf("ul.list > li:first-child > span:nth-of-type(2)"),
            StringComparison.Ordinal
        );
        Assert.Equal("1 open question", page.TextOf("nav.contents a:last-child"));
        // From the pages that administrators know.
        Assert.Equal(
            "/admin/lists",
            (await admin.PageAsync("/edit")).One(".account-bar a[href='/admin/lists']").GetAttribute("href")
        );
        Assert.NotEmpty((await admin.PageAsync("/admin")).All("main a[href='/admin/lists']"));
    }

    [Fact]
    public async Task List_SaysWhatBecameOfEachRow()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        await app.AskAsync();

        var page = await admin.PageAsync("/admin/lists/2");

        Assert.Equal(
            ["Unchanged 3", "New 1", "Rows imported 4", "Missing 1"],
            page.All("table.counts tr").Select(line => line.PartsWords())
        );
        Assert.Equal("participatingAgencies03082025am.xlsx", page.Fact("File"));
        await app.GetAsync(
            page.All("dl.facts a").Single(link => link.Words() == "what it changed").GetAttribute("href")!
        );
        var missing = page.All("details.kind")[^1].QuerySelector("li")!.PartsWords();
        Assert.Contains(
            "Brown County Sheriff's Office NE, task force model, last in row 2 Missing since the list of March 8, 2025, the first without it",
            missing,
            StringComparison.Ordinal
        );
        Assert.Contains("In question: a person decides", missing, StringComparison.Ordinal);
        Assert.Equal(
            "/places/ne/brown-county",
            page.All("details.kind")[^1].QuerySelector("a")!.GetAttribute("href")!.Split('#')[0]
        );
        Assert.All(page.All("details.kind"), kind => Assert.False(kind.HasAttribute("open")));
        Assert.True((await admin.PageAsync("/admin/lists/2?kind=new")).All("details.kind")[0].HasAttribute("open"));
        await admin.PageAsync("/admin/lists/2?kind=none", HttpStatusCode.BadRequest);
        await admin.PageAsync("/admin/lists/2?kind=new&page=0", HttpStatusCode.BadRequest);
        await admin.PageAsync("/admin/lists/3", HttpStatusCode.NotFound);
    }

    [Theory, EachEngine]
    public async Task Undo_TheLast_TakesItBackForAReason(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-01", "NEBRASKA", others: 2));
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-08", "NEBRASKA", others: 3));
        await app.GetAsync("/places/fl/collier-county");
        Assert.Empty((await admin.PageAsync("/admin/lists/1")).All("main form"));
        var page = await admin.PageAsync("/admin/lists/2");

        var refused = await admin.SubmittedAsync(page, "main form", ("Sure", "true"));
        Assert.Equal("Say why it is undone.", refused.TextOf("[role=alert]"));
        refused = await admin.SubmittedAsync(page, "main form", ("Reason", "The wrong file."));
        Assert.Equal("Say that all it brought is to be taken back.", refused.TextOf("[role=alert]"));
        Assert.Equal("The wrong file.", refused.TextOf("textarea"));
        using var undone = await admin.SubmitAsync(page, "main form", ("Reason", "The wrong file."), ("Sure", "true"));

        var lists = await admin.PageAsync(undone.Headers.Location!.PathAndQuery);
        Assert.Equal("The list was undone, as change 3. It can be imported again.", lists.TextOf("[role=status]"));
        Assert.Equal(["March 1, 2025: agreements"], lists.TextsOf("ul.list > li > a"));
        await app.GetAsync("/places/fl/collier-county", HttpStatusCode.Gone);
        Assert.Contains(
            "The wrong file.",
            (await app.GetAsync("/changes/3")).TextOf(".lead"),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Undo_AListThatChangedNoPage_TakesItBackWithoutAChange()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-01", "KANSAS"));
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-08", "KANSAS"));

        using var undone = await admin.SubmitAsync(
            await admin.PageAsync("/admin/lists/2"),
            "main form",
            ("Reason", "The wrong file."),
            ("Sure", "true")
        );

        var lists = await admin.PageAsync(undone.Headers.Location!.PathAndQuery);
        Assert.Equal("The list was undone. It can be imported again.", lists.TextOf("[role=status]"));
        Assert.Equal(["March 1, 2025: agreements"], lists.TextsOf("ul.list > li > a"));
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-08", "KANSAS"));
    }

    [Fact]
    public async Task Undo_AListThatLeftAQuestion_TakesBackTheQuestionAndItsPlace()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        await app.AskAsync();
        await app.GetAsync("/places/ks/brown-county");

        using var undone = await admin.SubmitAsync(
            await admin.PageAsync("/admin/lists/2"),
            "main form",
            ("Reason", "The wrong file."),
            ("Sure", "true")
        );

        var lists = await admin.PageAsync(undone.Headers.Location!.PathAndQuery);
        Assert.Equal("The list was undone, as change 3. It can be imported again.", lists.TextOf("[role=status]"));
        await app.GetAsync("/places/ks/brown-county", HttpStatusCode.Gone);
        Assert.Equal("No open question", lists.TextOf("nav.contents a:last-child"));
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-08", "KANSAS"));
    }
}
