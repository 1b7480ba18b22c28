using System.Net;
using AgreementTracker.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Tests.Accounts;

/// <summary>Ways to sign in are changed by somebody who has just shown who they are.</summary>
public class FreshSignInTests
{
    private static readonly string[] Changing = ["passkey", "remove-0", "codes", "no-password", "password"];

    [Fact]
    public async Task Open_LongAfterSigningIn_AsksOnceMore_AndLeavesTheRest()
    {
        await using var stage = await Stage.OpenAsync();
        var account = stage.Author;
        await stage.OwnAsync(account);
        using var fresh = await stage.App.ClientOfAsync(account, AccountPrincipal.Fresh - TimeSpan.FromMinutes(1));
        using var late = await stage.App.ClientOfAsync(account, AccountPrincipal.Fresh + TimeSpan.FromSeconds(1));

        Assert.Empty(Changing.Except(Forms(await fresh.PageAsync("/account"))));
        var page = await late.PageAsync("/account");
        Assert.Empty(Changing.Intersect(Forms(page)));
        Assert.Equal("/account/sign-in?again=true&then=%2Faccount", page.One(".banner a").GetAttribute("href"));
        using var ended = await late.SubmitAsync(page, "form:has(input[value=end-others])");
        Assert.Equal(HttpStatusCode.Found, ended.StatusCode);
        Assert.Equal("Where you are signed in", (await late.PageAsync("/account")).TextOf("#section\\.sessions"));
        await fresh.PageAsync("/account", HttpStatusCode.Found);
    }

    [Theory]
    [InlineData("passkey")]
    [InlineData("remove-0")]
    [InlineData("codes")]
    [InlineData("no-password")]
    [InlineData("password")]
    public async Task Send_AFormThatWasOpenedInTime_TooLate_ChangesNothing(string form)
    {
        await using var stage = await Stage.OpenAsync();
        await stage.OwnAsync(stage.Author);
        using var fresh = await stage.App.ClientOfAsync(stage.Author);
        using var late = await stage.App.ClientOfAsync(stage.Author, TimeSpan.FromHours(1));
        var opened = await fresh.PageAsync("/account");
        var token = (await late.PageAsync("/account"))
            .All("input[name=__RequestVerificationToken]")[0]
            .GetAttribute("value")!;
        var before = await stage.VersionAsync();

        var answer = await late.SubmittedAsync(
            opened,
            $"form:has(input[name=_handler][value='{form}'])",
            ("__RequestVerificationToken", token)
        );

        Assert.StartsWith(
            "Nothing was changed: it is more than 15 minutes",
            answer.All("[role=alert]:not([hidden])")[0].TextContent,
            StringComparison.Ordinal
        );
        Assert.Equal(before, await stage.VersionAsync());
    }

    public static TheoryData<string> Administering => [.. EveryFormTests.Administering];

    /// <summary>
    /// Whatever administers accounts or lists asks for a fresh proof: also a form that is added later.
    /// </summary>
    [Theory, MemberData(nameof(Administering))]
    public async Task Send_AFormOfAnAdministrator_LongAfterSigningIn_ChangesNothing_AndLeadsToTheProof(string name)
    {
        await using var stage = await Stage.OpenAsync();
        var (page, selector, fields) = await EveryFormTests.OpenAsync(name, stage);
        using var late = await stage.App.ClientOfAsync(
            stage.Administrator,
            AccountPrincipal.Fresh + TimeSpan.FromSeconds(1)
        );
        var token = (await late.PageAsync("/account"))
            .All("input[name=__RequestVerificationToken]")[0]
            .GetAttribute("value")!;
        var before = await stage.VersionAsync();

        using var refused = await late.SubmitAsync(page, selector, [.. fields, ("__RequestVerificationToken", token)]);

        Assert.Equal("/account/sign-in", refused.Headers.Location?.OriginalString.Split('?')[0]);
        Assert.Equal(before, await stage.VersionAsync());
        Assert.Contains(
            "confirm that it is you",
            (await late.PageAsync(page.Address)).TextOf(".banner"),
            StringComparison.Ordinal
        );
    }

    [Theory, EachEngine]
    public async Task SignIn_OnceMore_GoesOnWithTheSameSession(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var (codes, _) = await SignInTests.JoinAsync(app);
        await using var db = app.Database.Context();
        var account = await db.Accounts.AsNoTracking().SingleAsync();
        using var client = await app.ClientOfAsync(account, TimeSpan.FromHours(1));
        var sessions = await db.AccountSessions.CountAsync();
        var again = await client.PageAsync((await client.PageAsync("/account")).One(".banner a").GetAttribute("href")!);
        Assert.Equal("Confirm that it’s you", again.TextOf("h1"));

        await client.SubmittedAsync(
            again,
            Accounts.Forms.Password,
            ("Name", "otter"),
            ("Password", "seven otters read maps"),
            ("Code", "000000x")
        );
        Assert.Empty(Changing.Intersect(Forms(await client.PageAsync("/account"))));
        using var done = await client.SubmitAsync(
            again,
            Accounts.Forms.Password,
            ("Name", "otter"),
            ("Password", "seven otters read maps"),
            ("Code", codes[0])
        );

        Assert.Equal("/account", done.Headers.Location?.AbsolutePath);
        Assert.Contains("codes", Forms(await client.PageAsync("/account")));
        Assert.Equal(sessions, await db.AccountSessions.CountAsync());
        Assert.Equal(
            "again, by password, an unknown browser",
            (await db.AccountEvents.OrderBy(happened => happened.Number).LastAsync()).Detail
        );
    }

    private static IEnumerable<string> Forms(Page page) =>
        page.All("form input[name=_handler]").Select(input => input.GetAttribute("value")!);
}
