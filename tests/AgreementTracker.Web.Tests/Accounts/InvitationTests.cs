using System.Net;
using AgreementTracker.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Accounts;

public class InvitationTests
{
    private const string Password = "seven otters read maps";

    [Theory, EachEngine]
    public async Task Join_WithPasswordAndCode_SignsIn_AndTheLinkIsUsedUp(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var link = await InviteAsync(app);
        using var client = SignInTests.Browser(app);
        var page = await client.InvitedAsync(link);

        var joined = await client.SubmittedAsync(
            page,
            Forms.Password,
            ("Name", "otter"),
            ("Password", Password),
            ("Code", Authenticator.CodeOf(KeyOn(page)))
        );

        Assert.Equal("Welcome, Ada Administrator", joined.TextOf("h1"));
        Assert.Equal(10, joined.All(".codes li").Count);
        Assert.Contains(
            "Ada Administrator",
            (await client.PageAsync("/account")).TextOf(".account-bar"),
            StringComparison.Ordinal
        );
        await client.InvitedAsync(link, HttpStatusCode.Gone);
        await using var db = app.Database.Context();
        var account = await db.Accounts.SingleAsync();
        Assert.NotNull(account.JoinedAt);
        Assert.DoesNotContain(
            joined.TextsOf(".codes li")[0],
            (
                await db.Set<Microsoft.AspNetCore.Identity.IdentityUserToken<string>>()
                    .SingleAsync(token => token.Name == "RecoveryCodes")
            ).Value,
            StringComparison.Ordinal
        );
        Assert.Equal(
            [
                AccountEventKind.Invited,
                AccountEventKind.Joined,
                AccountEventKind.PasswordSet,
                AccountEventKind.RecoveryCodesMade,
                AccountEventKind.SignedIn,
            ],
            await db.AccountEvents.OrderBy(happened => happened.Number).Select(happened => happened.Kind).ToListAsync()
        );
    }

    [Theory]
    [InlineData("otter", "short", "12 characters")]
    [InlineData("otter", "aaaaaaaaaaaaaa", "can be guessed")]
    [InlineData("otter", "Password123456!", "can be guessed")]
    [InlineData("otter", "Otter, otter & otter", "a name of yours")]
    [InlineData("ada administrator", Password, "Readers see this name")]
    [InlineData("otter", Password, "not the one that the app should show", "000000x")]
    public async Task Join_WithWhatWontDo_SaysSo_AndTheLinkStaysGood(
        string name,
        string password,
        string problem,
        string? code = null
    )
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var link = await InviteAsync(app);
        using var client = SignInTests.Browser(app);
        var page = await client.InvitedAsync(link);
        var key = KeyOn(page);

        page = await client.SubmittedAsync(
            page,
            Forms.Password,
            ("Name", name),
            ("Password", password),
            ("Code", code ?? Authenticator.CodeOf(key))
        );

        Assert.Contains(problem, page.TextOf("[role=alert]:not([hidden])"), StringComparison.Ordinal);
        Assert.Equal((key, name), (KeyOn(page), page.One("input[name=Name]").GetAttribute("value")));
        Assert.DoesNotContain(password, page.Markup, StringComparison.Ordinal);
        var joined = await client.SubmittedAsync(
            page,
            Forms.Password,
            ("Name", "otter"),
            ("Password", Password),
            ("Code", Authenticator.CodeOf(key))
        );
        Assert.Equal(10, joined.All(".codes li").Count);
    }

    [Fact]
    public async Task Open_WithAWrongOrOldLink_IsGone()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var first = await InviteAsync(app);
        var second = await InviteAsync(app);

        using var client = SignInTests.Browser(app);
        await client.InvitedAsync(first, HttpStatusCode.Gone);
        await client.InvitedAsync("/account/invitation#x", HttpStatusCode.Gone);
        await client.InvitedAsync("/account/invitation#", HttpStatusCode.Gone);
        await client.InvitedAsync(second);
        await app.Database.ExecuteAsync("update invitations set expires_at = '2026-01-01 00:00:00'");
        await client.InvitedAsync(second, HttpStatusCode.Gone);
    }

    internal static async Task<string> InviteAsync(
        TrackerApp app,
        string name = "Ada Administrator",
        AccountRole role = AccountRole.Administrator
    ) =>
        $"/account/invitation#{await app.Services.GetRequiredService<Invitations>().InviteAsync(name, role, AccountActor.CommandLine)}";

    private static string KeyOn(Page page) => page.TextOf("code.secret").Replace(" ", "", StringComparison.Ordinal);
}
