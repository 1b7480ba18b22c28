using AgreementTracker.Data.Accounts;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Browser.Tests;

/// <summary>
/// Pages about accounts keep to what holds for all: axe finds nothing, they fit a small phone, and nothing goes wrong
/// behind them.
/// </summary>
public class AccountPagesTests(Chromium chromium)
{
    [Fact]
    public async Task Open_WideAndNarrow_InLightAndDark_IsInOrder()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var account = await app.AccountAsync(AccountRole.Administrator, "Ada Administrator");
        var other = await app.AccountAsync(AccountRole.Editor, "Bo Other of the Springfield Gazette");
        await app.CookieOfAsync(other);
        var token = await app
            .Services.GetRequiredService<Invitations>()
            .InviteAsync("Cy Newcomer", AccountRole.Reviewer, AccountActor.Of(account));

        foreach (
            var address in (string[])
                ["/account/sign-in", "/account/sign-out", $"/account/invitation#{token}", "/account/invitation"]
        )
            await LookAsync(new(site, address), null);
        foreach (
            var address in (string[])
                [
                    "/account",
                    "/account/sign-out",
                    "/admin",
                    $"/admin/accounts/{account.Id}",
                    $"/admin/accounts/{other.Id}",
                    "/admin/audit",
                ]
        )
            await LookAsync(new(site, address), account);
        await LookAsync(new(site, "/admin"), other);

        async Task LookAsync(Uri address, Account? who)
        {
            await using var browser = await chromium.ReaderAsync();
            if (who is not null)
                await browser.SignInAsync(app, who, site);
            var page = await browser.NewPageAsync();
            var errors = new List<string>();
            page.Console += (_, message) => errors.Add(message.Text);
            page.PageError += (_, error) => errors.Add(error);
            await page.GotoAsync(address.AbsoluteUri);
            await page.IsInOrderAsync();
            // That the page itself is refused is told there too.
            Assert.DoesNotContain(
                errors,
                error =>
                    !error.Contains("403", StringComparison.Ordinal) && !error.Contains("410", StringComparison.Ordinal)
            );
        }
    }
}
