using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>The same journey by a reader who has no mouse.</summary>
public class KeyboardTests(Chromium chromium, Site site)
{
    [Fact]
    public async Task FindMiami_ByKeysAlone_ReachesTheWords()
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        var page = visit.Page;
        var heading = page.GetByRole(AriaRole.Heading, new() { Level = 1 });

        await visit.OpenAsync("/");
        await page.TabToAsync(page.GetByLabel("Your city or county"));
        await page.Keyboard.TypeAsync("miami");
        await page.Keyboard.PressAsync("Enter");
        var place = page.GetByRole(AriaRole.Region, new() { Name = "Places", Exact = true })
            .GetByRole(AriaRole.Link, new() { Name = "Miami" });
        await Expect(place).ToBeVisibleAsync();
        await page.TabToAsync(place);
        await page.Keyboard.PressAsync("Enter");
        await Expect(heading).ToHaveTextAsync("Miami, Florida");

        var answer = page.Locator(".lead + details");
        await page.TabToAsync(answer.Locator("summary"));
        await page.Keyboard.PressAsync("Enter");
        await Expect(answer.GetByRole(AriaRole.Link).First).ToBeVisibleAsync();
        await page.TabToAsync(answer.GetByRole(AriaRole.Link).First);
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.Locator("mark:target")).ToBeInViewportAsync();
    }

    [Theory]
    [InlineData("/")]
    [InlineData("/places?text=mia&state=fl")]
    [InlineData("/places/fl/miami")]
    [InlineData("/places/fl/nowhere")]
    [InlineData("/explore?of=votes&sort=place")]
    public async Task SkipLink_IsTheFirstStop_AndStaysOnThePage(string address)
    {
        await using var visit = await Visit.BeginAsync(chromium, site, width: 390);
        await visit.OpenAsync(address);

        await visit.Page.TabToAsync(
            visit.Page.GetByRole(AriaRole.Link, new() { Name = "Skip to the content" }),
            most: 1
        );
        await Expect(visit.Page.Locator(":focus")).ToBeInViewportAsync();
        await visit.Page.Keyboard.PressAsync("Enter");

        await Expect(visit.Page.Locator("main:target")).ToBeVisibleAsync();
        Assert.StartsWith(new Uri(visit.Site, address).AbsoluteUri, visit.Page.Url);
    }
}
