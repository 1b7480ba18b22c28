using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>Two entries of one organization become one, and two again.</summary>
public class MergingTests(Chromium chromium)
{
    [Theory]
    [InlineData(390, ColorScheme.Dark)]
    [InlineData(1280, ColorScheme.Light)]
    public async Task MergeAndSplit_EachApprovedByAnother_LeadOldAddressesWhereTheyBelong(
        int width,
        ColorScheme colours
    )
    {
        SetDefaultExpectTimeout(15_000);
        await using var app = await TrackerApp.WithAsync(DatabaseEngine.Sqlite, TwoNames.Record());
        var site = app.Serve();
        var editor = await SignedInAsync(app, site, AccountRole.Editor, "Eve Editor", width, colours);
        var reviewer = await SignedInAsync(app, site, AccountRole.Reviewer, "Ray Reviewer", width, colours);
        var reader = await (await chromium.ReaderAsync(width: width, height: 900, colours: colours)).NewPageAsync();
        await reader.GotoAsync(new Uri(site, "/organizations/border-bureau").AbsoluteUri);
        await Expect(reader.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Border Bureau");

        await editor.GotoAsync(new Uri(site, "/edit").AbsoluteUri);
        await editor.GetByRole(AriaRole.Link, new() { Name = "People and organizations", Exact = true }).ClickAsync();
        await editor.GetByLabel("A name, whole or in part", new() { Exact = true }).FillAsync("border");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await InOrderAsync(editor);
        await editor.GetByRole(AriaRole.Link, new() { Name = "Border Bureau", Exact = true }).ClickAsync();
        await InOrderAsync(editor);
        await editor.GetByRole(AriaRole.Link, new() { Name = "Merge into another", Exact = true }).ClickAsync();
        await editor.GetByLabel("Its name, whole or in part", new() { Exact = true }).FillAsync("border off");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Find", Exact = true }).ClickAsync();
        await editor.GetByLabel("Border Office").CheckAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Compare the two", Exact = true }).ClickAsync();
        await Expect(editor.GetByRole(AriaRole.Group, new() { Name = "This one is removed: Border Bureau" }))
            .ToBeVisibleAsync();
        await InOrderAsync(editor);
        await editor
            .GetByRole(AriaRole.Button, new() { Name = "Begin a draft that merges them", Exact = true })
            .ClickAsync();
        await ApproveAsync(site, editor, reviewer);

        await reader.ReloadAsync();
        await Expect(reader).ToHaveURLAsync(new Uri(site, "/organizations/border-office").AbsoluteUri);
        await Expect(reader.Locator("dl.facts dd", new() { HasText = "Border Bureau" })).ToBeVisibleAsync();

        await editor.GotoAsync(new Uri(site, "/edit/organizations/border-bureau").AbsoluteUri);
        await editor.GetByRole(AriaRole.Link, new() { Name = "take them apart again", Exact = true }).ClickAsync();
        await Expect(editor.GetByRole(AriaRole.Group, new() { Name = "Bree" }).GetByRole(AriaRole.Checkbox).First)
            .ToBeCheckedAsync();
        await Expect(editor.GetByRole(AriaRole.Group, new() { Name = "Avon" }).GetByRole(AriaRole.Checkbox).First)
            .Not.ToBeCheckedAsync();
        await InOrderAsync(editor);
        await editor
            .GetByRole(AriaRole.Button, new() { Name = "Begin a draft that splits them", Exact = true })
            .ClickAsync();
        await ApproveAsync(site, editor, reviewer);

        await reader.GotoAsync(new Uri(site, "/organizations/border-bureau").AbsoluteUri);
        await Expect(reader).ToHaveURLAsync(new Uri(site, "/organizations/border-bureau").AbsoluteUri);
        await Expect(reader.GetByRole(AriaRole.Link, new() { Name = "Bree: town police" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task AddAnotherName_FromTheEntry_IsReadyToBeTyped()
    {
        SetDefaultExpectTimeout(15_000);
        await using var app = await TrackerApp.WithAsync(DatabaseEngine.Sqlite, TwoNames.Record());
        var site = app.Serve();
        var editor = await SignedInAsync(app, site, AccountRole.Editor, "Eve Editor", 1280, ColorScheme.Light);

        await editor.GotoAsync(new Uri(site, "/edit/organizations/avon-police").AbsoluteUri);
        await editor.GetByRole(AriaRole.Button, new() { Name = "Add another name", Exact = true }).ClickAsync();

        await Expect(editor.GetByLabel("Other names as printed", new() { Exact = true })).ToBeFocusedAsync();
        await Expect(editor.GetByRole(AriaRole.Heading, new() { Name = "town police", Exact = true }))
            .ToBeVisibleAsync();
    }

    private static async Task ApproveAsync(Uri site, IPage editor, IPage reviewer)
    {
        await Expect(editor.GetByText("Ready to send")).ToBeVisibleAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Send for review", Exact = true }).ClickAsync();
        await Expect(
                editor.GetByRole(
                    AriaRole.Heading,
                    new()
                    {
                        Level = 1,
                        Name = "Send for review",
                        Exact = true,
                    }
                )
            )
            .ToBeVisibleAsync();
        await editor.GetByRole(AriaRole.Button, new() { Name = "Send for review", Exact = true }).ClickAsync();
        await editor.WaitForURLAsync(url => new Uri(url).AbsolutePath.StartsWith("/review/", StringComparison.Ordinal));
        await reviewer.GotoAsync(editor.Url);
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve and publish", Exact = true }).ClickAsync();
        await reviewer.WaitForURLAsync(url =>
            new Uri(url).AbsolutePath.StartsWith("/changes/", StringComparison.Ordinal)
        );
    }

    private async Task<IPage> SignedInAsync(
        TrackerApp app,
        Uri site,
        AccountRole role,
        string name,
        int width,
        ColorScheme colours
    )
    {
        var browser = await chromium.ReaderAsync(width: width, height: 900, colours: colours);
        await browser.SignInAsync(app, await app.AccountAsync(role, name), site);
        return await browser.NewPageAsync();
    }

    private static async Task InOrderAsync(IPage page)
    {
        await page.PassesAxeAsync();
        Assert.True(
            await page.EvaluateAsync<bool>(
                "document.documentElement.scrollWidth <= document.documentElement.clientWidth"
            ),
            $"{page.Url} is wider than the screen"
        );
    }
}
