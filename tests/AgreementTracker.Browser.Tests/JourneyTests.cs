using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>From the first page to the words that a fact rests on, and back.</summary>
public class JourneyTests(Chromium chromium, Site site)
{
    private const string Words = "In a narrow 3-2 vote on Tuesday, Miami city commissioners approved";

    [Theory]
    [EachEngine(true, 390)]
    [EachEngine(false, 390)]
    [EachEngine(false, 1280)]
    public async Task FindMiami_ReadTheWordsOfTheVote_AndGoBack(DatabaseEngine engine, bool script, int width)
    {
        await using var visit = await Visit.BeginAsync(chromium, site, engine, script, width);
        var page = visit.Page;
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });

        await visit.OpenAsync("/");
        await page.GetByLabel("Your city or county").FillAsync("miami");
        await page.GetByRole(AriaRole.Button, new() { Name = "Find" }).ClickAsync();
        await page.GetByRole(AriaRole.Region, new() { Name = "Places", Exact = true })
            .GetByRole(AriaRole.Link, new() { Name = "Miami" })
            .ClickAsync();
        await Expect(heading).ToHaveTextAsync("Miami, Florida");

        await page.GetByRole(AriaRole.Link, new() { Name = "Full page for this vote" }).ClickAsync();
        await Expect(heading).ToHaveTextAsync("Vote of Miami’s City Commission");

        var source = page.GetByRole(AriaRole.Row, new() { Name = "Yes" }).Locator("details");
        await Expect(source.Locator("blockquote")).ToBeHiddenAsync();
        await source.Locator("summary").ClickAsync();
        await Expect(source.Locator("blockquote > p")).ToHaveTextAsync(Words);
        await source.GetByRole(AriaRole.Link).ClickAsync();
        await Expect(heading).ToHaveTextAsync("Miami Approves ICE Partnership to Enforce Immigration Laws");
        await AssertIsShownAsync(page.Locator("mark:target"));

        await page.GoBackAsync();
        await Expect(heading).ToHaveTextAsync("Vote of Miami’s City Commission");
        await page.GoBackAsync();
        await Expect(heading).ToHaveTextAsync("Miami, Florida");
        Assert.Empty(visit.Disturbances);
    }

    [Fact]
    public async Task FollowAFact_FromTheSourceToThePlace_ShowsItThere()
    {
        await using var visit = await Visit.BeginAsync(chromium, site, script: false, width: 390);
        var page = visit.Page;

        await visit.OpenAsync("/sources/miami-approves-ice-partnership");
        await page.Locator("ol.resting > li", new() { HasText = "turns our diversity into a target" })
            .GetByRole(AriaRole.Link, new() { Name = "Miami: statement" })
            .ClickAsync();

        await Expect(page.Locator("figure:target > blockquote"))
            .ToContainTextAsync("“turns our diversity into a target”");
        await Expect(page.Locator("figure:target")).ToBeInViewportAsync();
    }

    /// <summary>In view, with the words and no others, and not looking like the other marks.</summary>
    private static async Task AssertIsShownAsync(ILocator mark)
    {
        await Expect(mark).ToHaveTextAsync(Words);
        await Expect(mark).ToBeInViewportAsync(new() { Ratio = 1 });
        var colours = await mark.EvaluateAsync<string[]>(
            "here => [here, document.querySelector('mark:not(:target)')].map(mark => getComputedStyle(mark).backgroundColor)"
        );
        Assert.NotEqual(colours[1], colours[0]);
    }
}
