using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

[assembly: AssemblyFixture(typeof(AgreementTracker.Browser.Tests.MappedSite))]

namespace AgreementTracker.Browser.Tests;

/// <summary>With agreements in places that a map has.</summary>
public sealed class MappedSite : Site
{
    protected override Task<TrackerApp> MakeAsync(DatabaseEngine engine) =>
        TrackerApp.WithAsync(engine, MappedRecord.Record());
}

public class MapTests(Chromium chromium, MappedSite site)
{
    [Theory]
    [InlineData("/map")]
    [InlineData("/map?model=task-force")]
    [InlineData("/places/fl")]
    [InlineData("/places/fl/coral-gables")]
    public async Task Open_InLightAndDark_WideAndNarrow_IsInOrder(string address)
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        await visit.OpenAsync(address);

        await visit.Page.IsInOrderAsync();
        Assert.Empty(visit.Disturbances);
    }

    [Fact]
    public async Task Map_ByKeysAlone_LeadsToAState_AndItsTableToACounty()
    {
        await using var visit = await Visit.BeginAsync(chromium, site, script: false);
        var page = visit.Page;
        await visit.OpenAsync("/map");

        await page.TabToAsync(
            page.GetByRole(AriaRole.Link, new() { Name = "Florida: 6 agreements in force", Exact = true })
        );
        await page.Keyboard.PressAsync("Enter");
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Florida");
        // The shapes are no stops: the first county that the keys come to is that of the table.
        await page.TabToAsync(page.GetByRole(AriaRole.Link, new() { Name = "Broward County", Exact = true }));
        await page.Keyboard.PressAsync("Enter");

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Broward County, Florida");
    }

    [Fact]
    public async Task Map_OfAState_LeadsByTheMouseToATown()
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        await visit.OpenAsync("/places/fl");

        await visit.Page.Locator("svg.map circle", new() { HasText = "Hialeah" }).ClickAsync();

        await Expect(visit.Page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Hialeah, Florida");
    }
}
