using System.Text;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;
using Microsoft.Playwright;
using static Microsoft.Playwright.Assertions;

namespace AgreementTracker.Browser.Tests;

/// <summary>A source on its way from a file, or from what was pasted, to the desk.</summary>
public class IntakeTests(Chromium chromium)
{
    private const string First = "This text was invented for tests.";
    private const string Second = "The council of Ogden Falls heard “eleven residents” on Monday.";

    [Fact]
    public async Task Paste_IsShownAsItWillStandBeforeItIsKept_AndIsKnownTheSecondTime()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await page.OpenAsync(site, "/edit/sources/new");
        await page.IsInOrderAsync();
        await GiveAsync(page, $"{First}\n\n{Second}");
        await page.IsInOrderAsync();

        // What is wrong stands with its field, and all that was typed is still there.
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Residents are heard");
        await page.GetByLabel("Published on (may be empty)", new() { Exact = true }).FillAsync("Monday");
        await page.Button("Check the source").ClickAsync();
        await Expect(page.Locator("[id='source.published.fault']")).ToContainTextAsync("Expected a date that exists");
        await Expect(page.GetByLabel("Title", new() { Exact = true })).ToHaveValueAsync("Residents are heard");
        await Expect(page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync($"{First}\n\n{Second}");
        await page.IsInOrderAsync();
        await page.GetByLabel("Published on (may be empty)", new() { Exact = true }).FillAsync("2025-06");
        await page.Button("Check the source").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 }))
            .ToHaveTextAsync("As it will stand for ever");
        Assert.Equal([First, Second], await page.Locator(".archive p").AllInnerTextsAsync());
        await Expect(page.Locator("main")).ToContainTextAsync(ArchivedText.HashOf($"{First}\n\n{Second}"));
        await page.IsInOrderAsync();
        await page.Button("Keep this source").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("Residents are heard");
        await page.IsInOrderAsync();

        await page.OpenAsync(site, "/edit/sources/new");
        await GiveAsync(page, $"{First}\n\n{Second}");
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync("Heard again");
        await page.Button("Check the source").ClickAsync();
        await Expect(page.Locator("main .problem"))
            .ToContainTextAsync(
                "This very text, to the letter, is Residents are heard, which an editor has kept already."
            );
        await page.IsInOrderAsync();
        await page.GetByLabel("Yes, keep it as a later capture of “Residents are heard”").CheckAsync();
        await page.Button("Keep it anyway").ClickAsync();
        await Expect(page.GetByLabel("Later capture of (may be empty)", new() { Exact = true }))
            .ToHaveValueAsync("residents-are-heard");

        await page.OpenAsync(site, "/edit");
        await Expect(
                page.GetByRole(AriaRole.Region, new() { Name = "Sources without a fact" })
                    .GetByRole(AriaRole.Link, new() { Name = "Heard again" })
            )
            .ToBeVisibleAsync();
        await page.OpenAsync(site, "/edit/sources");
        await page.IsInOrderAsync();
    }

    public static TheoryData<string> Files => ["notes.txt", "page.html", "minutes.pdf", "release.docx"];

    [Theory, MemberData(nameof(Files))]
    public async Task Upload_EachKindOfFile_IsKeptAsItsWords(string name)
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await page.OpenAsync(site, "/edit/sources/new");

        await UploadAsync(
            page,
            name,
            name switch
            {
                "notes.txt" => Encoding.UTF8.GetBytes($"{First}\r\n\r\n{Second}"),
                "page.html" => MadeFile.Html(
                    $"<title>x</title><script>document.title = 'run'</script><p>{First}</p><p onclick='alert(1)'>{Second}</p>"
                ),
                "minutes.pdf" => MadeFile.Pdf([First], ["The council heard eleven residents."]),
                _ => MadeFile.Docx(
                    $"<w:p><w:r><w:t>{First}</w:t></w:r></w:p><w:p><w:r><w:t>{Second}</w:t></w:r></w:p>"
                ),
            }
        );
        await page.GetByLabel("Title", new() { Exact = true }).FillAsync($"From {name}");
        await page.Button("Check the source").ClickAsync();
        var shown = string.Join(" ", await page.Locator(".archive p").AllInnerTextsAsync());
        await page.Button("Keep this source").ClickAsync();

        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync($"From {name}");
        Assert.Equal(
            $"{First} {(name == "minutes.pdf" ? "The council heard eleven residents." : Second)}",
            shown.ReplaceLineEndings(" ")
        );
        await using var db = app.Database.Context();
        var kept = await db.PendingSources.SingleAsync();
        Assert.Equal(shown.Split((char[]?)null), kept.Text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        Assert.Equal(ArchivedText.HashOf(kept.Text), kept.Sha256);
    }

    [Fact]
    public async Task Upload_RefusedFile_SaysWhyAndLosesNothing()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        var site = app.Serve();
        var page = await chromium.EditorAsync(app, site, AccountRole.Editor, "Eve Editor");
        await page.OpenAsync(site, "/edit/sources/new");

        await UploadAsync(
            page,
            "scan.pdf",
            MadeFile.Pdf([
                [],
            ])
        );
        await Expect(page.GetByRole(AriaRole.Alert)).ToContainTextAsync("The PDF holds no text: it is probably a scan");
        await UploadAsync(page, "macro.docx", MadeFile.Docx("<w:p/>", ("word/vbaProject.bin", "x")));
        await Expect(page.GetByRole(AriaRole.Alert))
            .ToHaveTextAsync("Documents with macros are not imported: save it as .docx without macros.");
        await page.IsInOrderAsync();

        await page.GetByLabel("Or its text", new() { Exact = true }).FillAsync(First);
        await UploadAsync(
            page,
            "scan.pdf",
            MadeFile.Pdf([
                [],
            ])
        );
        await Expect(page.GetByRole(AriaRole.Alert)).ToHaveTextAsync("Choose a file or paste a text, not both.");
        await Expect(page.GetByLabel("Or its text", new() { Exact = true })).ToHaveValueAsync(First);
        await page.Button("Go on").ClickAsync();
        await Expect(page.GetByLabel("Text", new() { Exact = true })).ToHaveValueAsync(First);
    }

    private static async Task GiveAsync(IPage page, string text)
    {
        await page.GetByLabel("Or its text", new() { Exact = true }).FillAsync(text);
        await page.Button("Go on").ClickAsync();
        await Expect(page.GetByRole(AriaRole.Heading, new() { Level = 1 })).ToHaveTextAsync("What is known of it");
    }

    private static async Task UploadAsync(IPage page, string name, byte[] bytes)
    {
        await page.GetByLabel("A file", new() { Exact = true })
            .SetInputFilesAsync(
                new FilePayload
                {
                    Name = name,
                    MimeType = "application/octet-stream",
                    Buffer = bytes,
                }
            );
        await page.Button("Go on").ClickAsync();
    }
}
