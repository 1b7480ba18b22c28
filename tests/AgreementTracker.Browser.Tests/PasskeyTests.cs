using AgreementTracker.Data.Accounts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

public class PasskeyTests(Chromium chromium)
{
    [Theory, EachEngine]
    public async Task Join_SignOut_SignIn_AddAndRemove_WithPasskeys(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        var site = app.Serve();
        await using var reader = await chromium.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.KeepPasskeysAsync();

        await page.GotoAsync(await InviteAsync(app, site));
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey and join" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your account");
        await Expect(page.Locator(".lead")).ToHaveTextAsync("Ada Administrator, administrator");

        await page.GetByRole(AriaRole.Button, new() { Name = "Sign out" }).ClickAsync();
        await page.GotoAsync(new Uri(site, "/admin").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Accounts");

        await page.GotoAsync(new Uri(site, "/account").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("your only way to sign in");
        // A device makes no second passkey for an account of which it has one: another device does.
        await page.KeepPasskeysAsync("usb");
        await page.GetByLabel("Name of a new one").FillAsync("The key on my keyring");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a passkey" }).ClickAsync();
        var names = page.GetByLabel("Passkey, since");
        await Expect(names).ToHaveCountAsync(2);
        await Expect(names.Last).ToHaveValueAsync("The key on my keyring");
        await names.First.FillAsync("An old telephone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Rename" }).First.ClickAsync();
        await Expect(names.First).ToHaveValueAsync("An old telephone");
        await page.GetByRole(AriaRole.Button, new() { Name = "Remove the passkey An old telephone" }).ClickAsync();
        await Expect(names).ToHaveCountAsync(1);

        await using var db = app.Database.Context();
        Assert.Equal(
            [
                AccountEventKind.Invited,
                AccountEventKind.Joined,
                AccountEventKind.PasskeyAdded,
                AccountEventKind.SignedIn,
                AccountEventKind.SignedOut,
                AccountEventKind.SignedIn,
                AccountEventKind.PasskeyAdded,
                AccountEventKind.PasskeyRenamed,
                AccountEventKind.PasskeyRemoved,
            ],
            await db.AccountEvents.OrderBy(happened => happened.Number).Select(happened => happened.Kind).ToListAsync()
        );
    }

    [Fact]
    public async Task SignIn_OfALockedAccount_OrRefusedByTheBrowser_SaysSo()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        await using var reader = await chromium.ReaderAsync();
        var page = await reader.NewPageAsync();
        await page.KeepPasskeysAsync();
        await page.GotoAsync(await InviteAsync(app, site));
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey and join" }).ClickAsync();
        await Expect(page.Locator(".lead")).ToHaveTextAsync("Ada Administrator, administrator");

        await using var db = app.Database.Context();
        await app
            .Services.GetRequiredService<AccountAdministration>()
            .LockAsync((await db.Accounts.SingleAsync()).Id, AccountActor.CommandLine);
        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("This passkey was not accepted");

        await page.EvaluateAsync(
            "navigator.credentials.get = () => Promise.reject(new DOMException('no', 'NotAllowedError')), 0"
        );
        await page.GetByRole(AriaRole.Button, new() { Name = "Sign in with a passkey" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert).Last).ToContainTextAsync("The browser gave no passkey");
    }

    private static async Task<string> InviteAsync(TrackerApp app, Uri site) =>
        new Uri(
            site,
            $"/account/invitation#{await app.Services.GetRequiredService<Invitations>().InviteAsync("Ada Administrator", AccountRole.Administrator, AccountActor.CommandLine)}"
        ).AbsoluteUri;
}
