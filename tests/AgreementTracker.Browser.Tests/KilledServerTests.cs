using System.Text.RegularExpressions;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>A server that falls while somebody types.</summary>
public class KilledServerTests(Chromium chromium)
{
    private const string Kept = "to authorize the city manager";

    [Fact]
    public async Task Kill_WhileALetterIsTyped_KeepsEveryLetterAndThePlace()
    {
        using var program = new TrackerProgram();
        var port = TrackerProgram.FreePort();
        program.Settings["Site__Address"] = $"http://localhost:{port}";
        var invitation = Regex
            .Match((await program.RunAsync("user", "invite", "--role", "editor", "Edda", "Editor")).Output, @"http\S+")
            .Value;
        var page = await (await chromium.ReaderAsync(width: 1440)).NewPageAsync();
        // Its server is a process that has run nothing yet, while other tests have the processors.
        page.SetDefaultTimeout(60_000);
        var form = new DraftForm(page);
        var motion = form.Field("Motion, in the words of the source");
        await using (await program.ServeAsync($"http://127.0.0.1:{port}"))
        {
            await page.KeepPasskeysAsync();
            await page.GotoAsync(invitation);
            await page.GetByRole(AriaRole.Button, new() { Name = "Make a passkey and join" }).ClickAsync();
            await Expect(page.Locator(".lead")).ToHaveTextAsync("Edda Editor, editor");
            await page.GotoAsync($"http://localhost:{port}/edit/places/fl/miami");
            await page.GetByRole(AriaRole.Button, new() { Name = "Begin a new draft" }).ClickAsync();
            await form.ReadyAsync();
            await form.OpenAsync("City Commission: 3–2");
            await motion.FillAsync("");
            await motion.PressSequentiallyAsync(Kept);
            // It says so of the first letters too, as soon as they are kept.
            await page.WaitForTimeoutAsync(3000);
            await Expect(form.Saved).ToContainTextAsync("Kept at");
            await motion.PressSequentiallyAsync(" to sign");
            // The end of this block kills it with signal 9.
        }

        await using var again = await program.ServeAsync($"http://127.0.0.1:{port}");

        // The page finds the server again by itself, and says that it must be loaded again.
        page.Dialog += (_, dialog) => _ = dialog.AcceptAsync();
        await page.GetByRole(AriaRole.Button, new() { Name = "Load the page again" }).First.ClickAsync();
        await Expect(motion).ToHaveValueAsync($"{Kept} to sign");
        await Expect(motion).ToBeFocusedAsync();
        await motion.PressAsync("End");
        await motion.PressSequentiallyAsync(" and more");
        await Expect(form.Saved).ToContainTextAsync("Kept at");
    }
}
