using System.Net;
using AgreementTracker.Web.Accounts;
using Microsoft.AspNetCore.Mvc.Testing.Handlers;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Tests.Accounts;

public class SignInTests
{
    private const string Password = "seven otters read maps";

    [Theory, AnyEngine]
    public async Task SignIn_WithPasswordAndCode_LeadsOn_AndOutAgain(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var (_, key) = await JoinAsync(app);
        using var client = Browser(app);
        var page = await client.PageAsync("/account/sign-in?then=/account%3Fx=1");

        using var response = await client.SubmitAsync(
            page,
            Forms.Password,
            ("Name", "OTTER "),
            ("Password", Password),
            ("Code", Authenticator.CodeOf(key, 1))
        );

        Assert.Equal(
            (HttpStatusCode.Found, "/account?x=1"),
            (response.StatusCode, response.Headers.Location?.PathAndQuery)
        );
        var cookie = Assert.Single(
            response.Headers.GetValues("Set-Cookie"),
            cookie => cookie.StartsWith("tracker-session=", StringComparison.Ordinal)
        );
        Assert.Contains("httponly", cookie, StringComparison.Ordinal);
        Assert.Contains("samesite=lax", cookie, StringComparison.Ordinal);
        var account = await client.PageAsync("/account");
        Assert.Equal("no-store", account.Headers["Cache-Control"]);

        using var left = await client.SubmitAsync(account, ".account-bar form");
        Assert.Equal(HttpStatusCode.Found, left.StatusCode);
        await client.PageAsync("/account", HttpStatusCode.Found);
        await using var db = app.Database.Context();
        Assert.DoesNotContain(await db.AccountSessions.ToListAsync(), session => session.Way == SignInWay.Password);
    }

    [Fact]
    public async Task SignIn_WithTheSameCodeAgain_IsRefused_AndARecoveryCodeWorksOnce()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var (codes, key) = await JoinAsync(app);
        var code = Authenticator.CodeOf(key, 1);

        Assert.True(await SignInAsync(app, "otter", Password, code));
        Assert.False(await SignInAsync(app, "otter", Password, code));
        // An older one that was never used is as good as one that was read over a shoulder.
        Assert.False(await SignInAsync(app, "otter", Password, Authenticator.CodeOf(key)));
        Assert.True(await SignInAsync(app, "otter", Password, codes[3]));
        Assert.False(await SignInAsync(app, "otter", Password, codes[3]));
        Assert.False(await SignInAsync(app, "otter", Password, ""));
        Assert.True(await SignInAsync(app, "otter", Password, codes[4].ToLowerInvariant()));
    }

    [Theory, AnyEngine]
    public async Task SignIn_AfterFiveWrongTries_PausesEvenForTheRightOne(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var (_, key) = await JoinAsync(app);

        for (var tries = 0; tries < SignIns.MaxTries; tries++)
            Assert.False(await SignInAsync(app, "otter", "wrong password", "123456"));
        Assert.False(await SignInAsync(app, "otter", Password, Authenticator.CodeOf(key, 1)));
        Assert.False(await SignInAsync(app, "otter", Password, Authenticator.CodeOf(key, 1)));

        await using var db = app.Database.Context();
        Assert.Contains(
            await db.AccountEvents.ToListAsync(),
            happened => happened.Kind == AccountEventKind.SignInPaused
        );
        Assert.NotNull((await db.Accounts.SingleAsync()).LockoutEnd);
    }

    [Fact]
    public async Task SignIn_WithANameThatNobodyHas_ReadsAndLastsTheSame()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        await JoinAsync(app);
        using var client = Browser(app);
        var page = await client.PageAsync("/account/sign-in");

        var (known, knownTook) = await TakeAsync("otter");
        var (unknown, unknownTook) = await TakeAsync("nobody");

        Assert.Equal(known.TextOf("main"), unknown.TextOf("main"));
        // Either waits for the same moment, which comes after all that the other could have to do.
        Assert.All(
            [knownTook, unknownTook],
            took => Assert.True(took > SignIns.RefusalTakes - TimeSpan.FromMilliseconds(20), $"{took}")
        );

        async Task<(Page, TimeSpan)> TakeAsync(string name)
        {
            var watch = System.Diagnostics.Stopwatch.StartNew();
            return (
                await client.SubmittedAsync(
                    page,
                    Forms.Password,
                    ("Name", name),
                    ("Password", "wrong password"),
                    ("Code", "123456")
                ),
                watch.Elapsed
            );
        }
    }

    [Theory]
    [InlineData("/edit/fl/miami?x=1", "/edit/fl/miami?x=1")]
    [InlineData("https://example.org/", null)]
    [InlineData("//example.org/", null)]
    [InlineData("/\\example.org", null)]
    [InlineData("/\n/example.org", null)]
    [InlineData("javascript:alert(1)", null)]
    [InlineData("edit", null)]
    [InlineData("", null)]
    [InlineData(null, null)]
    public void Address_ThatIsNotOurs_IsNotGoneTo(string? address, string? expected) =>
        Assert.Equal(expected ?? "/account", LocalAddress.Or(address, "/account"));

    [Fact]
    public async Task Open_PageForEditors_LeadsToSignIn_AndBack()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);

        using var response = await app.Client.GetAsync("/account?x=1");

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Equal("/account/sign-in?then=%2Faccount%3Fx%3D1", response.Headers.Location?.PathAndQuery);
    }

    [Fact]
    public async Task SignIn_WithoutTheTokenOfTheForm_IsRefused()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var fields = new Dictionary<string, string>
        {
            ["_handler"] = "password",
            ["Name"] = "otter",
            ["Password"] = Password,
            ["Code"] = "123456",
        };

        using var response = await app.Client.PostAsync("/account/sign-in", new FormUrlEncodedContent(fields));

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("")]
    [InlineData("{")]
    [InlineData(
        "{\"id\":\"AAAA\",\"rawId\":\"AAAA\",\"type\":\"public-key\",\"response\":{\"clientDataJSON\":\"e30\",\"authenticatorData\":\"AA\",\"signature\":\"AA\"}}"
    )]
    [InlineData("null")]
    [InlineData("[]")]
    public async Task SignIn_WithWhatIsNoPasskey_IsRefused(string credential)
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = Browser(app);
        var page = await client.PageAsync("/account/sign-in");

        var refused = await client.SubmittedAsync(page, "form.passkey", ("Credential", credential));
        Assert.Contains(
            "This passkey was not accepted",
            refused.TextOf("[role=alert]:not([hidden])"),
            StringComparison.Ordinal
        );
        refused = await client.SubmittedAsync(
            page,
            "form.passkey",
            ("Credential", credential),
            ("State", "of our own making")
        );
        Assert.Contains(
            "This passkey was not accepted",
            refused.TextOf("[role=alert]:not([hidden])"),
            StringComparison.Ordinal
        );

        var link = await client.InvitedAsync(await InvitationTests.InviteAsync(app));
        refused = await client.SubmittedAsync(link, "form.passkey", ("Credential", credential));
        Assert.Contains("could not be taken", refused.TextOf("[role=alert]:not([hidden])"), StringComparison.Ordinal);
        await client.PageAsync(link.Address);
    }

    internal static HttpClient Browser(TrackerApp app) =>
        app.CreateDefaultClient(app.ClientOptions.BaseAddress, new CookieContainerHandler());

    internal static async Task<bool> SignInAsync(TrackerApp app, string name, string password, string code)
    {
        using var client = Browser(app);
        using var response = await client.SubmitAsync(
            await client.PageAsync("/account/sign-in"),
            Forms.Password,
            ("Name", name),
            ("Password", password),
            ("Code", code)
        );
        return response.StatusCode == HttpStatusCode.Found;
    }

    /// <summary>Somebody who signs in as 'otter'.</summary>
    internal static async Task<(IReadOnlyList<string> Codes, string Key)> JoinAsync(
        TrackerApp app,
        AccountRole role = AccountRole.Administrator
    )
    {
        using var client = Browser(app);
        var page = await client.InvitedAsync(await InvitationTests.InviteAsync(app, role: role));
        var key = page.TextOf("code.secret").Replace(" ", "", StringComparison.Ordinal);
        page = await client.SubmittedAsync(
            page,
            Forms.Password,
            ("Name", "otter"),
            ("Password", Password),
            ("Code", Authenticator.CodeOf(key))
        );
        return (page.TextsOf(".codes li"), key);
    }
}
