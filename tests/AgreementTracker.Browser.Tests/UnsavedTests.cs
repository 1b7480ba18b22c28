using System.Text.RegularExpressions;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Editing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>
/// What was typed when the connection was lost, and never came to the server, is in the tab until the draft has it.
/// </summary>
public class UnsavedTests(Chromium chromium)
{
    private const string Motion = "Motion, in the words of the source";
    private const string Typed = "to authorize the city manager to sign";

    [Fact]
    public async Task Type_NothingComesToTheServer_IsPutBackWhenThePageIsLoadedAgain()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var (page, form, line) = await OpenMiamiAsync(app);
        await form.Field(Motion).FillAsync("to authorize");
        await Expect(form.Saved).ToContainTextAsync("Kept at");
        await NothingIsHeldAsync(page);

        line.IsCut = true;
        await form.Field(Motion).FocusAsync();
        await form.Field(Motion).PressAsync("End");
        await form.Field(Motion).PressSequentiallyAsync(" the city manager to sign");
        await form.Field("As printed").First.FillAsync("Tuesday, June 17");
        await LoadAgainAsync(page, line);

        await Expect(form.Field(Motion)).ToHaveValueAsync(Typed);
        await Expect(form.Field("As printed").First).ToHaveValueAsync("Tuesday, June 17");
        await Expect(page.Locator(".back"))
            .ToContainTextAsync(
                $"Put back, because the connection was lost before it was saved: City Commission: 3–2: {Motion}; "
            );
        await Expect(page.Locator(".unsaved")).ToHaveCountAsync(0);
        await Expect(form.Saved).ToContainTextAsync("Kept at");
        await NothingIsHeldAsync(page);
        Assert.Contains(Typed, await ContentAsync(app), StringComparison.Ordinal);

        await page.Button("Close this message").ClickAsync();
        await Expect(page.Locator(".back")).ToHaveCountAsync(0);
        // It was a step like others.
        await page.ReloadAsync();
        await Expect(form.Field(Motion)).ToHaveValueAsync(Typed);
        await Expect(page.Locator(".back")).ToHaveCountAsync(0);
    }

    [Fact]
    public async Task Type_NothingComesToTheServerAndTheDraftChanges_ItsEditorIsAsked()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var (page, form, line) = await OpenMiamiAsync(app);
        line.IsCut = true;
        await form.Field(Motion).FillAsync(Typed);
        await ChangeAsync(app, "$.voteEvents[0].motion", "an agreement with ICE");
        await LoadAgainAsync(page, line);

        await Expect(page.Locator(".unsaved li")).ToHaveCountAsync(1);
        await Expect(page.Locator("#unsaved\\.title")).ToBeFocusedAsync();
        await Expect(page.Locator(".unsaved .said")).ToHaveTextAsync(Typed);
        await Expect(page.Locator(".unsaved .aside")).ToHaveTextAsync("The draft now has: an agreement with ICE");
        await Expect(form.Field(Motion)).ToHaveValueAsync("an agreement with ICE");
        await page.IsInOrderAsync();

        // It is there until it was answered, whatever is typed meanwhile.
        await form.Field(Motion).FillAsync("an agreement with ICE, and more");
        await Expect(form.Saved).ToContainTextAsync("Kept at");
        await page.ReloadAsync();
        await Expect(page.Locator(".unsaved .aside"))
            .ToHaveTextAsync("The draft now has: an agreement with ICE, and more");
        await page.Button($"Put back what was typed in City Commission: 3–2: {Motion}").ClickAsync();

        await Expect(form.Field(Motion)).ToHaveValueAsync(Typed);
        await Expect(form.Field(Motion)).ToBeFocusedAsync();
        await Expect(page.Locator(".unsaved")).ToHaveCountAsync(0);
        await NothingIsHeldAsync(page);
        Assert.Contains(Typed, await ContentAsync(app), StringComparison.Ordinal);
    }

    [Fact]
    public async Task Drop_WhatWasNotSaved_IsGone()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var (page, form, line) = await OpenMiamiAsync(app);
        line.IsCut = true;
        await form.Field(Motion).FillAsync(Typed);
        await ChangeAsync(app, "$.voteEvents[0].motion", "an agreement with ICE");
        await LoadAgainAsync(page, line);

        await page.Button($"Drop what was typed in City Commission: 3–2: {Motion}").ClickAsync();

        await Expect(page.Locator(".unsaved")).ToHaveCountAsync(0);
        await NothingIsHeldAsync(page);
        await Expect(form.Field(Motion)).ToHaveValueAsync("an agreement with ICE");
    }

    [Fact]
    public async Task Held_ForAnotherAccountOrLongAgo_IsDropped_AndAllOfItBySigningOut()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var (page, form, line) = await OpenMiamiAsync(app);
        line.IsCut = true;
        await form.Field(Motion).FillAsync(Typed);
        var mine = Assert.Single(await HeldAsync(page));
        await page.EvaluateAsync(
            """
            mine => {
              const entry = at => JSON.stringify({ x: { document: 'x', path: '$', fact: '$', before: '', text: 'x', at } });
              sessionStorage.setItem('unsaved another ' + mine.split(' ')[2], entry(Date.now()));
              sessionStorage.setItem(mine.split(' ').slice(0, 2).join(' ') + ' old', entry(Date.now() - 8 * 86400000));
              sessionStorage.setItem(mine.split(' ').slice(0, 2).join(' ') + ' new', entry(Date.now() - 86400000));
            }
            """,
            mine
        );

        await LoadAgainAsync(page, line);
        await Expect(form.Field(Motion)).ToHaveValueAsync(Typed);
        await UntilAsync(page, "Object.keys(sessionStorage).filter(item => item.startsWith('unsaved ')).length === 1");
        Assert.EndsWith(" new", Assert.Single(await HeldAsync(page)), StringComparison.Ordinal);

        await page.GotoAsync(new Uri(new Uri(page.Url), "/account").AbsoluteUri);
        await page.Button("Sign out").First.ClickAsync();
        await page.WaitForURLAsync(new Regex("/account/sign-in"));
        Assert.Empty(await HeldAsync(page));
    }

    /// <summary>On a slow line the page is there some time before its editor is led back to the last field.</summary>
    [Fact]
    public async Task LoadAgain_EditorTypesInAnotherFieldMeanwhile_LeavesTheLettersThere()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var (page, form, line) = await OpenMiamiAsync(app);
        await form.Field(Motion).FocusAsync();
        var motion = await form.Field(Motion).InputValueAsync();

        line.Delay = TimeSpan.FromMilliseconds(400);
        await page.ReloadAsync();
        var printed = form.Field("As printed").First;
        await printed.FillAsync("");
        await printed.PressSequentiallyAsync("Tuesday, June 17", new() { Delay = 100 });

        await Expect(printed).ToBeFocusedAsync();
        await Expect(printed).ToHaveValueAsync("Tuesday, June 17");
        await Expect(form.Field(Motion)).ToHaveValueAsync(motion);
        await Expect(form.Saved).ToContainTextAsync("Kept at");
        await NothingIsHeldAsync(page);
    }

    /// <summary>Editors' letters can be kept from the server, or be late.</summary>
    private sealed class Line
    {
        public bool IsCut { get; set; }
        public TimeSpan Delay { get; set; }
    }

    private async Task<(IPage Page, DraftForm Form, Line Line)> OpenMiamiAsync(TrackerApp app)
    {
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        var line = new Line();
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.RouteWebSocketAsync(
            new Regex("/_blazor"),
            socket =>
            {
                var server = socket.ConnectToServer();
                var sent = Task.CompletedTask;
                socket.OnMessage(message =>
                {
                    if (!line.IsCut)
                        sent = SendAsync(sent, message);
                });

                async Task SendAsync(Task before, IWebSocketFrame message)
                {
                    var delay = Task.Delay(line.Delay);
                    await before;
                    await delay;
                    if (message.Binary is { } bytes)
                        server.Send(bytes);
                    else
                        server.Send(message.Text!);
                }
            }
        );
        await page.OpenAsync(site, "/edit/places/fl/miami");
        await page.Button("Begin a new draft").ClickAsync();
        var form = new DraftForm(page);
        await form.ReadyAsync();
        await form.OpenAsync("City Commission: 3–2");
        // The browser knows the place when the server has heard that it was shown.
        await UntilAsync(page, "Object.values(sessionStorage).some(place => place.includes('voteEvents'))");
        return (page, form, line);
    }

    private static async Task LoadAgainAsync(IPage page, Line line)
    {
        Assert.NotEmpty(await HeldAsync(page));
        await page.GotoAsync("about:blank");
        line.IsCut = false;
        await page.GoBackAsync();
        await new DraftForm(page).ReadyAsync();
    }

    private static Task<string[]> HeldAsync(IPage page) =>
        page.EvaluateAsync<string[]>("Object.keys(sessionStorage).filter(item => item.startsWith('unsaved '))");

    private static Task NothingIsHeldAsync(IPage page) =>
        UntilAsync(page, "Object.keys(sessionStorage).every(item => !item.startsWith('unsaved '))");

    /// <summary>Playwright's own way to wait needs eval, which the page's policy forbids.</summary>
    private static async Task UntilAsync(IPage page, string condition)
    {
        for (var tries = 0; !await page.EvaluateAsync<bool>(condition); tries++)
        {
            Assert.True(tries < 300, condition);
            await Task.Delay(100);
        }
    }

    private static async Task<string> ContentAsync(TrackerApp app)
    {
        await using var db = app.Database.Context();
        return (await db.Drafts.Include(draft => draft.Documents).SingleAsync()).Documents.Single().Content;
    }

    /// <summary>As in another window.</summary>
    private static async Task ChangeAsync(TrackerApp app, string path, string text)
    {
        await using var db = app.Database.Context();
        var draft = await db.Drafts.Include(draft => draft.Documents).SingleAsync();
        var kept = draft.Documents.Single();
        var document = new EditedDocument(kept.Address, kept.BasedOn, kept.Content);
        document.Set(path, text);
        await app
            .Services.GetRequiredService<Drafts>()
            .SaveAsync(draft.Id, draft.Version, new(draft.AuthorId, draft.Author), [document]);
    }
}
