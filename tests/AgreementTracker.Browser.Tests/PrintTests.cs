using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>On paper nothing can be unfolded, and nothing can be filled in.</summary>
public class PrintTests(Chromium chromium, Site site)
{
    [Fact]
    public async Task Print_Place_ShowsTheWordsOfItsFactsWithTheirAddresses()
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        await visit.OpenAsync("/places/fl/miami");
        var words = visit.Page.Locator("table.counts blockquote").First;
        await Expect(words).ToBeHiddenAsync();

        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print });

        await Expect(words).ToBeVisibleAsync();
        Assert.Contains(
            "/sources/miami-approves-ice-partnership#p-232-298",
            await words.EvaluateAsync<string>(
                "words => { const link = words.querySelector('a'); return getComputedStyle(link, '::after').content.replace('attr(href)', link.getAttribute('href')) }"
            )
        );
        await Expect(visit.Page.GetByRole(AriaRole.Navigation)).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Print_InTheDark_IsOnWhitePaper()
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        await visit.Page.EmulateMediaAsync(new() { Media = Media.Print, ColorScheme = ColorScheme.Dark });
        await visit.OpenAsync("/places/fl/miami");

        Assert.Equal(
            "rgb(255, 255, 255)",
            await visit.Page.EvaluateAsync<string>("getComputedStyle(document.documentElement).backgroundColor")
        );
    }
}
