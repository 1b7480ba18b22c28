using Microsoft.Playwright;

[assembly: AssemblyFixture(typeof(AgreementTracker.Browser.Tests.Chromium))]

namespace AgreementTracker.Browser.Tests;

/// <summary>
/// One browser for all tests: the system's own, since what Playwright would download is not to be had everywhere.
/// </summary>
public sealed class Chromium : IAsyncLifetime
{
    private IPlaywright? _playwright;
    private IBrowser? _browser;

    public async ValueTask InitializeAsync()
    {
        _playwright = await Playwright.CreateAsync();
        _browser = await _playwright.Chromium.LaunchAsync(
            new()
            {
                ExecutablePath = Find(),
                // Chromium's sandbox doesn't work for root.
                ChromiumSandbox = !Environment.IsPrivilegedProcess,
                Args =
                [
                    "--disable-background-networking",
                    "--disable-component-update",
                    "--disable-sync",
                    "--no-first-run",
                    "--disable-quic",
                    "--disable-gpu",
                ],
            }
        );
    }

    /// <summary>A reader with no history: a test takes its own and disposes of it.</summary>
    public async Task<IBrowserContext> ReaderAsync(
        bool script = true,
        int width = 1280,
        int height = 800,
        ColorScheme colours = ColorScheme.Light
    )
    {
        var reader = await _browser!.NewContextAsync(
            new()
            {
                JavaScriptEnabled = script,
                ViewportSize = new() { Width = width, Height = height },
                ColorScheme = colours,
                Locale = "en-US",
            }
        );
        reader.SetDefaultTimeout(10_000);
        return reader;
    }

    public async ValueTask DisposeAsync()
    {
        // A browser that does not close is ended with the driver.
        if (_browser is not null)
            await Task.WhenAny(_browser.CloseAsync(), Task.Delay(TimeSpan.FromSeconds(30)));
        _playwright?.Dispose();
    }

    private static string Find()
    {
        string?[] places =
        [
            Environment.GetEnvironmentVariable("CHROMIUM"),
            // The same without windows, which also one that shows nothing makes for each page: they take half of the
            // time.
            "/usr/bin/chromium-headless-shell",
            "/usr/bin/chromium",
            "/usr/bin/chromium-browser",
            "/usr/bin/google-chrome",
        ];
        return places.FirstOrDefault(File.Exists)
            ?? throw new InvalidOperationException(
                "Chromium was not found: tests/run installs it or says what to install."
            );
    }
}
