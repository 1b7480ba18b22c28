using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

internal static class PageOrder
{
    /// <summary>Nothing that axe finds, nothing wider than the screen.</summary>
    public static async Task InOrderAsync(this IPage page)
    {
        var found = await page.RunAxe();
        Assert.Equal("", string.Join('\n', found.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")));
        Assert.Equal((string[])[], await page.EvaluateAsync<string[]>("""
            () => {
              const width = document.documentElement.clientWidth;
              if (document.documentElement.scrollWidth <= width)
                return [];
              const wide = [...document.querySelectorAll('body *')].filter(part => part.getBoundingClientRect().right > width + 1);
              return [document.documentElement.scrollWidth + ' of ' + width, ...wide.slice(-8).map(part => part.tagName + '#' + part.id + '.' + part.className)];
            }
            """));
    }
}
