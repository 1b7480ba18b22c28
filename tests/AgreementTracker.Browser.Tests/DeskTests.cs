using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>What happens around the form of a draft: reports, review, history.</summary>
public class DeskTests(Chromium chromium)
{
    [Fact]
    public async Task Report_SentWithoutScript_IsTakenUpInADraftAndListedAsACorrection()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        await using (var browser = await chromium.ReaderAsync(script: false, width: 320))
        {
            var reader = await browser.NewPageAsync();
            await reader.OpenAsync(site, "/places/fl/miami");
            await reader.Locator("a[href$='fact=approval']").First.ClickAsync();
            await Expect(reader.Locator("main")).ToContainTextAsync("You are writing about Miami: vote");
            await reader.GetByLabel("What is wrong?").FillAsync("The motion is misquoted.");
            await reader.Button("Send to the editors").ClickAsync();
            await Expect(reader.Locator(".lead")).ToHaveTextAsync("Your report is with the editors.");
        }

        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await page.OpenAsync(site, "/edit");
        await page.IsInOrderAsync();
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "1 report of readers" })).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Miami, FL: vote" }).ClickAsync();
        await page.IsInOrderAsync();
        await page.Button("Dismiss").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("say in the note why");
        await page.Button("Accept and open a draft").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Complementary, new() { Name = "A reader on Miami, FL: vote" }))
            .ToContainTextAsync("The motion is misquoted.");
        await Expect(page.Locator("[id='form.title']")).ToHaveTextAsync("City Commission: 3–2");
        await ShortenMotionAsync(page);
        var draft = page.Url.Split('?')[0];
        await page.GotoAsync($"{draft}/send");
        await page.Button("Take the words of the report over, to edit them").ClickAsync();
        await Expect(page.GetByLabel("What had been wrong, if this mends something that was published"))
            .ToHaveValueAsync("The motion is misquoted.");
        await page.IsInOrderAsync();

        await page.OpenAsync(site, "/edit/reports");
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "Decided on" }))
            .ToContainTextAsync("Miami, FL: vote: accepted, in a draft of Eve Editor, by Eve Editor");
        await page.GotoAsync(draft);
        await page.GetByText("Discard this draft", new() { Exact = true }).ClickAsync();
        await page.Button("Discard this draft for good").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Region, new() { Name = "My drafts" }))
            .ToContainTextAsync("You have no draft.");
        await Expect(page.GetByRole(AriaRole.Link, new() { Name = "1 report of readers" })).ToBeVisibleAsync();
    }

    [Fact]
    public async Task Comment_IsAnsweredInTheDraftAndReadBesideTheSameFieldAtTheNextRound()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var author = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        var reviewer = await chromium.EditorAsync(app, site, AccountRole.Reviewer, "Rob Reviewer");
        await SendMiamiAsync(author, site);
        var review = author.Url;

        await reviewer.OpenAsync(site, "/edit");
        await reviewer
            .GetByRole(AriaRole.Region, new() { Name = "Waiting for review" })
            .GetByRole(AriaRole.Link, new() { Name = "Miami, FL" })
            .ClickAsync();
        var field = reviewer.Locator(".reviewed > li", new() { HasText = "Motion" });
        await field.GetByText("Comment on this").ClickAsync();
        await field.GetByLabel("Comment", new() { Exact = true }).FillAsync("Is that all of it?");
        await field.GetByRole(AriaRole.Button, new() { Name = "Comment" }).ClickAsync();
        await Expect(field.Locator(".thread")).ToContainTextAsync("Rob Reviewer: Is that all of it?");
        await reviewer.IsInOrderAsync();
        await reviewer.GetByLabel("A note for the author").FillAsync("See the motion.");
        await reviewer.Button("Send back").ClickAsync();
        await Expect(reviewer.Locator("dl.facts")).ToContainTextAsync("with its author");

        await author.OpenAsync(site, "/edit");
        await Expect(author.GetByRole(AriaRole.Link, new() { Name = "1 draft of yours, 1 sent back" }))
            .ToBeVisibleAsync();
        var mine = author.GetByRole(AriaRole.Region, new() { Name = "My drafts" });
        await Expect(mine).ToContainTextAsync("Sent back by Rob Reviewer: See the motion.");
        await mine.GetByRole(AriaRole.Link, new() { Name = "Miami, FL" }).ClickAsync();
        await author
            .GetByRole(AriaRole.Complementary, new() { Name = "Comments that are not settled" })
            .GetByRole(AriaRole.Link)
            .ClickAsync();
        var notes = author.GetByRole(AriaRole.Group, new() { Name = "Comments on Motion, in the words of the source" });
        await Expect(notes).ToContainTextAsync("Is that all of it?");
        // Until the page has led there, it moves under the pointer.
        await Expect(author.GetByLabel("Motion, in the words of the source", new() { Exact = true }))
            .ToBeFocusedAsync();
        await notes.GetByLabel("Answer", new() { Exact = true }).FillAsync("All that is printed.");
        await notes.GetByRole(AriaRole.Button, new() { Name = "Send the answer" }).ClickAsync();
        await Expect(notes.Locator(".thread")).ToContainTextAsync("Eve Editor: All that is printed.");
        await author.IsInOrderAsync();
        await SendAsync(author);

        await reviewer.GotoAsync(review);
        await Expect(field.Locator(".thread li"))
            .ToHaveTextAsync(["Rob Reviewer: Is that all of it?", "Eve Editor: All that is printed."]);
        await field.GetByText("Answer", new() { Exact = true }).First.ClickAsync();
        await field.GetByRole(AriaRole.Button, new() { Name = "It is settled" }).ClickAsync();
        await Expect(field.Locator(".thread")).ToContainTextAsync("Rob Reviewer settled this");
        await Expect(reviewer.Locator("dl.facts")).ToContainTextAsync("0 open, 1 settled");
        await reviewer.Button("Approve and publish").ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Change 2");
    }

    [Fact]
    public async Task Restore_AnEarlierRevision_IsANewOneOnceAnotherApproves()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        await PublishInOtherOrderAsync(app);
        var author = await chromium.EditorAsync(app, site, AccountRole.Reviewer, "Eve Editor");
        var reviewer = await chromium.EditorAsync(app, site, AccountRole.Reviewer, "Rob Reviewer");

        await author.OpenAsync(site, "/places/fl/miami/history/1");
        await author.GetByRole(AriaRole.Link, new() { Name = "For editors: restore this revision" }).ClickAsync();
        await author.IsInOrderAsync();
        await author.Button("Begin a draft with that revision").ClickAsync();
        await SendAsync(author);
        await Expect(author.Locator("main")).ToContainTextAsync("nobody approves their own work");
        await ApproveAsync(reviewer, author.Url);

        await reviewer.OpenAsync(site, "/places/fl/miami/history");
        var newest = reviewer.Locator("ol.list > li").First;
        await Expect(newest.GetByRole(AriaRole.Link, new() { Name = "Revision 3" })).ToBeVisibleAsync();
        await Expect(newest).ToContainTextAsync("Revision 1 restored.");
        await Expect(newest).ToContainTextAsync("restore; checked by Rob Reviewer");
        await using var db = app.Database.Context();
        var contents = await db
            .Revisions.Where(revision => revision.Document == "dossiers/fl/miami")
            .OrderBy(revision => revision.Number)
            .Select(revision => revision.Content)
            .ToListAsync();
        Assert.Equal((3, contents[0]), (contents.Count, contents[^1]));
        Assert.NotEqual(contents[0], contents[1]);
    }

    [Fact]
    public async Task Withdraw_AFact_ItsAddressSaysSoAndWhy()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var author = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        var reviewer = await chromium.EditorAsync(app, site, AccountRole.Reviewer, "Rob Reviewer");

        await OpenMiamiAsync(author, site);
        await author.GetByRole(AriaRole.Button, new() { Name = "City Commission: 3–2" }).ClickAsync();
        await author.GetByText("Withdraw this", new() { Exact = true }).ClickAsync();
        await author
            .GetByLabel("Why, in a sentence for readers")
            .FillAsync("The article was taken back by its publisher.");
        await author.Button("Withdraw in this draft").ClickAsync();
        // Other facts still cite the words of the vote, whose numbers nothing tells any more.
        await author.GetByText("2 warnings to fix or keep", new() { Exact = true }).ClickAsync();
        await author.Locator("details.left[open] li button").First.ClickAsync();
        await KeepWarningAsync(author);
        await Expect(author.GetByText("1 warning to fix or keep", new() { Exact = true })).ToBeVisibleAsync();
        await KeepWarningAsync(author);
        await Expect(author.GetByText("2 warnings kept", new() { Exact = true })).ToBeVisibleAsync();
        await SendAsync(author);
        await ApproveAsync(reviewer, author.Url);

        await using var browser = await chromium.ReaderAsync(script: false);
        var reader = await browser.NewPageAsync();
        var gone = await reader.OpenAsync(site, "/votes/fl.miami.approval");
        Assert.Equal(410, gone!.Status);
        await Expect(reader.Locator("main")).ToContainTextAsync("The article was taken back by its publisher.");
        await reader.OpenAsync(site, "/corrections");
        await Expect(reader.Locator("ol.list")).ToContainTextAsync("The article was taken back by its publisher.");
    }

    private static async Task KeepWarningAsync(IPage page)
    {
        await page.GetByLabel("Right as it is? Say why, for the reviewer").First.FillAsync("The vote is withdrawn.");
        await page.Button("Keep with this reason").First.ClickAsync();
    }

    private static async Task OpenMiamiAsync(IPage page, Uri site)
    {
        await page.OpenAsync(site, "/edit/places?text=miam");
        await page.GetByRole(AriaRole.Link, new() { Name = "Miami, FL" }).ClickAsync();
        await page.Button("Begin a new draft").ClickAsync();
        await Expect(page.GetByText("Ready to send")).ToBeVisibleAsync();
    }

    /// <summary>A draft in which the motion of the vote is shorter than it was.</summary>
    private static async Task SendMiamiAsync(IPage page, Uri site)
    {
        await OpenMiamiAsync(page, site);
        await page.GetByRole(AriaRole.Button, new() { Name = "City Commission: 3–2" }).ClickAsync();
        await ShortenMotionAsync(page);
        await SendAsync(page);
    }

    private static async Task ShortenMotionAsync(IPage page)
    {
        await page.GetByLabel("Motion, in the words of the source", new() { Exact = true })
            .FillAsync("a formal partnership with U.S. Immigration and Customs Enforcement");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Kept at");
    }

    private static async Task SendAsync(IPage page)
    {
        await Expect(page.GetByText("Ready to send")).ToBeVisibleAsync();
        await page.Button("Send for review").ClickAsync();
        // The draft's own page has a field of the like, to withdraw.
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Send for review");
        await page.GetByLabel("Why, in a sentence for readers")
            .FillAsync(
                await page.GetByLabel("Why, in a sentence for readers").InputValueAsync() is { Length: > 0 } reason
                    ? reason
                    : "To say it rightly."
            );
        await page.Button("Send for review").ClickAsync();
        await Expect(page.Locator("dl.facts")).ToContainTextAsync("waiting for review");
    }

    private static async Task ApproveAsync(IPage page, string review)
    {
        await page.GotoAsync(review);
        await page.IsInOrderAsync();
        await page.Button("Approve and publish").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToContainTextAsync("Change ");
    }

    private static async Task PublishInOtherOrderAsync(TrackerApp app)
    {
        await using var db = app.Database.Context();
        var newest = await db.Revisions.Latest().SingleAsync(revision => revision.Document == "dossiers/fl/miami");
        var dossier = DocumentJson.Read<Dossier>(newest.Content);
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(
                    ChangeKind.Edit,
                    "Another Editor",
                    "In another order.",
                    [new(dossier with { Statements = [.. dossier.Statements.Reverse()] }, newest.Number)]
                )
            );
    }
}
