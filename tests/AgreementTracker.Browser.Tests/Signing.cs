using System.Text.Json;
using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

/// <summary>Browsers of people with accounts.</summary>
internal static class Signing
{
    /// <summary>Signs the account in, as if it had been through the page.</summary>
    public static async Task SignInAsync(this IBrowserContext browser, TrackerApp app, Account account, Uri site)
    {
        var (name, value) = await app.CookieOfAsync(account);
        await browser.AddCookiesAsync([
            new()
            {
                Name = name,
                Value = value,
                Url = site.AbsoluteUri,
                HttpOnly = true,
                SameSite = SameSiteAttribute.Lax,
            },
        ]);
    }

    /// <summary>A telephone, say, that keeps passkeys, and whose owner says yes to whatever it asks.</summary>
    public static async Task KeepPasskeysAsync(this IPage page, string kind = "internal")
    {
        var browser = await page.Context.NewCDPSessionAsync(page);
        await browser.SendAsync("WebAuthn.enable");
        await browser.SendAsync(
            "WebAuthn.addVirtualAuthenticator",
            new()
            {
                ["options"] = JsonSerializer.SerializeToElement(
                    new
                    {
                        protocol = "ctap2",
                        transport = kind,
                        hasResidentKey = true,
                        hasUserVerification = true,
                        isUserVerified = true,
                        automaticPresenceSimulation = true,
                    }
                ),
            }
        );
    }

    /// <summary>The program at a port of its own, by the name that passkeys can be for: a number is no name.</summary>
    public static Uri Serve(this TrackerApp app)
    {
        app.Listen();
        return new UriBuilder(app.ClientOptions.BaseAddress) { Host = "localhost" }.Uri;
    }
}
