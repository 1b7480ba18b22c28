using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

public class AccessibilityTests(Chromium chromium, Site site)
{
    [Theory, MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    public async Task Open_InLightAndDark_WideAndNarrow_HasNothingThatAxeFinds(string address)
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        await visit.OpenAsync(address);
        await visit.UnfoldAllAsync();

        foreach (var (colours, width) in ((ColorScheme, int)[])[(ColorScheme.Light, 1280), (ColorScheme.Light, 320), (ColorScheme.Dark, 320)])
        {
            await visit.Page.SetViewportSizeAsync(width, 844);
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            var found = await visit.Page.RunAxe();

            Assert.NotEmpty(found.Passes);
            Assert.Empty(found.Violations.Select(violation =>
                $"{colours}, {width}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(5).Select(node => node.Html))}"));
        }
    }
}
