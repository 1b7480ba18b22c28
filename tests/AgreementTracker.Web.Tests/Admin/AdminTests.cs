using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Tests.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Admin;

public class AdminTests
{
    [Theory, EachEngine]
    public async Task Invite_ShowsALinkOnce_ThatWorks(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        using var client = await app.SignedInAsync(AccountRole.Administrator);

        var page = await client.SubmittedAsync(
            await client.PageAsync("/admin"),
            "form.fields",
            ("Name", "Bo Newcomer"),
            ("Role", "reviewer")
        );

        var link = page.TextOf("code.link");
        Assert.Contains("Bo Newcomer", page.TextOf("ul.list"), StringComparison.Ordinal);
        Assert.StartsWith("http://localhost:5080/account/invitation#", link, StringComparison.Ordinal);
        Assert.Contains(
            "reviewer",
            (await SignInTests.Browser(app).InvitedAsync(link)).TextOf(".lead"),
            StringComparison.Ordinal
        );
        Assert.Empty((await client.PageAsync("/admin")).All("code.link"));
        Assert.Equal(
            "There is an account of Ada Editor already.",
            (await client.SubmittedAsync(page, "form.fields", ("Name", "ADA EDITOR"))).TextOf("section [role=alert]")
        );
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
        Assert.Equal(
            [
                "Signed in: by password, a test",
                "Unlocked",
                "Locked: 1 sessions ended",
                "Signed in: by password, a test",
            ],
            (await admin.PageAsync($"/admin/accounts/{editor.Id}")).TextsOf(".events .what")
        );
        Assert.Contains(
            "Bo Other",
            (await admin.PageAsync("/admin/audit")).TextOf(".events"),
            StringComparison.Ordinal
        );
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
        Assert.Equal("You need another role for this page", refused.TextOf("h1"));
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

        using var response = await admin.SubmitAsync(
            await admin.PageAsync($"/admin/accounts/{last.Id}"),
            $"form:has(input[value='{deed}'])",
            ("Role", "editor")
        );

        Assert.Contains(
            "the only administrator",
            (await Page.ReadAsync(response)).TextOf("[role=alert]"),
            StringComparison.Ordinal
        );
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

        var page = await admin.SubmittedAsync(
            await admin.PageAsync($"/admin/accounts/{joined.Id}"),
            "form:has(input[value='reset'])"
        );

        Assert.False(await SignInTests.SignInAsync(app, "otter", "seven otters read maps", codes[0]));
        Assert.Equal(
            "Welcome, Ada Administrator",
            (await SignInTests.Browser(app).InvitedAsync(page.TextOf("code.link"))).TextOf("h1")
        );
    }

    [Theory, EachEngine]
    public async Task ResetCodes_TakesTheSecondFactorAlone_AndTheLinkWantsThePassword(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var (codes, key) = await SignInTests.JoinAsync(app, AccountRole.Editor);
        await using var db = app.Database.Context();
        var joined = db.Accounts.Single();
        using var admin = await app.SignedInAsync(AccountRole.Administrator);
        var page = await admin.SubmittedAsync(
            await admin.PageAsync($"/admin/accounts/{joined.Id}"),
            "form:has(input[value='reset-codes'])"
        );
        var link = page.TextOf("code.link");

        Assert.False(await SignInTests.SignInAsync(app, "otter", "seven otters read maps", codes[0]));
        Assert.False(
            await SignInTests.SignInAsync(app, "otter", "seven otters read maps", Authenticator.CodeOf(key, 1))
        );
        using var client = SignInTests.Browser(app);
        var opened = await client.InvitedAsync(link);
        Assert.Equal("A new app for your codes", opened.TextOf("h1"));
        Assert.Single(opened.All("main form:not([hidden])"));
        var newKey = opened.TextOf("code.secret").Replace(" ", "", StringComparison.Ordinal);
        var wrong = await client.SubmittedAsync(
            opened,
            Forms.Password,
            ("Password", "nine herons mend nets"),
            ("Code", Authenticator.CodeOf(newKey))
        );
        Assert.StartsWith("This is not the password", wrong.TextOf("main [role=alert]"), StringComparison.Ordinal);
        wrong = await client.SubmittedAsync(
            opened,
            Forms.Password,
            ("Password", "seven otters read maps"),
            ("Code", "00000x")
        );
        Assert.StartsWith("The code is not the one", wrong.TextOf("main [role=alert]"), StringComparison.Ordinal);

        var set = await client.SubmittedAsync(
            opened,
            Forms.Password,
            ("Password", "seven otters read maps"),
            ("Code", Authenticator.CodeOf(newKey))
        );

        Assert.Equal(10, set.All(".codes li").Count);
        await client.PageAsync("/account");
        await client.InvitedAsync(link, HttpStatusCode.Gone);
        Assert.True(await SignInTests.SignInAsync(app, "otter", "seven otters read maps", set.TextsOf(".codes li")[0]));
        Assert.Contains(
            "Ways to sign in removed: second factor alone",
            (await admin.PageAsync($"/admin/accounts/{joined.Id}")).TextsOf(".events .what")
        );
    }

    [Fact]
    public async Task ResetCodes_LinkWithoutThePassword_IsPausedAfterAFewTries()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        await SignInTests.JoinAsync(app, AccountRole.Editor);
        await using var db = app.Database.Context();
        var token = await app
            .Services.GetRequiredService<AccountAdministration>()
            .ResetCodesAsync(db.Accounts.Single().Id, AccountActor.CommandLine);
        using var client = SignInTests.Browser(app);
        var page = await client.InvitedAsync($"/account/invitation#{token}");
        var key = page.TextOf("code.secret").Replace(" ", "", StringComparison.Ordinal);

        foreach (var password in Enumerable.Repeat("nine herons mend nets", 6).Append("seven otters read maps"))
            Assert.StartsWith(
                "This is not the password",
                (
                    await client.SubmittedAsync(
                        page,
                        Forms.Password,
                        ("Password", password),
                        ("Code", Authenticator.CodeOf(key))
                    )
                ).TextOf("main [role=alert]"),
                StringComparison.Ordinal
            );
    }

    [Theory, EachEngine]
    public async Task ResetPasskeys_TakesThemAlone_FromWhoHasAnotherWay(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var (codes, _) = await SignInTests.JoinAsync(app, AccountRole.Editor);
        await using var db = app.Database.Context();
        var joined = db.Accounts.Single();
        var administration = app.Services.GetRequiredService<AccountAdministration>();
        await using (var scope = app.Services.CreateAsyncScope())
        {
            var users = scope.ServiceProvider.GetRequiredService<Microsoft.AspNetCore.Identity.UserManager<Account>>();
            await users.AddOrUpdatePasskeyAsync(
                (await users.FindByIdAsync(joined.Id))!,
                new([1, 2, 3], [4], DateTimeOffset.UtcNow, 0, null, true, false, false, [], []) { Name = "A telephone" }
            );
        }
        using var theirs = await app.ClientOfAsync(await app.ReadAsync(joined));
        using var admin = await app.SignedInAsync(AccountRole.Administrator);

        var page = await DoneAsync(admin, joined, "reset-passkeys");

        Assert.Contains("signs in with a password and codes", page.TextOf(".lead"), StringComparison.Ordinal);
        Assert.Contains("Ways to sign in removed: passkeys alone", page.TextsOf(".events .what"));
        await theirs.PageAsync("/account", HttpStatusCode.Found);
        Assert.True(await SignInTests.SignInAsync(app, "otter", "seven otters read maps", codes[0]));
        var keyless = await app.AccountAsync(AccountRole.Editor, "Bo Other");
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            administration.RemovePasskeysAsync(keyless.Id, AccountActor.CommandLine)
        );
        await Assert.ThrowsAsync<AccountRefusedException>(() =>
            administration.ResetCodesAsync(keyless.Id, AccountActor.CommandLine)
        );
    }

    [Fact]
    public async Task Open_AccountThatIsNot_IsNotFound()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var admin = await app.SignedInAsync(AccountRole.Administrator);

        await admin.PageAsync("/admin/accounts/nobody", HttpStatusCode.NotFound);
        await admin.PageAsync("/admin/audit?after=x", HttpStatusCode.BadRequest);
    }

    private static async Task<Page> DoneAsync(
        HttpClient admin,
        Account account,
        string deed,
        params (string, string)[] filled
    )
    {
        var address = $"/admin/accounts/{account.Id}";
        using var response = await admin.SubmitAsync(
            await admin.PageAsync(address),
            $"form:has(input[value='{deed}'])",
            filled
        );
        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        return await admin.PageAsync(address);
    }
}
