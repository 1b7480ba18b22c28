using System.Net;
using AgreementTracker.Web.Accounts;

namespace AgreementTracker.Web.Tests.Accounts;

public class CookieTests
{
    [Fact]
    public async Task Cookies_OfASiteWithHttps_AreForItAlone()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        app.SiteAddress = "https://tracker.example.org";

        using var response = await app.Client.GetAsync("/account/sign-in");
        var cookie = Assert.Single(response.Headers.GetValues("Set-Cookie"));

        Assert.Equal("max-age=31536000", Assert.Single(response.Headers.GetValues("Strict-Transport-Security")));
        Assert.StartsWith("__Host-forms=", cookie, StringComparison.Ordinal);
        foreach (var mark in (string[])["; path=/", "; secure", "; httponly", "; samesite=strict"])
            Assert.Contains(mark, cookie, StringComparison.Ordinal);
        await using var db = app.Database.Context();
        Assert.NotEmpty(db.DataProtectionKeys);
        Assert.Equal("__Host-session", (await app.CookieOfAsync(await app.AccountAsync(AccountRole.Editor))).Name);
    }

    [Fact]
    public async Task SignedIn_OnAReadingPage_SeesWhatEverybodySees()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var everybody = await app.GetAsync("/places");
        using var client = await app.SignedInAsync(AccountRole.Administrator);

        var page = await client.PageAsync("/places");

        Assert.Equal(everybody.Markup, page.Markup);
        Assert.Equal(everybody.Headers["ETag"], page.Headers["ETag"]);
        Assert.Contains("Age", page.Headers.Keys);
        Assert.DoesNotContain("Set-Cookie", page.Headers.Keys);
    }

    [Theory]
    [InlineData("null")]
    [InlineData("https://example.org")]
    public async Task Circuit_OfAnotherSitesPage_IsRefused(string origin)
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var (name, value) = await app.CookieOfAsync(await app.AccountAsync(AccountRole.Editor));
        var sockets = app.Server.CreateWebSocketClient();
        sockets.ConfigureRequest = request =>
        {
            request.Headers.Origin = origin;
            request.Headers.Cookie = $"{name}={value}";
        };

        var refused = await Assert.ThrowsAsync<InvalidOperationException>(() =>
            sockets.ConnectAsync(new("ws://localhost/_blazor"), CancellationToken.None)
        );

        Assert.Contains("403", refused.Message, StringComparison.Ordinal);
    }

    [Fact]
    public async Task SignIn_TriedWithoutEnd_IsToldToWait_AndThePageIsNot()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);

        Page? refused = null;
        for (var tries = 0; refused is null && tries <= SignInLimit.Tries; tries++)
        {
            using var response = await app.Client.PostAsync("/account/sign-in", new FormUrlEncodedContent([]));
            if (response.StatusCode == HttpStatusCode.TooManyRequests)
                refused = await Page.ReadAsync(response);
        }

        Assert.Equal("Too many tries", refused?.TextOf("h1"));
        Assert.True(int.Parse(refused!.Headers["Retry-After"]) > 0);
        await app.GetAsync("/account/sign-in");
    }
}
