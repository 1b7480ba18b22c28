using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Integrity;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>
/// The whole way, as two people go it with passkeys: from a pasted article, an invented one, to what readers see.
/// </summary>
public class FromArticleToRecordTests(Chromium chromium)
{
    private const string Voted = "voted 4-1 on Tuesday, Sept. 9, 2025, to approve a 287(g) agreement";

    [Theory, EachEngine]
    public async Task PasteCiteSendApprove_IsPublishedWithTheVote(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        var site = app.Serve();
        var editor = await JoinAsync(app, site, AccountRole.Editor, "Edda Editor");
        var reviewer = await JoinAsync(app, site, AccountRole.Reviewer, "Ravi Reviewer");

        await PasteAsync(editor, site);
        var form = await BeginAsync(editor, site);
        await WritePlaceAsync(form);
        await WriteAgreementAsync(form);
        await WriteVoteAsync(form);
        await WriteStatementAsync(form);
        await form.NothingIsLeftAsync();

        await form.ClickAsync("Send for review");
        // The draft's own page has a field of the like, to withdraw.
        await Expect(editor.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Send for review");
        await editor
            .GetByLabel("Why, in a sentence for readers")
            .FillAsync("Quillhaven’s vote, from the invented article.");
        await editor.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
        await Expect(editor.GetByText("Somebody else decides")).ToBeVisibleAsync();

        await reviewer.GotoAsync(new Uri(site, "/edit").AbsoluteUri);
        await reviewer.GetByRole(AriaRole.Link, new() { Name = "Quillhaven" }).First.ClickAsync();
        await Expect(reviewer.Locator("main"))
            .ToContainTextAsync("to authorize the town manager to sign the memorandum of agreement.");
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve and publish" }).ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Change 2");

        await using var reader = await chromium.ReaderAsync(script: false, width: 390);
        var page = await reader.NewPageAsync();
        await page.GotoAsync(new Uri(site, "/places/or/quillhaven").AbsoluteUri);
        await Expect(page.Locator("main")).ToContainTextAsync("4–1");
        await Expect(page.Locator("main")).ToContainTextAsync("Our neighbors are already afraid to call the police");
        await Expect(page.Locator("main")).ToContainTextAsync("Marguerite Stroud");
        await page.GotoAsync(new Uri(site, "/changes").AbsoluteUri);
        await Expect(page.Locator("main")).ToContainTextAsync("Edda Editor");

        await using var db = app.Database.Context();
        var change = await db.Changes.OrderByDescending(change => change.Number).FirstAsync();
        Assert.Equal(("Edda Editor", "Ravi Reviewer"), (change.Author, change.ReviewedBy));
        Assert.Empty(await app.Services.GetRequiredService<Verifier>().VerifyAsync());
    }

    private static async Task PasteAsync(IPage page, Uri site)
    {
        await page.GotoAsync(new Uri(site, "/edit/sources/new").AbsoluteUri);
        await page.GetByLabel("Or its text")
            .FillAsync(await File.ReadAllTextAsync(Path.Combine(AppContext.BaseDirectory, "Quillhaven.txt")));
        await page.GetByRole(AriaRole.Button, new() { Name = "Go on" }).ClickAsync();
        await page.GetByLabel("Title").FillAsync("Quillhaven council backs pact with ICE, 4-1");
        await page.GetByLabel("Publisher").FillAsync("The Invented Courier");
        await page.GetByRole(AriaRole.Button, new() { Name = "Check the source" }).ClickAsync();
        await Expect(page.GetByText("Our neighbors are already afraid")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Keep this source" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToContainTextAsync("Quillhaven council backs pact");
    }

    private static async Task<DraftForm> BeginAsync(IPage page, Uri site)
    {
        await page.GotoAsync(new Uri(site, "/edit/places/new").AbsoluteUri);
        await page.GetByLabel("State, as its postal code").FillAsync("or");
        await page.GetByLabel("Name, as the source prints it").FillAsync("Quillhaven");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();
        var form = new DraftForm(page);
        await form.ReadyAsync();
        await page.GetByLabel("Cite from").SelectOptionAsync("quillhaven-council-backs-pact-with-ice-4-1");
        await Expect(page.Locator("#source\\.text")).ToContainTextAsync("Tarn County");
        return form;
    }

    private static async Task WritePlaceAsync(DraftForm form)
    {
        await form.CiteAsync("Name as printed", "Quillhaven Town Council");
        await form.ChooseAsync("What it is", "municipality", "the town manager");
        await form.ClickAsync("No source states the");
        foreach (
            var (name, kind) in (IReadOnlyList<(string, string)>)
                [("Quillhaven Town Council", "governing-body"), ("Quillhaven Police Department", "police")]
        )
        {
            await form.AddAsync("a body or agency");
            await form.CiteAsync("Name as printed", name);
            await form.ChooseAsync("What it is", kind, name);
        }
    }

    private static async Task WriteAgreementAsync(DraftForm form)
    {
        await form.AddAsync("an agreement");
        await form.PickAsync("Local agency that takes part", "police", "Quillhaven Police Department");
        await form.CiteAsync("Change Local agency that takes part", "Quillhaven Police Department");
        await form.PickAsync("Federal agency", "immigration", "Immigration and Customs Enforcement");
        await form.CiteAsync("Change Federal agency", "U.S. Immigration and Customs Enforcement");
        await form.ChooseAsync("Type", "task-force", "under the task force model");
        await form.ClickAsync("No source states");
        await form.AddWithinAsync("a step");
        await form.ChooseAsync("Kind", "approved", Voted);
        await form.CiteAsync("As printed", "Tuesday, Sept. 9, 2025");
        await form.Field("Date, if known").FillAsync("2025-09-09");
        await form.ChooseAsync("How it is known", "printed");
    }

    private static async Task WriteVoteAsync(DraftForm form)
    {
        await form.AddAsync("a vote");
        await form.PickAsync("Body that voted", "council", "Quillhaven Town Council in this draft");
        await form.CiteAsync("Change Body that voted", "The Quillhaven Town Council voted 4-1");
        await form.CiteAsync(
            "Motion, in the words of the source",
            "to authorize the town manager to sign the memorandum of agreement."
        );
        await form.ChooseAsync("What a yes does to the agreement", "adopt", Voted);
        await form.ChooseAsync("Stage", "not-stated");
        await form.ChooseAsync("Method", "not-stated");
        await form.ChooseAsync("Result", "pass", Voted);
        await form.CiteAsync("As printed", "Tuesday, Sept. 9, 2025");
        await form.Field("Date, if known").FillAsync("2025-09-09");
        await form.ChooseAsync("How it is known", "printed");
        await form.Field("Number").FillAsync("4");
        await form.CiteAsync("Number", "voted 4-1");
        await form.Field("Number", 1).FillAsync("1");
        await form.CiteAsync("Number", "voted 4-1", 1);
        await WriteVoterAsync(
            form,
            0,
            "Odile Farrow",
            "yes",
            "Odile Farrow, Bram Castellan, Ines Lundqvist and Tobias Wrenfield voted yes"
        );
        await WriteVoterAsync(form, 1, "Marguerite Stroud", "no", "Marguerite Stroud voted no");
    }

    /// <summary>After the two counts, whose options come first in the form.</summary>
    private static async Task WriteVoterAsync(DraftForm form, int nth, string name, string option, string words)
    {
        await form.AddWithinAsync("a voter");
        await form.CiteAsync("Voter as printed", name, nth);
        await form.ChooseAsync("Option", option, words, nth + 2);
        await form.PickAsync("Who that is", name, $"New person: {name}");
    }

    private static async Task WriteStatementAsync(DraftForm form)
    {
        await form.AddAsync("a statement");
        await form.ChooseAsync("Kind", "partial-quote");
        await form.CiteAsync("Speaker’s name as printed", "Stroud");
        await form.CiteAsync("Speaker’s role as printed", "a council member");
        await form.PickAsync("Who that is", "stroud", "Marguerite Stroud in this draft");
        await form.ChooseAsync("Stance towards the agreement", "none-stated");
        await form.ClickAsync("No source states the");
        foreach (
            var (words, kind) in (IReadOnlyList<(string, string)>)
                [
                    ("Our neighbors are already afraid to call the police,", "quoted"),
                    ("said Stroud, a council member.", "narrated"),
                    ("This makes it worse.", "quoted"),
                ]
        )
            await form.AddWordsAsync(words, kind);
    }

    private async Task<IPage> JoinAsync(TrackerApp app, Uri site, AccountRole role, string name)
    {
        SetDefaultExpectTimeout(15_000);
        var browser = await chromium.ReaderAsync(width: 1440, height: 900);
        var page = await browser.NewPageAsync();
        await page.KeepPasskeysAsync();
        var token = await app
            .Services.GetRequiredService<Invitations>()
            .InviteAsync(name, role, AccountActor.CommandLine);
        await page.GotoAsync(new Uri(site, $"/account/invitation#{token}").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey and join" }).ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Your account");
        await Expect(page.Locator(".lead")).ToContainTextAsync(name);
        return page;
    }
}
