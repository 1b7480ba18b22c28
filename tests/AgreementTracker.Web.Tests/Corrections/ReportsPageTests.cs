using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Web.Tests.Accounts;

namespace AgreementTracker.Web.Tests.Corrections;

public class ReportsPageTests
{
    private const string Desk = "/edit/reports";
    private const string OfTheVote = "/corrections/new?about=dossiers/fl/miami&fact=approval";

    [Theory, AnyEngine]
    public async Task Get_NobodyIsSignedIn_LeadsToSignIn(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);

        using var response = await app.Client.GetAsync(Desk);

        Assert.Equal(
            (HttpStatusCode.Found, "/account/sign-in"),
            (response.StatusCode, response.Headers.Location?.AbsolutePath)
        );
    }

    [Theory, AnyEngine]
    public async Task Get_ShowsWhatReadersSentAsText(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        using (await app.ReportAsync(OfTheVote, "First line\n<script>alert(1)</script>", "javascript:alert(1)"))
        using (await app.ReportAsync("/corrections/new", "A place is missing.", "https://a.example/minutes"))
        using (var editor = await app.SignedInAsync(AccountRole.Editor))
        {
            var page = await editor.PageAsync(Desk);

            Assert.Equal(["Miami, FL: vote", "The record as a whole"], page.TextsOf("article h3"));
            Assert.Equal("/places/fl/miami#approval", page.One("article h3 a").GetAttribute("href"));
            Assert.Contains("<script>alert(1)</script>", page.TextsOf("article p"));
            Assert.Equal(
                ["https://a.example/minutes"],
                page.All("article p a").Select(link => link.GetAttribute("href"))
            );
            Assert.Empty(page.All("main script"));
            Assert.Equal("no-store", page.Headers["Cache-Control"]);
        }
    }

    [Theory]
    [AnyEngine("accepted", ReportState.Accepted)]
    [AnyEngine("dismissed", ReportState.Dismissed)]
    public async Task Post_Decision_IsKeptOnce_WithWhoAndWhy(DatabaseEngine engine, string word, ReportState state)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        using var first = await app.ReportAsync(OfTheVote, "The count is wrong.");
        using var second = await app.ReportAsync(OfTheVote, "So is the date.");
        using var editor = await app.SignedInAsync(AccountRole.Editor, "Ana Editor");
        var page = await editor.PageAsync(Desk);
        var reports = await app.Database.ReportsAsync();
        var (one, other) = (
            reports.Single(r => r.Text == "The count is wrong."),
            reports.Single(r => r.Text == "So is the date.")
        );
        (string, string)[] filled =
        [
            ("decision", $"{word}.{one.Id}"),
            ($"note.{one.Id}", "Seen in the minutes"),
            ($"note.{other.Id}", "Half a thought"),
        ];

        using var response = await editor.SubmitAsync(page, "form.report", filled);
        if (state == ReportState.Accepted)
            Assert.StartsWith("/edit/drafts/", response.Headers.Location?.AbsolutePath);
        else
            Assert.Equal("Half a thought", (await Page.ReadAsync(response)).One("article textarea").TextContent);
        using var again = await editor.SubmitAsync(page, "form.report", ("decision", $"dismissed.{one.Id}"));

        Assert.Equal(HttpStatusCode.Conflict, again.StatusCode);
        var kept = (await app.Database.ReportsAsync()).Single(r => r.Id == one.Id);
        Assert.Equal((state, "Ana Editor", "Seen in the minutes"), (kept.State, kept.HandledBy, kept.Answer));
        Assert.NotNull(kept.HandledById);
        Assert.Equal(ReportState.New, (await app.Database.ReportsAsync()).Single(r => r.Id == other.Id).State);
        Assert.Equal(1, await app.Database.VersionAsync());
    }

    [Theory]
    [AnyEngine("dismissed", OfTheVote)]
    [AnyEngine("accepted", "/corrections/new")]
    public async Task Post_DecisionThatNeedsANote_AsksForIt(DatabaseEngine engine, string word, string about)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        using var sent = await app.ReportAsync(about, "The count is wrong.");
        using var editor = await app.SignedInAsync(AccountRole.Editor);
        var page = await editor.PageAsync(Desk);
        var id = (await app.Database.ReportsAsync())[0].Id;

        using var refused = await editor.SubmitAsync(page, "form.report", ("decision", $"{word}.{id}"));
        Assert.Contains("in the note", (await Page.ReadAsync(refused)).TextOf("[role=alert]"));
        using var taken = await editor.SubmitAsync(
            page,
            "form.report",
            ("decision", $"{word}.{id}"),
            ($"note.{id}", "Seen to.")
        );

        Assert.Equal((HttpStatusCode.Conflict, HttpStatusCode.OK), (refused.StatusCode, taken.StatusCode));
        Assert.Contains(
            "Note: Seen to.",
            (await editor.PageAsync(Desk)).TextOf("section[aria-labelledby='section.decided']")
        );
    }

    [Theory]
    [InlineData("new", "")]
    [InlineData("published", "")]
    [InlineData("accepted", "a\0b")]
    public async Task Post_NoDecision_ChangesNothing(string word, string note)
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        using var sent = await app.ReportAsync(OfTheVote, "The count is wrong.");
        using var editor = await app.SignedInAsync(AccountRole.Editor);
        var page = await editor.PageAsync(Desk);
        var id = (await app.Database.ReportsAsync())[0].Id;

        using var response = await editor.SubmitAsync(
            page,
            "form.report",
            ("decision", $"{word}.{id}"),
            ($"note.{id}", note)
        );

        Assert.InRange((int)response.StatusCode, 400, 499);
        Assert.Equal(ReportState.New, (await app.Database.ReportsAsync())[0].State);
    }

    [Fact]
    public async Task Post_WithoutTheTokenOrTheAccount_IsRefused()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        using var sent = await app.ReportAsync(OfTheVote, "The count is wrong.");
        using var editor = await app.SignedInAsync(AccountRole.Editor);
        var page = await editor.PageAsync(Desk);
        var id = (await app.Database.ReportsAsync())[0].Id;

        using var forged = await editor.SubmitAsync(
            page,
            "form.report",
            ("decision", $"accepted.{id}"),
            ("__RequestVerificationToken", "none")
        );
        using var nobody = await app.Client.SubmitAsync(page, "form.report", ("decision", $"accepted.{id}"));

        Assert.Equal(HttpStatusCode.BadRequest, forged.StatusCode);
        Assert.NotEqual(HttpStatusCode.OK, nobody.StatusCode);
        Assert.Equal(ReportState.New, (await app.Database.ReportsAsync())[0].State);
    }
}
