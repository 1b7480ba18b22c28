using Deque.AxeCore.Commons;
using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

/// <summary>What holds for every page, whatever it shows.</summary>
internal static class Order
{
    /// <summary>All that can be otherwise in the dark on a page that was in order by day.</summary>
    private static readonly List<string> OfColours = ["color-contrast", "link-in-text-block"];

    /// <summary>
    /// Axe finds nothing and nothing is wider than the screen, in light and dark, wide and narrow, whatever is
    /// unfolded.
    /// </summary>
    public static async Task IsInOrderAsync(this IPage page)
    {
        var size = page.ViewportSize!;
        await page.EvaluateAsync("document.querySelectorAll('details').forEach(part => part.open = true)");
        foreach (
            var (colours, width) in ((ColorScheme, int)[])
                [(ColorScheme.Light, 1280), (ColorScheme.Light, 320), (ColorScheme.Dark, 320)]
        )
        {
            await page.SetViewportSizeAsync(width, 844);
            await page.EmulateMediaAsync(new() { ColorScheme = colours });
            await page.PassesAxeAsync(colours == ColorScheme.Dark ? OfColours : null);
            Assert.True(
                await page.EvaluateAsync<bool>(
                    "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
                ),
                $"{page.Url} is wider than {width}"
            );
        }
        await page.SetViewportSizeAsync(size.Width, size.Height);
        await page.EmulateMediaAsync(new() { ColorScheme = ColorScheme.Light });
    }

    /// <param name="rules">The rules to be looked at; else all.</param>
    public static async Task PassesAxeAsync(this IPage page, List<string>? rules = null)
    {
        // What passes is not told node by node, which takes longer than to find it.
        var options = new AxeRunOptions { ResultTypes = [ResultType.Violations] };
        if (rules is [_, ..])
            options.RunOnly = new() { Type = "rule", Values = rules };
        var found = await page.RunAxe(options);
        Assert.NotEmpty(found.Passes);
        Assert.Empty(
            found.Violations.Select(violation =>
                $"{page.Url}, {page.ViewportSize!.Width} wide: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(5).Select(node => node.Html))}"
            )
        );
    }

    /// <summary>Somebody with an account, in a browser of their own.</summary>
    public static async Task<IPage> EditorAsync(
        this Chromium chromium,
        TrackerApp app,
        Uri site,
        AccountRole role,
        string name
    )
    {
        Assertions.SetDefaultExpectTimeout(15_000);
        var browser = await chromium.ReaderAsync(width: 1440, height: 900);
        await browser.SignInAsync(app, await app.AccountAsync(role, name), site);
        return await browser.NewPageAsync();
    }

    public static Task<IResponse?> OpenAsync(this IPage page, Uri site, string address) =>
        page.GotoAsync(new Uri(site, address).AbsoluteUri);

    public static ILocator Button(this IPage page, string name) =>
        page.GetByRole(AriaRole.Button, new() { Name = name, Exact = true });
}
