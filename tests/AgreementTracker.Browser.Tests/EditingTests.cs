using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Sources;
using Deque.AxeCore.Playwright;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>From an article to a published record, as an editor and a reviewer go it. Article, place and people are invented.</summary>
public class EditingTests(Chromium chromium)
{
    private const string Article = """
        Ogdenville council signs on

        OGDENVILLE — The Ogdenville Town Board, in this invented town, voted 4-1 on Monday to sign a 287(g) agreement for its police department.

        “We want order,” said Dana Invented, a board member.
        """;

    [Theory, EachEngine]
    public async Task Write_Send_Approve_IsPublishedWithItsWords(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        var site = app.Serve();
        await KeepSourceAsync(app);
        var page = await EditorAsync(app, site, AccountRole.Editor, "Eve Editor");

        await page.GotoAsync(new Uri(site, "/edit/places/new").AbsoluteUri);
        await page.GetByLabel("State, as its postal code").FillAsync("fl");
        await page.GetByLabel("Name, as the source prints it").FillAsync("Ogdenville");
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a draft" }).ClickAsync();

        // The place.
        await CiteAsync(page, "Name as printed", "Ogdenville Town Board");
        await page.GetByLabel("What it is", new() { Exact = true }).SelectOptionAsync("municipality");
        await CiteAsync(page, "What it is", "in this invented town");
        await page.GetByRole(AriaRole.Button, new() { Name = "No source states the 2 that are empty" }).ClickAsync();

        // The body, then the vote: its words are found as they are typed.
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a body or agency" }).ClickAsync();
        await CiteAsync(page, "Name as printed", "Ogdenville Town Board");
        await page.GetByLabel("What it is", new() { Exact = true }).SelectOptionAsync("governing-body");
        await CiteAsync(page, "What it is", "Ogdenville Town Board");
        await page.GetByRole(AriaRole.Button, new() { Name = "Add a vote" }).ClickAsync();
        await page.GetByLabel("Body that voted", new() { Exact = true }).PressSequentiallyAsync("board");
        await page.GetByRole(AriaRole.Button, new() { Name = "Ogdenville Town Board in this draft" }).ClickAsync();
        await Expect(page.Locator("section.form .picked")).ToBeVisibleAsync();
        await CiteAsync(page, "Body that voted", "Ogdenville Town Board");
        await CiteAsync(page, "Motion, in the words of the source", "to sign a 287(g) agreement for its police department");
        await ChooseAndCiteAsync(page, "A yes", "adopt", "voted 4-1 on Monday to sign");
        await page.GetByLabel("Stage", new() { Exact = true }).SelectOptionAsync("not-stated");
        await page.GetByLabel("Method", new() { Exact = true }).SelectOptionAsync("not-stated");
        await ChooseAndCiteAsync(page, "Result", "pass", "voted 4-1 on Monday to sign");
        await page.GetByLabel("As printed", new() { Exact = true }).FillAsync("Monday");
        await CiteAsync(page, "As printed", "voted 4-1 on Monday to sign");
        foreach (var (count, number) in new[] { ("Count 1", "4"), ("Count 2", "1") })
        {
            var counted = page.GetByRole(AriaRole.Group, new() { Name = count, Exact = true });
            await counted.GetByLabel("Number", new() { Exact = true }).FillAsync(number);
            await CiteAsync(page, counted.GetByLabel("Number", new() { Exact = true }), counted, "voted 4-1 on Monday to sign");
        }
        await Expect(page.GetByText("Nothing left to see to")).ToBeVisibleAsync();
        await InOrderAsync(page);

        await page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
        await page.GetByLabel("Why, in a sentence for readers").FillAsync("The town board voted.");
        await page.GetByRole(AriaRole.Button, new() { Name = "Send for review" }).ClickAsync();
        await Expect(page.GetByText("Somebody else decides")).ToBeVisibleAsync();
        var review = page.Url;

        var reviewer = await EditorAsync(app, site, AccountRole.Reviewer, "Rob Reviewer");
        await reviewer.GotoAsync(review);
        await Expect(reviewer.Locator("mark", new() { HasText = "to sign a 287(g) agreement for its police department" })).ToBeVisibleAsync();
        await InOrderAsync(reviewer);
        await reviewer.GetByRole(AriaRole.Button, new() { Name = "Approve and publish" }).ClickAsync();
        await Expect(reviewer.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Change 2");
        await Expect(reviewer.GetByText("Rob Reviewer").First).ToBeVisibleAsync();

        await reviewer.GotoAsync(new Uri(site, "/places/fl/ogdenville").AbsoluteUri);
        await Expect(reviewer.Locator(".lead")).ToContainTextAsync("4–1");
        Assert.Empty(await app.Services.GetRequiredService<Verifier>().VerifyAsync());
    }

    [Fact]
    public async Task Type_AndThePageIsLost_ComesBackAsItWas()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await OpenMiamiAsync(page, site);
        await page.GetByRole(AriaRole.Button, new() { Name = "City Commission: 3–2" }).ClickAsync();
        await page.GetByLabel("Motion, in the words of the source", new() { Exact = true }).FillAsync("a formal partn");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Kept at");

        await page.ReloadAsync();

        await Expect(page.GetByLabel("Motion, in the words of the source", new() { Exact = true })).ToHaveValueAsync("a formal partn");
        await Expect(page.GetByLabel("Motion, in the words of the source", new() { Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Undo_WhatWasTyped_IsAsBeforeAndRedoneAgain()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await OpenMiamiAsync(page, site);
        var name = page.GetByLabel("Name as printed", new() { Exact = true });
        await name.FillAsync("Miami Beach");
        await page.GetByRole(AriaRole.Button, new() { Name = "Undo" }).ClickAsync();
        await Expect(name).ToHaveValueAsync("Miami");
        await page.GetByRole(AriaRole.Button, new() { Name = "Redo" }).ClickAsync();
        await Expect(name).ToHaveValueAsync("Miami Beach");
    }

    [Fact]
    public async Task Publish_AnotherCameFirst_ShowsBothAndTakesWhatIsChosen()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await OpenMiamiAsync(page, site);
        await page.GetByRole(AriaRole.Button, new() { Name = "City Commission: 3–2" }).ClickAsync();
        await page.GetByLabel("Stage", new() { Exact = true }).SelectOptionAsync("first-reading");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Kept at");
        await PublishOtherStageAsync(app);

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Bring both together" }).ClickAsync();
        await Expect(page.GetByText("Another Editor published revision 2 meanwhile")).ToBeVisibleAsync();
        await InOrderAsync(page);
        await page.GetByLabel("Mine: first-reading").CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Bring both together in my draft" }).ClickAsync();

        await Expect(page.Locator(".outline")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "City Commission: 3–2" }).ClickAsync();
        await Expect(page.GetByLabel("Stage", new() { Exact = true })).ToHaveValueAsync("first-reading");
        await Expect(page.GetByText("Somebody else published")).ToHaveCountAsync(0);
    }

    [Theory]
    [InlineData(320, ColorScheme.Light)]
    [InlineData(320, ColorScheme.Dark)]
    [InlineData(1440, ColorScheme.Dark)]
    public async Task Open_WideAndNarrow_IsInOrder(int width, ColorScheme colours)
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await EditorAsync(app, site, AccountRole.Editor, "Eve Editor", width, colours);
        foreach (var address in (string[])["/edit", "/edit/places/new", "/edit/places/fl/miami", "/edit/places/fl/miami/restore/1"])
        {
            await page.GotoAsync(new Uri(site, address).AbsoluteUri);
            await InOrderAsync(page);
        }
        await OpenMiamiAsync(page, site);
        foreach (var fact in (string[])["287(g) agreement", "City Commission: 3–2", "1,120: individuals arrested in the operation"])
        {
            await page.Locator(".outline").GetByRole(AriaRole.Button, new() { Name = fact }).First.ClickAsync();
            await Expect(page.Locator("#form\\.title")).ToContainTextAsync(fact[..8]);
            await InOrderAsync(page);
        }
    }

    private async Task<IPage> EditorAsync(TrackerApp app, Uri site, AccountRole role, string name, int width = 1440, ColorScheme colours = ColorScheme.Light)
    {
        SetDefaultExpectTimeout(15_000);
        var browser = await chromium.ReaderAsync(width: width, height: 900, colours: colours);
        await browser.SignInAsync(app, await app.AccountAsync(role, name), site);
        return await browser.NewPageAsync();
    }

    private static async Task OpenMiamiAsync(IPage page, Uri site)
    {
        await page.GotoAsync(new Uri(site, "/edit/places/fl/miami").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a new draft" }).ClickAsync();
        // What is checked on the server has come to life.
        await Expect(page.GetByText("Nothing left to see to")).ToBeVisibleAsync();
        await Expect(page.Locator("#source\\.text")).ToBeVisibleAsync();
    }

    private static Task CiteAsync(IPage page, string field, string words) =>
        CiteAsync(page, page.GetByLabel(field, new() { Exact = true }).First, page.Locator("section.form"), words);

    private static async Task ChooseAndCiteAsync(IPage page, string field, string choice, string words)
    {
        await page.GetByLabel(field, new() { Exact = true }).SelectOptionAsync(choice);
        await CiteAsync(page, field, words);
    }

    /// <summary>The field, then the words in the source, then the button at the field.</summary>
    private static async Task CiteAsync(IPage page, ILocator field, ILocator within, string words)
    {
        await field.FocusAsync();
        await page.Locator("#source\\.text").EvaluateAsync("""
            (text, words) => {
              const span = [...text.querySelectorAll('[data-at]')];
              const whole = span.map(part => part.textContent).join('');
              const at = whole.indexOf(words);
              const range = document.createRange();
              let seen = 0, begun = false;
              for (const part of span) {
                const length = part.textContent.length;
                if (!begun && at < seen + length) { range.setStart(part.firstChild, at - seen); begun = true; }
                if (begun && at + words.length <= seen + length) { range.setEnd(part.firstChild, at + words.length - seen); break; }
                seen += length;
              }
              getSelection().removeAllRanges();
              getSelection().addRange(range);
            }
            """, words);
        var cite = within.Locator("button.cite").First;
        await Expect(cite).ToContainTextAsync(words[..10]);
        await cite.ClickAsync();
        await Expect(within.Locator(".field[data-at-hand] .citing").First).ToBeVisibleAsync();
    }

    private static async Task InOrderAsync(IPage page)
    {
        var found = await page.RunAxe();
        Assert.Equal("", string.Join('\n', found.Violations.Select(violation => $"{violation.Id}: {string.Join(" | ", violation.Nodes.Take(3).Select(node => node.Html))}")));
        Assert.True(await page.EvaluateAsync<bool>("document.documentElement.scrollWidth <= document.documentElement.clientWidth"), $"{page.Url} is wider than the screen");
    }

    private static async Task KeepSourceAsync(TrackerApp app)
    {
        var text = Article.ReplaceLineEndings("\n");
        await using var db = app.Database.Context();
        db.DeskSources.Add(new()
        {
            Id = "ogdenville-signs-on",
            Content = DocumentJson.Write(new SourceDocument
            {
                Slug = "ogdenville-signs-on",
                Title = "Ogdenville council signs on",
                Kind = SourceKind.NewsArticle,
                Access = SourceAccess.Full,
                Sha256 = ArchivedText.HashOf(text),
            }),
            Sha256 = ArchivedText.HashOf(text),
            Text = text,
            AuthorId = "somebody",
            Author = "Somebody",
            AddedAt = DateTime.UtcNow,
        });
        await db.SaveChangesAsync();
    }

    private static async Task PublishOtherStageAsync(TrackerApp app)
    {
        await using var db = app.Database.Context();
        var newest = await db.Revisions.Latest().SingleAsync(revision => revision.Document == "dossiers/fl/miami");
        var dossier = DocumentJson.Read<Dossier>(newest.Content);
        var vote = dossier.VoteEvents[0];
        dossier = dossier with
        {
            VoteEvents = [vote with
            {
                Stage = Data.VoteEvents.VoteStage.SecondReading,
                Citations = vote.Citations.Append(new("stage", [new() { Passage = "vote" }])).ToDictionary(),
            }],
        };
        await app.Services.GetRequiredService<Publisher>().PublishAsync(new(ChangeKind.Edit, "Another Editor", "The stage.", [new(dossier, newest.Number)]));
    }
}
