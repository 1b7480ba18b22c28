using System.Net;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Tests.Accounts;

public class AccountPageTests
{
    private const string NewPassword = "nine herons mend nets";

    [Theory, AnyEngine]
    public async Task Rename_ChangesTheAuthorOfWhatComes_UnlessSomebodyIsCalledSo(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        await app.AccountAsync(AccountRole.Editor, "Bo Other");
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var page = await client.PageAsync("/account");

        var refused = await client.SubmittedAsync(
            page,
            "form:has([name=Name]):not(:has([name=Password]))",
            ("Name", "bó  other")
        );
        Assert.Contains(
            "Somebody else is called",
            refused.TextOf("[role=alert]:not([hidden])"),
            StringComparison.Ordinal
        );
        using var response = await client.SubmitAsync(
            page,
            "form:has([name=Name]):not(:has([name=Password]))",
            ("Name", "Ada Émigré")
        );

        Assert.Equal(HttpStatusCode.Found, response.StatusCode);
        Assert.Contains("Ada Émigré", (await client.PageAsync("/account")).TextOf(".lead"), StringComparison.Ordinal);
    }

    [Theory, AnyEngine]
    public async Task EndSessions_OneOrAllOthers_KeepsThisOne(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var account = await app.AccountAsync(AccountRole.Editor);
        using var client = await app.ClientOfAsync(account);
        using var second = await app.ClientOfAsync(account);
        using var third = await app.ClientOfAsync(account);
        using var stranger = await app.SignedInAsync(AccountRole.Editor, "Bo Other");
        var page = await client.PageAsync("/account");
        Assert.Equal(2, page.All("button[aria-label^='End the session']").Count);

        using var one = await client.SubmitAsync(
            page,
            "li:nth-child(2) form:has(button[aria-label^='End the session'])"
        );
        Assert.Equal(1, await StillInAsync(second, third));
        page = await client.PageAsync("/account");
        using var others = await client.SubmitAsync(page, "section[aria-labelledby='section.sessions'] > form");

        Assert.Equal(0, await StillInAsync(second, third));
        await client.PageAsync("/account");
        await stranger.PageAsync("/account");
    }

    [Theory, AnyEngine]
    public async Task SetPassword_Anew_EndsOtherSessions_AndTheOldOneIsGoodNoMore(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var (codes, _) = await SignInTests.JoinAsync(app);
        using var client = SignInTests.Browser(app);
        using var signedIn = await client.SubmitAsync(
            await client.PageAsync("/account/sign-in"),
            Forms.Password,
            ("Name", "otter"),
            ("Password", "seven otters read maps"),
            ("Code", codes[0])
        );
        await using var db = app.Database.Context();
        using var other = await app.ClientOfAsync(await db.Accounts.AsNoTracking().SingleAsync());
        var page = await client.PageAsync("/account");
        var key = page.TextOf("code.secret").Replace(" ", "", StringComparison.Ordinal);

        var wrong = await client.SubmittedAsync(
            page,
            Forms.Password,
            ("Name", "heron"),
            ("Password", NewPassword),
            ("Code", "12345")
        );
        Assert.Contains("not the one", wrong.TextOf("[role=alert]:not([hidden])"), StringComparison.Ordinal);
        var set = await client.SubmittedAsync(
            wrong,
            Forms.Password,
            ("Name", "heron"),
            ("Password", NewPassword),
            ("Code", Authenticator.CodeOf(key))
        );

        Assert.Equal(10, set.All(".codes li").Count);
        await client.PageAsync("/account");
        await other.PageAsync("/account", HttpStatusCode.Found);
        Assert.False(await SignInTests.SignInAsync(app, "otter", "seven otters read maps", codes[1]));
        Assert.True(await SignInTests.SignInAsync(app, "heron", NewPassword, set.TextsOf(".codes li")[0]));
    }

    [Fact]
    public async Task Remove_TheOnlyWay_IsRefused()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var (codes, _) = await SignInTests.JoinAsync(app);
        using var client = SignInTests.Browser(app);
        using var signedIn = await client.SubmitAsync(
            await client.PageAsync("/account/sign-in"),
            Forms.Password,
            ("Name", "otter"),
            ("Password", "seven otters read maps"),
            ("Code", codes[0])
        );

        var page = await client.SubmittedAsync(
            await client.PageAsync("/account"),
            "form:has(input[value='no-password'])"
        );

        Assert.Contains("your only way", page.TextOf("[role=alert]:not([hidden])"), StringComparison.Ordinal);
        Assert.True(await SignInTests.SignInAsync(app, "otter", "seven otters read maps", codes[1]));
    }

    [Theory]
    [InlineData(
        "Mozilla/5.0 (Windows NT 10.0; Win64; x64; rv:143.0) Gecko/20100101 Firefox/143.0",
        "Firefox on Windows"
    )]
    [InlineData(
        "Mozilla/5.0 (iPhone; CPU iPhone OS 18_5 like Mac OS X) AppleWebKit/605.1.15 (KHTML, like Gecko) Version/18.5 Mobile/15E148 Safari/604.1",
        "Safari on iPhone"
    )]
    [InlineData(
        "Mozilla/5.0 (Linux; Android 15) AppleWebKit/537.36 (KHTML, like Gecko) Chrome/140.0.0.0 Mobile Safari/537.36",
        "Chrome on Android"
    )]
    [InlineData("curl/8", "an unknown browser")]
    [InlineData(null, "an unknown browser")]
    public void Browser_IsToldInWords(string? header, string expected) =>
        Assert.Equal(expected, Web.Accounts.BrowserText.Of(header));

    private static async Task<int> StillInAsync(params HttpClient[] clients)
    {
        var count = 0;
        foreach (var client in clients)
        {
            using var response = await client.GetAsync("/account");
            count += response.StatusCode == HttpStatusCode.OK ? 1 : 0;
        }
        return count;
    }
}
