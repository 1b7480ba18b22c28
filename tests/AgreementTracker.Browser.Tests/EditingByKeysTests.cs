using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>An editor and a reviewer who have no mouse.</summary>
public class EditingByKeysTests(Chromium chromium)
{
    [Fact]
    public async Task BeginCiteSendApprove_ByKeysAlone_IsPublished()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        var form = new DraftForm(page);

        await page.GotoAsync(new Uri(site, "/edit").AbsoluteUri);
        await FollowAsync(page, page.GetByRole(AriaRole.Link, new() { Name = "Add a place" }));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Add a place");
        await page.TabToAsync(page.GetByLabel("State, as its postal code"));
        await page.Keyboard.TypeAsync("fl");
        await page.Keyboard.PressAsync("Tab");
        await page.Keyboard.TypeAsync("Florida");
        await page.Keyboard.PressAsync("Enter");
        await form.ReadyAsync();

        await page.TabToAsync(form.Field("Name as printed"));
        await CiteAsync(page, form, "Name as printed", "Florida");
        await page.TabToAsync(form.Field("What it is"));
        await page.Keyboard.TypeAsync("Muni");
        await CiteAsync(page, form, "What it is", "city leaders");
        await FollowAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "No source states the" }));
        await form.NothingIsLeftAsync();

        await FollowAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }), back: true);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Send for review");
        await page.TabToAsync(page.GetByLabel("Why, in a sentence for readers"));
        await page.Keyboard.TypeAsync("The article names it.");
        await FollowAsync(page, page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }));
        await Expect(page.GetByText("Somebody else decides")).ToBeVisibleAsync();

        var reviewer = await chromium.EditorAsync(app, site, AccountRole.Reviewer, "Rob Reviewer");
        await reviewer.GotoAsync(new Uri(site, "/edit").AbsoluteUri);
        await FollowAsync(reviewer, reviewer.GetByRole(AriaRole.Link, new() { Name = "Florida" }).First);
        await Expect(reviewer.GetByRole(AriaRole.Heading, new() { Name = "Decide" })).ToBeVisibleAsync();
        await FollowAsync(reviewer, reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve and publish" }));
        await Expect(reviewer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Change 2");
    }

    /// <summary>
    /// From the field to the source by its key, the words typed, and back at the field when they are cited.
    /// </summary>
    private static async Task CiteAsync(IPage page, DraftForm form, string field, string words)
    {
        await page.Keyboard.PressAsync("Alt+w");
        await Expect(page.GetByLabel("Or type the words to cite")).ToBeFocusedAsync();
        await page.Keyboard.PressAsync("Control+a");
        await page.Keyboard.TypeAsync(words);
        await page.Keyboard.PressAsync("Enter");
        var first = page.Locator(".places button").First;
        var cite = page.GetByRole(AriaRole.Button, new() { Name = $"Cite for {field}" });
        await Expect(first.Or(cite).First).ToBeVisibleAsync();
        if (await first.IsVisibleAsync())
            await FollowAsync(page, first);
        await Expect(cite).ToBeVisibleAsync();
        await FollowAsync(page, cite);
        await Expect(form.Field(field)).ToBeFocusedAsync();
    }

    private static async Task FollowAsync(IPage page, ILocator goal, bool back = false)
    {
        await page.TabToAsync(goal, back: back);
        await page.Keyboard.PressAsync("Enter");
    }
}
