using AgreementTracker.Testing.Rosters;
using Microsoft.Playwright;

namespace AgreementTracker.Browser.Tests;

/// <summary>Pages about ICE's lists, and the timeline, as somebody sees them.</summary>
public class RosterPagesTests(Chromium chromium, RosterPagesTests.ListedSite site)
    : IClassFixture<RosterPagesTests.ListedSite>
{
    public sealed class ListedSite : Site
    {
        protected override Task<TrackerApp> MakeAsync(DatabaseEngine engine) => SpringLists.AppAsync(engine);
    }

    [Theory]
    [InlineData("/timeline")]
    [InlineData("/changes/lists")]
    [InlineData("/changes/lists/2025-03-13")]
    [InlineData("/changes/compare?from=2025-03-06&to=2025-04-03")]
    [InlineData("/changes/compare?from=2025-03-06&to=nothing")]
    [InlineData("/changes/3")]
    [InlineData("/sources/ice-list-participating-2025-03-13")]
    [InlineData("/places/ks/cherokee-county")]
    public async Task Open_IsInOrder_AndAsksForNothingElse(string address)
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        await visit.OpenAsync(address);

        await visit.Page.IsInOrderAsync();

        Assert.DoesNotContain(
            visit.Disturbances,
            disturbance => !disturbance.Contains("400", StringComparison.Ordinal)
        );
    }

    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Timeline_ArrowKeys_GoFromMonthToMonth(bool script)
    {
        await using var visit = await Visit.BeginAsync(chromium, site, script: script);
        await visit.OpenAsync("/timeline");
        var april = visit.Page.GetByRole(AriaRole.Radio, new() { Name = "April 2025: 8" });
        var march = visit.Page.GetByRole(AriaRole.Radio, new() { Name = "March 2025: 7" });
        await Assertions.Expect(april).ToBeCheckedAsync();

        await april.FocusAsync();
        await visit.Page.Keyboard.PressAsync("ArrowLeft");

        await Assertions.Expect(march).ToBeCheckedAsync();
        await Assertions.Expect(march.Locator("xpath=following-sibling::*[1]")).ToHaveCSSAsync("opacity", "1");
        await Assertions.Expect(april.Locator("xpath=following-sibling::*[1]")).ToHaveCSSAsync("opacity", "0");
    }

    [Fact]
    public async Task Timeline_Pointer_ShowsTheMonthUnderIt()
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        await visit.OpenAsync("/timeline");
        var february = visit.Page.GetByRole(AriaRole.Radio, new() { Name = "February 2025: 4" });

        await february.HoverAsync();

        await Assertions.Expect(february.Locator("xpath=following-sibling::*[1]")).ToHaveCSSAsync("opacity", "1");
    }

    [Fact]
    public async Task RowOfAList_IsWhereItsLinkLeads()
    {
        await using var visit = await Visit.BeginAsync(chromium, site);
        await visit.OpenAsync("/changes/lists/2025-03-13");

        await visit.Page.GetByRole(AriaRole.Link, new() { Name = "row 8", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(":target > th")).ToHaveTextAsync("Row 8");
        await Assertions.Expect(visit.Page.Locator(":target")).ToContainTextAsync("Craig County Sheriff's Office");
    }

    [Fact]
    public async Task Compare_ChosenFromTheForm_ShowsTheTwoLists()
    {
        await using var visit = await Visit.BeginAsync(chromium, site, script: false);
        await visit.OpenAsync("/changes/compare");
        await visit
            .Page.GetByRole(AriaRole.Combobox, new() { Name = "First list", Exact = true })
            .SelectOptionAsync("2025-03-06");
        await visit
            .Page.GetByRole(AriaRole.Combobox, new() { Name = "Second list", Exact = true })
            .SelectOptionAsync("2025-03-13");

        await visit.Page.GetByRole(AriaRole.Button, new() { Name = "Compare", Exact = true }).ClickAsync();

        await Assertions.Expect(visit.Page.Locator(".lead")).ToContainTextAsync("are in both lists");
    }
}
