using System.Text.RegularExpressions;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.VoteEvents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>An editor at work on a draft: what is kept, undone, and brought together with another's.</summary>
public class EditingTests(Chromium chromium)
{
    [Fact]
    public async Task Type_AndThePageIsLost_ComesBackAsItWas()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await OpenMiamiAsync(page, site);
        await page.GetByRole(AriaRole.Button, new() { Name = "City Commission: 3–2" }).ClickAsync();
        await page.GetByLabel("Motion, in the words of the source", new() { Exact = true }).FillAsync("a formal partn");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Kept at");

        await page.ReloadAsync();

        await Expect(page.GetByLabel("Motion, in the words of the source", new() { Exact = true }))
            .ToHaveValueAsync("a formal partn");
        await Expect(page.GetByLabel("Motion, in the words of the source", new() { Exact = true })).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Type_OverASlowLine_LosesNoLetter()
    {
        const string Motion =
            "to authorize the city manager, and through him the chief of police, to sign the memorandum of agreement";
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await SlowDownAsync(page);
        await OpenMiamiAsync(page, site);
        var form = new DraftForm(page);
        await form.OpenAsync("City Commission: 3–2");

        await form.Field("Motion, in the words of the source").FillAsync("");
        await form.Field("Motion, in the words of the source").PressSequentiallyAsync(Motion, new() { Delay = 15 });
        await Expect(form.Saved).ToContainTextAsync("Kept at");
        await Expect(form.Field("Motion, in the words of the source")).ToHaveValueAsync(Motion);

        await page.ReloadAsync();
        await Expect(form.Field("Motion, in the words of the source")).ToHaveValueAsync(Motion);
        // Where one went on before the server was heard of again is where one was.
        await Expect(form.Field("Motion, in the words of the source")).ToBeFocusedAsync();
    }

    [Fact]
    public async Task Undo_WhatWasTyped_IsAsBeforeAndRedoneAgain()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
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
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await OpenMiamiAsync(page, site);
        await page.GetByRole(AriaRole.Button, new() { Name = "City Commission: 3–2" }).ClickAsync();
        await page.GetByLabel("Stage", new() { Exact = true }).SelectOptionAsync("first-reading");
        await Expect(page.Locator(".saved")).ToContainTextAsync("Kept at");
        await PublishOtherStageAsync(app);

        await page.ReloadAsync();
        await page.GetByRole(AriaRole.Link, new() { Name = "Merge the two versions" }).ClickAsync();
        await Expect(page.GetByText("Another Editor published revision 2 meanwhile")).ToBeVisibleAsync();
        await page.IsInOrderAsync();
        await page.GetByRole(
                AriaRole.Radio,
                new() { NameRegex = new Regex("^Mine: first reading", RegexOptions.IgnoreCase) }
            )
            .CheckAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Merge the two versions in my draft" }).ClickAsync();

        await Expect(page.Locator(".outline")).ToBeVisibleAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "City Commission: 3–2" }).ClickAsync();
        await Expect(page.GetByLabel("Stage", new() { Exact = true })).ToHaveValueAsync("first-reading");
        await Expect(page.GetByText("Somebody else published")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Open_WideAndNarrow_IsInOrder()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        foreach (
            var address in (string[])
                ["/edit", "/edit/places/new", "/edit/places/fl/miami", "/edit/places/fl/miami/restore/1"]
        )
        {
            await page.GotoAsync(new Uri(site, address).AbsoluteUri);
            await page.IsInOrderAsync();
        }
        await OpenMiamiAsync(page, site);
        var form = new DraftForm(page);
        foreach (var fact in (string[])["city police", "287(g) agreement", "City Commission: 3–2"])
        {
            // What was unfolded to be looked at lies over the facts.
            await page.Locator(".left").EvaluateAsync("left => left.open = false");
            await form.OpenAsync(fact);
            await form.SelectAsync("immigration");
            await page.IsInOrderAsync();
        }
    }

    /// <summary>
    /// What is selected is told to the server a moment later; what is pressed is meant for it all the same.
    /// </summary>
    [Fact]
    public async Task SelectAndCiteAtOnce_TakesTheWordsJustSelected()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await OpenMiamiAsync(page, site);
        var form = new DraftForm(page);
        await form.OpenAsync("City Commission: 3–2");
        await form.Field("Result").FocusAsync();
        await form.SelectAsync("immigration");

        await page.Locator("#source\\.text")
            .EvaluateAsync(
                """
                text => {
                  const word = text.querySelector('[data-at]').firstChild, range = document.createRange();
                  range.setStart(word, 0);
                  range.setEnd(word, 5);
                  getSelection().removeAllRanges();
                  getSelection().addRange(range);
                  const cite = document.querySelector('.field[data-at-hand] button.cite');
                  cite.dispatchEvent(new PointerEvent('pointerdown', { bubbles: true }));
                  cite.click();
                }
                """
            );

        var first = (await page.Locator("#source\\.text").InnerTextAsync())[..5];
        await Expect(page.Locator(".field[data-at-hand] .citing").Last).ToContainTextAsync(first);
        await Expect(page.Locator(".field[data-at-hand] .citing").Filter(new() { HasText = "immigration" }))
            .ToHaveCountAsync(0);
    }

    private static async Task OpenMiamiAsync(IPage page, Uri site)
    {
        await page.GotoAsync(new Uri(site, "/edit/places/fl/miami").AbsoluteUri);
        await page.GetByRole(AriaRole.Button, new() { Name = "Begin a new draft" }).ClickAsync();
        // What is checked on the server has come to life.
        await Expect(page.GetByText("Ready to send")).ToBeVisibleAsync();
        await Expect(page.Locator("#source\\.text")).ToBeVisibleAsync();
    }

    /// <summary>What the server says comes a sixth of a second later, in its order.</summary>
    private static Task SlowDownAsync(IPage page) =>
        page.RouteWebSocketAsync(
            new Regex("/_blazor"),
            line =>
            {
                var server = line.ConnectToServer();
                var before = Task.CompletedTask;
                server.OnMessage(message =>
                    before = LaterAsync(
                        before,
                        () =>
                        {
                            if (message.Binary is { } bytes)
                                line.Send(bytes);
                            else
                                line.Send(message.Text!);
                        }
                    )
                );

                static async Task LaterAsync(Task before, Action send)
                {
                    var wait = Task.Delay(160);
                    await before;
                    await wait;
                    send();
                }
            }
        );

    private static async Task PublishOtherStageAsync(TrackerApp app)
    {
        await using var db = app.Database.Context();
        var newest = await db.Revisions.Latest().SingleAsync(revision => revision.Document == "dossiers/fl/miami");
        var dossier = DocumentJson.Read<Dossier>(newest.Content);
        var vote = dossier.VoteEvents[0];
        dossier = dossier with
        {
            VoteEvents =
            [
                vote with
                {
                    Stage = VoteStage.SecondReading,
                    Citations = vote.Citations.Append(new("stage", [new() { Passage = "vote" }])).ToDictionary(),
                },
            ],
        };
        await app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(new(ChangeKind.Edit, "Another Editor", "The stage.", [new(dossier, newest.Number)]));
    }
}
