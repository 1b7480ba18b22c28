using Deque.AxeCore.Playwright;
using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

public class AccessibilityTests(Chromium chromium, Site site)
{
    [Theory, MemberData(nameof(Addresses.All), MemberType = typeof(Addresses))]
    public async Task Open_InLightAndDark_HasNothingThatAxeFinds(string address)
    {
        await using var visit = await Visit.BeginAsync(chromium, site, width: 390);
        await visit.OpenAsync(address);
        await visit.UnfoldAllAsync();

        foreach (var colours in (ColorScheme[])[ColorScheme.Light, ColorScheme.Dark])
        {
            await visit.Page.EmulateMediaAsync(new() { ColorScheme = colours });
            var found = await visit.Page.RunAxe();

            Assert.NotEmpty(found.Passes);
            Assert.Empty(found.Violations.Select(violation =>
                $"{colours}: {violation.Id}: {violation.Help}: {string.Join(" | ", violation.Nodes.Take(5).Select(node => node.Html))}"));
        }
    }
}
