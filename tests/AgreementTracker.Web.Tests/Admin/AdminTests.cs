using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Tests.Account;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Admin;

public class AdminTests
{
    [Theory, EachEngine]
    public async Task Invite_ShowsALinkOnce_ThatWorks(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        using var client = await app.SignedInAsync(AccountRole.Administrator);

        var page = await client.SubmittedAsync(await client.PageAsync("/admin"), "form.fields", ("Name", "Bo Newcomer"), ("Role", "reviewer"));

        var link = page.TextOf("code.link");
        Assert.Contains("Bo Newcomer", page.TextOf("ul.list"), StringComparison.Ordinal);
        Assert.StartsWith("http://localhost/account/invitation?token=", link, StringComparison.Ordinal);
        Assert.Contains("reviewer", (await app.GetAsync(new Uri(link).PathAndQuery)).TextOf(".lead"), StringComparison.Ordinal);
        Assert.Empty((await client.PageAsync("/admin")).All("code.link"));
        Assert.Equal("There is an account of Ada Editor already.",
            (await client.SubmittedAsync(page, "form.fields", ("Name", "ADA EDITOR"))).TextOf("section [role=alert]"));
    }

    [Theory, EachEngine]
    public async Task Lock_PutsOutAtOnce_AndUnlockLetsInAgain(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        var editor = await app.AccountAsync(AccountRole.Editor, "Bo Other");
        using var theirs = await app.ClientOfAsync(editor);
        await theirs.PageAsync("/account");

        var page = await DoneAsync(admin, editor, "lock");
        await theirs.PageAsync("/account", HttpStatusCode.Found);
        Assert.Contains("locked since", page.TextOf(".lead"), StringComparison.Ordinal);

        page = await DoneAsync(admin, editor, "unlock");
        await theirs.PageAsync("/account", HttpStatusCode.Found);
        using var again = await app.ClientOfAsync(await app.ReadAsync(editor));
        await again.PageAsync("/account");
        Assert.Equal(["Signed in: by password, a test", "Unlocked", "Locked: 1 sessions ended", "Signed in: by password, a test"],
            (await admin.PageAsync($"/admin/accounts/{editor.Id}")).TextsOf(".events .what"));
        Assert.Contains("Bo Other", (await admin.PageAsync("/admin/audit")).TextOf(".events"), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Role_ThatIsTaken_IsGoneInTheNextRequest(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        var other = await app.AccountAsync(AccountRole.Administrator, "Bo Other");
        using var theirs = await app.ClientOfAsync(other);
        await theirs.PageAsync("/admin");

        await DoneAsync(admin, other, "role", ("Role", "editor"));

        var refused = await theirs.PageAsync("/admin", HttpStatusCode.Forbidden);
        Assert.Equal("This page takes another role", refused.TextOf("h1"));
        Assert.Contains("Bo Other, with the role editor", refused.TextOf("main"), StringComparison.Ordinal);
    }

    [Theory]
    [EachEngine("role")]
    [EachEngine("lock")]
    [EachEngine("reset")]
    public async Task TheLastAdministrator_Stays(DatabaseEngine engine, string deed)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var last = await app.AccountAsync(AccountRole.Administrator);
        using var admin = await app.ClientOfAsync(last);

        using var response = await admin.SubmitAsync(await admin.PageAsync($"/admin/accounts/{last.Id}"), $"form:has(input[value='{deed}'])", ("Role", "editor"));

        Assert.Contains("the only administrator", (await Page.ReadAsync(response)).TextOf("[role=alert]"), StringComparison.Ordinal);
        await admin.PageAsync("/admin");
    }

    [Theory, EachEngine]
    public async Task Reset_TakesTheWaysAway_AndTheLinkGivesNewOnes(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var (codes, _) = await SignInTests.JoinAsync(app);
        await using var db = app.Database.Context();
        var joined = db.Accounts.Single();
        using var admin = await app.SignedInAsync(AccountRole.Administrator);

        var page = await admin.SubmittedAsync(await admin.PageAsync($"/admin/accounts/{joined.Id}"), "form:has(input[value='reset'])");

        Assert.False(await SignInTests.SignInAsync(app, "otter", "seven otters read maps", codes[0]));
        Assert.Equal("Welcome, Ada Administrator", (await app.GetAsync(new Uri(page.TextOf("code.link")).PathAndQuery)).TextOf("h1"));
    }

    [Fact]
    public async Task Open_AccountThatIsNot_IsNotFound()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);

        await admin.PageAsync("/admin/accounts/nobody", HttpStatusCode.NotFound);
        await admin.PageAsync("/admin/audit?after=x", HttpStatusCode.BadRequest);
    }

    private static async Task<Page> DoneAsync(HttpClient admin, AgreementTracker.Data.Accounts.Account account, string deed, params (string, string)[] filled)
    {
        var address = $"/admin/accounts/{account.Id}";
        using var response = await admin.SubmitAsync(await admin.PageAsync(address), $"form:has(input[value='{deed}'])", filled);
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return await admin.PageAsync(address);
    }
}
