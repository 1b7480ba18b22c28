using AgreementTracker.Testing.Rosters;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>ICE's lists, imported by an administrator.</summary>
public class RosterTests(Chromium chromium)
{
    [Fact]
    public async Task Lists_AreTakenIn_TheQuestionIsDecided_AndTheLastIsUndone()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Administrator, "Ada Administrator");
        await page.OpenAsync(site, "/edit");
        await page.GetByRole(AriaRole.Link, new() { Name = "ICE’s lists" }).ClickAsync();
        await page.IsInOrderAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Import a list" }).ClickAsync();

        await GiveAsync(page, MadeFileOfList.Of("2025-03-01", "NEBRASKA"));
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToBeFocusedAsync();
        await page.Button("Publish this list").ClickAsync();
        await Expect(page.Locator(".lead")).ToContainTextAsync("Published: ");
        await page.IsInOrderAsync();
        await page.Button("Import another").ClickAsync();
        await page.IsInOrderAsync();
        await GiveAsync(page, MadeFileOfList.Of("2025-03-08", "KANSAS"));
        await Expect(page.Locator(".intake")).ToContainTextAsync("2 of these need a human check");
        await page.IsInOrderAsync();
        await page.Button("Publish this list").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "1 open question" }).ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 3 }))
            .ToHaveTextAsync("Is Brown County Sheriff's Office (KS) the same as Brown County Sheriff's Office (NE)?");
        await page.IsInOrderAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Brown County, NE" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Brown County, Nebraska");
        Assert.Equal(200, (await page.OpenAsync(site, "/places/ks/brown-county"))!.Status);
        await Expect(page.Locator("main")).ToContainTextAsync("being checked");
        await page.OpenAsync(site, "/admin/lists/questions");
        await page.Button("They are two").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Nothing was decided: say why.");
        await page.GetByLabel("Why, in a sentence that is kept with the decision").FillAsync("Asked both offices.");
        await page.Button("They are two").ClickAsync();
        await Expect(page.Locator("[role=status]"))
            .ToContainTextAsync(
                "Brown County Sheriff's Office (KS) and Brown County Sheriff's Office (NE) are two agencies from now on."
            );
        await page.IsInOrderAsync();
        Assert.Equal(200, (await page.OpenAsync(site, "/places/ks/brown-county"))!.Status);
        await Expect(page.Locator("main")).Not.ToContainTextAsync("being checked");

        await page.OpenAsync(site, "/admin/lists");
        await page.GetByRole(AriaRole.Link, new() { Name = "undone" }).ClickAsync();
        await page.IsInOrderAsync();
        await page.GetByLabel("Why, in a sentence for readers").FillAsync("The wrong file.");
        await page.GetByLabel("Remove everything that this list added").CheckAsync();
        await page.Button("Undo this list").ClickAsync();
        await Expect(page.Locator("[role=status]")).ToContainTextAsync("The list was undone, as change");
        await page.IsInOrderAsync();
        Assert.Equal(410, (await page.OpenAsync(site, "/places/ks/brown-county"))!.Status);
    }

    [Fact]
    public async Task List_ThatSomethingSpeaksAgainst_TakesAReason_AndAHostileFileLosesNothing()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        await app.TakeInAsync(MadeFileOfList.Of("2025-03-01", "NEBRASKA"));
        var page = await chromium.EditorAsync(app, site, AccountRole.Administrator, "Ada Administrator");
        await page.OpenAsync(site, "/admin/lists/new");

        await page.GetByLabel("Contents", new() { Exact = true }).SelectOptionAsync("participating");
        await ChooseAsync(page, MadeFileOfList.Hostile("a zip bomb"));
        await Expect(page.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("Unpacked, the workbook is larger than 200 MB: it is not imported.");
        await page.IsInOrderAsync();
        await Expect(page.GetByLabel("Contents", new() { Exact = true })).ToHaveValueAsync("participating");

        await GiveAsync(page, MadeFileOfList.Of("2025-03-08", "NEBRASKA", others: 1));
        await Expect(page.GetByRole(AriaRole.Group, new() { Name = "This list needs confirmation" }))
            .ToContainTextAsync("it drops more than 30 %");
        await page.IsInOrderAsync();
        await page.Button("Publish anyway").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("Say why it is imported although something speaks against it.");
        await page.GetByLabel("Reason for importing anyway").FillAsync("ICE says so itself.");
        await page.Button("Publish anyway").ClickAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "The list, with what it changed" }).ClickAsync();
        await Expect(page.Locator("dl.facts")).ToContainTextAsync("ICE says so itself.");
    }

    private static async Task GiveAsync(IPage page, (string Name, byte[] Bytes) file)
    {
        await ChooseAsync(page, file);
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 2 })).ToContainTextAsync("List of agreements");
    }

    private static async Task ChooseAsync(IPage page, (string Name, byte[] Bytes) file)
    {
        var workbook = page.GetByLabel("The workbook", new() { Exact = true });
        await Expect(workbook).ToBeEnabledAsync();
        await workbook.SetInputFilesAsync(
            new FilePayload
            {
                Name = file.Name,
                MimeType = "application/octet-stream",
                Buffer = file.Bytes,
            }
        );
        await page.Button("Read and compare").ClickAsync();
    }
}
