using System.Net;
using System.Text;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Sources;
using AgreementTracker.Intake.Files;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Tests.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Tests.Editing;

public class NewSourceTests
{
    private const string New = "/edit/sources/new";

    /// <summary>An invented article with all that could go wrong on its way through a browser.</summary>
    private const string Article =
        "\nThis text was invented for tests.\n\n“It’s <b>not</b> over,” said one.\n\n  Two  spaces, a\ttab, no\u00A0break & an &amp; too.\n<script>alert(1)</script> </textarea><img src=x onerror=alert(1)> 👩‍👧\n";

    [Theory, EachEngine]
    public async Task Post_PastedText_IsShownAsItWillStandAndKeptToTheLetter(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.EmptyAsync(engine);
        using var client = await app.SignedInAsync(AccountRole.Editor, "Ada Editor");

        var described = await client.SentAsync(await client.PageAsync(New), "read", null, ("Text", Article));
        var shown = await client.SentAsync(
            described,
            "show",
            null,
            ("Source.Title", "Not <i>over</i>"),
            ("Source.Published", "2025-06")
        );

        Assert.Equal("As it will stand for ever", shown.TextOf("h1"));
        Assert.Contains(ArchivedText.HashOf(Article), shown.Main.TextContent);
        Assert.Contains($"{Article.EnumerateRunes().Count()}", shown.Main.TextContent);
        Assert.Contains(
            "<script>alert(1)</script> </textarea><img src=x onerror=alert(1)> 👩‍👧",
            shown.TextsOf(".archive p")
        );
        Assert.Empty(shown.All("main script, main img, main b, main i"));

        var changed = await client.SentAsync(shown, "change");
        Assert.Equal("Not <i>over</i>", changed.One("[name='Source.Title']").GetAttribute("value"));
        shown = await client.SentAsync(changed, "show");
        using var kept = await client.SendAsync(shown, "keep");

        Assert.Equal(
            (HttpStatusCode.Redirect, "/edit/sources/not-i-over-i"),
            (kept.StatusCode, kept.Headers.Location?.AbsolutePath)
        );
        await using var db = app.Database.Context();
        var row = await db.PendingSources.SingleAsync();
        var document = DocumentJson.Read<SourceDocument>(row.Content);
        Assert.Equal((Article, ArchivedText.HashOf(Article), "Ada Editor"), (row.Text, row.Sha256, row.Author));
        Assert.Equal(
            ("Not <i>over</i>", "2025-06", SourceAccess.Excerpts),
            (document.Title, document.Published, document.Access)
        );
        Assert.Contains("Not <i>over</i>", (await client.PageAsync("/edit/sources")).TextsOf(".list a"));
    }

    [Fact]
    public async Task Post_SavedPage_IsReadInItsOwnProcessAndFillsInTheForm()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);

        var described = await client.SentAsync(
            await client.PageAsync(New),
            "read",
            (
                "a.html",
                "<html lang=es><title>El voto</title><meta name=author content='Dee Fox'><link rel=canonical href='https://gazette.example/voto'><article><p>Uno</p><p>Dos</p></article>"u8.ToArray()
            )
        );

        Assert.Equal("Uno\n\nDos", described.One("textarea").TextContent);
        Assert.Equal(
            ["El voto", "Dee Fox", "https://gazette.example/voto", "es"],
            new[] { "Title", "Author", "Url", "Language" }.Select(name =>
                described.One($"[name='Source.{name}']").GetAttribute("value")
            )
        );
        Assert.Contains(
            "Only the page’s main part was taken, which it marks as <article>.",
            described.TextsOf(".problem")
        );
    }

    [Theory]
    [InlineData("a.pdf", "<html>", "The file is called .pdf but is no PDF.")]
    [InlineData(
        "a.exe",
        "MZ",
        "Files of the kinds .txt, .html, .pdf and .docx can be read, and this is none of them by its name."
    )]
    [InlineData("a.pdf", "%PDF-1.7 [[[[", "The PDF is damaged and can't be read.")]
    [InlineData("a.html", "<script>alert(1)</script>", "There is no word in it that could be archived.")]
    public async Task Post_FileIsRefused_SaysWhy(string name, string content, string refusal)
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);

        var page = await client.SentAsync(await client.PageAsync(New), "read", (name, Encoding.UTF8.GetBytes(content)));

        Assert.Equal(refusal, page.TextOf("[role=alert]"));
    }

    [Fact]
    public async Task Post_NothingOrBoth_KeepsWhatWasPasted()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var page = await client.PageAsync(New);

        Assert.Equal("Choose a file or paste a text.", (await client.SentAsync(page, "read")).TextOf("[role=alert]"));
        var both = await client.SentAsync(page, "read", ("a.txt", "words"u8.ToArray()), ("Text", "Pasted words"));
        Assert.Equal("Choose a file or paste a text, not both.", both.TextOf("[role=alert]"));
        Assert.Equal("Pasted words", both.One("textarea").TextContent);
    }

    [Fact]
    public async Task Post_MetadataIsWrong_StandsBesideItsFieldAndNothingIsLost()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var described = await client.SentAsync(await client.PageAsync(New), "read", null, ("Text", Article));

        var page = await client.SentAsync(
            described,
            "show",
            null,
            ("Source.Url", "javascript:alert(1)"),
            ("Source.Published", "June"),
            ("Source.Author", "\"><script>alert(1)</script>")
        );

        Assert.Equal("A title is needed, as the source prints it.", page.TextOf("[id='source.title.fault']"));
        Assert.StartsWith(
            "Expected an address that begins with http:// or https://",
            page.TextOf("[id='source.url.fault']")
        );
        Assert.StartsWith("Expected a date that exists", page.TextOf("[id='source.published.fault']"));
        Assert.Equal("\"><script>alert(1)</script>", page.One("[name='Source.Author']").GetAttribute("value"));
        Assert.Equal(Article, page.One("textarea").TextContent);
    }

    [Fact]
    public async Task Post_TextIsAnotherThanShown_IsNotKept()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var shown = await ShownAsync(client, Article);

        var page = await client.SentAsync(shown, "keep", null, ("Text", "Something else entirely"));

        Assert.Equal(
            "The text that came back is not the one that you were shown. Look at it again, as it is now.",
            page.TextOf("[role=alert]")
        );
        await using var db = app.Database.Context();
        Assert.Empty(await db.PendingSources.ToListAsync());
    }

    [Fact]
    public async Task Post_KeptAlready_IsSaidAndMayBeALaterCapture()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        using (await client.SendAsync(await ShownAsync(client, Article), "keep")) { }

        var shown = await ShownAsync(client, Article);
        Assert.Equal(
            "This very text, to the letter, is A title, which an editor has kept already.",
            shown.TextOf("main .problem")
        );
        using var kept = await client.SendAsync(shown, "keep", null, ("Source.EarlierCapture", "a-title"));

        Assert.Equal("/edit/sources/a-title-2", kept.Headers.Location?.AbsolutePath);
        Assert.Equal(
            "a-title",
            (await client.PageAsync("/edit/sources/a-title-2"))
                .One("[name='Source.EarlierCapture']")
                .GetAttribute("value")
        );
    }

    [Fact]
    public async Task Post_LongestText_ComesThrough()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var longest =
            string.Concat(Enumerable.Repeat("—ä\n", ArchivedText.TextLimit))
                .AsSpan(0, ArchivedText.TextLimit - 1)
                .ToString() + "x";

        var described = await client.SentAsync(await client.PageAsync(New), "read", null, ("Text", longest));

        Assert.Equal(longest, described.One("textarea").TextContent);
    }

    [Fact]
    public async Task Post_LargerThanAFileMayBe_IsToldOnAPageOfItsOwn()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var page = await client.PageAsync(New);

        var little = await client.SentAsync(page, "read", ("a.txt", new byte[SourceFile.BytesLimit + 1]));
        Assert.Equal("The file is larger than 10 MB.", little.TextOf("[role=alert]"));
        using var much = await client.SendAsync(page, "read", ("a.txt", new byte[30_000_000]));
        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, much.StatusCode);
        Assert.Equal("This is too large", (await Page.ReadAsync(much)).TextOf("h1"));
    }

    [Fact]
    public async Task Post_ClaimsFiveHundredMegabytes_IsRefusedWithoutBeingRead()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        using var content = new MultipartFormDataContent { { new StringContent("read"), "Do" } };
        content.Headers.ContentLength = 500_000_000;

        using var refused = await client.PostAsync(New, content);

        Assert.Equal(HttpStatusCode.RequestEntityTooLarge, refused.StatusCode);
    }

    [Fact]
    public async Task Post_BodyEndsTooEarly_IsABadRequest()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        using var half = new StringContent("--x\r\nContent-Disposition: form-data; name=\"Do\"\r\n\r\nre");
        half.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(
            "multipart/form-data; boundary=x"
        );

        using var refused = await client.PostAsync(New, half);

        Assert.Equal(HttpStatusCode.BadRequest, refused.StatusCode);
    }

    [Fact]
    public async Task Post_WithoutAntiforgeryToken_IsRefused()
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);
        using var client = await app.SignedInAsync(AccountRole.Editor);
        var page = await client.PageAsync(New);

        using var response = await client.SendAsync(
            page,
            "read",
            null,
            ("__RequestVerificationToken", "forged"),
            ("Text", Article)
        );

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
    }

    [Theory]
    [InlineData("/edit/sources")]
    [InlineData(New)]
    [InlineData("/edit/sources/nothing")]
    public async Task Get_NotSignedIn_LeadsToSigningIn(string address)
    {
        await using var app = await TrackerApp.EmptyAsync(DatabaseEngine.Sqlite);

        using var response = await app.Client.GetAsync(address);

        Assert.Equal(HttpStatusCode.Redirect, response.StatusCode);
        Assert.Contains("/account/sign-in", response.Headers.Location?.OriginalString);
    }

    private static async Task<Page> ShownAsync(HttpClient client, string text)
    {
        var described = await client.SentAsync(await client.PageAsync(New), "read", null, ("Text", text));
        return await client.SentAsync(described, "show", null, ("Source.Title", "A title"));
    }
}
