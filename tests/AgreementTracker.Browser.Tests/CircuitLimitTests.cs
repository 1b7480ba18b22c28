using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Account;
using Microsoft.Extensions.DependencyInjection;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

public class CircuitLimitTests(Chromium chromium)
{
    [Fact]
    public async Task Open_OneMoreThanAnAccountMay_IsNotServed_AndThePageSaysSo()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var account = await app.AccountAsync(AccountRole.Editor);
        var count = app.Services.GetRequiredService<CircuitCount>();
        for (var i = 0; i < CircuitCount.Most; i++)
            count.Enter(account.Id);
        await using var browser = await chromium.ReaderAsync();
        await browser.SignInAsync(app, account, site);
        var page = await browser.NewPageAsync();

        await page.GotoAsync(new Uri(site, "/explore").AbsoluteUri);
        await Expect(page.Locator("#blazor-error-ui")).ToBeVisibleAsync();

        count.Leave(account.Id);
        await page.ReloadAsync();
        for (var time = 0; time < 300 && !await page.EvaluateAsync<bool>(ExploreTests.IsAlive); time++)
            await Task.Delay(50);
        Assert.True(await page.EvaluateAsync<bool>(ExploreTests.IsAlive));
        await Expect(page.Locator("#blazor-error-ui")).ToBeHiddenAsync();
    }
}
