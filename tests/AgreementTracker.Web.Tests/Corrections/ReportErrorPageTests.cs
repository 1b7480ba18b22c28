using System.Net;
using AgreementTracker.Web.Tests.Layout;

namespace AgreementTracker.Web.Tests.Corrections;

public class ReportErrorPageTests(SeededSites seeded)
{
    private const string OfTheVote = "/corrections/new?about=dossiers/fl/miami&fact=approval";

    [Theory]
    [EachEngine("/corrections/new", null, null)]
    [EachEngine("/corrections/new?about=dossiers/fl/miami", "Miami", "/places/fl/miami")]
    [EachEngine(OfTheVote, "Miami: vote", "/places/fl/miami#approval")]
    [EachEngine("/corrections/new?about=dossiers/fl", "Florida", "/places/fl")]
    [EachEngine("/corrections/new?about=people/tessa-petit", "Tessa Petit", "/people/tessa-petit")]
    public async Task Get_SaysWhatItIsAbout(DatabaseEngine engine, string address, string? about, string? back)
    {
        var page = await seeded.GetAsync(engine, address);

        var link = page.Main.QuerySelector("h1 ~ p:not(.lead) a");
        Assert.Equal((about, back), about is null ? (null, null) : (link?.Words(), link?.GetAttribute("href")));
        Assert.Equal(address, page.One("form.report").GetAttribute("action"));
        Assert.Empty(page.All("input[name=__RequestVerificationToken]"));
    }

    [Theory]
    [EachEngine("/corrections/new?about=dossiers/fl/nowhere")]
    [EachEngine("/corrections/new?about=dossiers/fl/miami&fact=nothing")]
    public async Task Get_AboutNothingThatIsThere_IsNotFound(DatabaseEngine engine, string address) =>
        await seeded.GetAsync(engine, address, HttpStatusCode.NotFound);

    [Theory, EachEngine]
    public async Task Post_IsKeptForTheEditors_AndThanksWithoutACookie(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        var before = await app.Database.VersionAsync();

        using var response = await app.ReportAsync(
            OfTheVote,
            "The count is 4 to 1.\r\nSee <b>the minutes</b>.",
            "  miami.example/minutes "
        );

        Assert.Equal(
            (HttpStatusCode.SeeOther, "/corrections/sent"),
            (response.StatusCode, response.Headers.Location?.ToString())
        );
        Assert.False(response.Headers.Contains("Set-Cookie"));
        var report = Assert.Single(await app.Database.ReportsAsync());
        Assert.Equal(
            (
                "dossiers/fl/miami",
                "approval",
                "The count is 4 to 1.\nSee <b>the minutes</b>.",
                "miami.example/minutes",
                ReportState.New
            ),
            (report.About, report.FactKey, report.Text, report.Source, report.State)
        );
        Assert.Equal((null, null, null, null), (report.HandledBy, report.HandledById, report.HandledAt, report.Answer));
        Assert.Equal(before, await app.Database.VersionAsync());
        Assert.Equal("Your report is with the editors.", (await app.GetAsync("/corrections/sent")).TextOf(".lead"));
    }

    [Theory]
    [EachEngine(" \r\n ", "", "Nothing was sent yet: please say what is wrong.")]
    [EachEngine("a\0b", "", "a character was broken on its way")]
    [EachEngine("broken \uFFFD here", "", "a character was broken on its way")]
    [EachEngine("wrong", "http://a.example/\0", "a character was broken on its way")]
    public async Task Post_CantBeKept_ShowsWhatWasTyped(
        DatabaseEngine engine,
        string text,
        string source,
        string problem
    )
    {
        await using var app = await TrackerApp.SeededAsync(engine);

        using var response = await app.ReportAsync(OfTheVote, text, source);
        var page = await Page.ReadAsync(response);

        Assert.Equal(HttpStatusCode.BadRequest, response.StatusCode);
        Assert.Contains(problem, page.TextOf("[role=alert]"));
        Assert.Equal(
            text.Replace('\0', '\uFFFD').ReplaceLineEndings("\n"),
            page.One("textarea").TextContent.ReplaceLineEndings("\n")
        );
        Assert.Equal(source.Replace('\0', '\uFFFD'), page.One("input[name=source]").GetAttribute("value") ?? "");
        Assert.Contains("Miami: vote", page.Main.Words());
        Assert.Empty(PageRules.Faults(page));
        Assert.Empty(await app.Database.ReportsAsync());
    }

    [Fact]
    public async Task Post_TooLong_IsRefusedAndShown_AsMuchAsFitsIsTaken()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);

        using var taken = await app.ReportAsync(
            OfTheVote,
            new('€', ReaderReport.TextLimit),
            new('a', ReaderReport.SourceLimit)
        );
        using var longText = await app.ReportAsync(OfTheVote, new('a', ReaderReport.TextLimit + 1));
        using var longSource = await app.ReportAsync(OfTheVote, "wrong", new('a', ReaderReport.SourceLimit + 1));
        using var flood = await app.ReportAsync(OfTheVote, new('a', 200_000));

        Assert.Equal(
            [
                HttpStatusCode.SeeOther,
                HttpStatusCode.BadRequest,
                HttpStatusCode.BadRequest,
                HttpStatusCode.RequestEntityTooLarge,
            ],
            [taken.StatusCode, longText.StatusCode, longSource.StatusCode, flood.StatusCode]
        );
        Assert.Equal(ReaderReport.TextLimit + 1, (await Page.ReadAsync(longText)).One("textarea").TextContent.Length);
        Assert.Equal("This could not be sent", (await Page.ReadAsync(flood)).TextOf("h1"));
        Assert.Single(await app.Database.ReportsAsync());
    }

    [Fact]
    public async Task Post_ByAProgram_IsKeptByNobody()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);

        using var filled = await app.ReportAsync(OfTheVote, "Buy this", website: "http://shop.example");
        using var foreign = await app.ReportAsync(OfTheVote, "Forged", site: "cross-site");
        using var noForm = await app.Client.PostAsync(
            OfTheVote,
            new StringContent("{}", System.Text.Encoding.UTF8, "application/json")
        );
        using var otherForm = await app.Client.PostAsync(
            OfTheVote,
            new FormUrlEncodedContent([new("text", "Without the rest of the form")])
        );
        using var broken = await app.Client.PostAsync(
            OfTheVote,
            new FormUrlEncodedContent([new("_handler", "report"), new("text", "a\0b")])
        );
        using var halfForm = new StringContent("--x\r\nContent-Disposition: form-data; name=\"text\"\r\n\r\nHalf of");
        halfForm.Headers.ContentType = System.Net.Http.Headers.MediaTypeHeaderValue.Parse(
            "multipart/form-data; boundary=x"
        );
        using var half = await app.Client.PostAsync(OfTheVote, halfForm);

        Assert.Equal(
            [
                HttpStatusCode.SeeOther,
                HttpStatusCode.Forbidden,
                HttpStatusCode.UnsupportedMediaType,
                HttpStatusCode.BadRequest,
                HttpStatusCode.BadRequest,
                HttpStatusCode.BadRequest,
            ],
            [
                filled.StatusCode,
                foreign.StatusCode,
                noForm.StatusCode,
                otherForm.StatusCode,
                broken.StatusCode,
                half.StatusCode,
            ]
        );
        Assert.Empty(await app.Database.ReportsAsync());
    }

    [Fact]
    public async Task Post_WithoutEnd_IsToldToWait_KeepsWhatWasTyped_AndReadingGoesOn()
    {
        await using var app = await TrackerApp.SeededAsync(DatabaseEngine.Sqlite);
        var taken = 0;
        HttpResponseMessage response;
        while (
            (response = await app.ReportAsync(OfTheVote, $"Report {taken}")).StatusCode == HttpStatusCode.SeeOther
            && taken < 100
        )
            taken++;
        var refused = await Page.ReadAsync(response);

        Assert.Equal((10, HttpStatusCode.TooManyRequests), (taken, response.StatusCode));
        Assert.Contains("too many came from your address", refused.TextOf("[role=alert]"));
        Assert.Equal("Report 10", refused.One("textarea").TextContent);
        Assert.InRange(int.Parse(refused.Headers["Retry-After"]), 1, 3600);
        Assert.Equal(10, (await app.Database.ReportsAsync()).Count);
        await app.GetAsync(OfTheVote);
    }

    [Theory, EachEngine]
    public async Task Post_FactIsGoneMeanwhile_IsKept(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);

        using var gone = await app.ReportAsync("/corrections/new?about=dossiers/fl/miami&fact=gone", "It was wrong.");
        using var nowhere = await app.ReportAsync("/corrections/new?about=dossiers/fl/nowhere", "It was wrong.");

        Assert.Equal((HttpStatusCode.SeeOther, HttpStatusCode.BadRequest), (gone.StatusCode, nowhere.StatusCode));
        Assert.Equal("gone", Assert.Single(await app.Database.ReportsAsync()).FactKey);
    }

    [Theory]
    [EachEngine(SeededSites.Miami)]
    [EachEngine("/places/fl")]
    [EachEngine(SeededSites.MiamiVote)]
    [EachEngine(SeededSites.MiamiArticle)]
    [EachEngine("/people/tessa-petit")]
    [EachEngine("/organizations/ice")]
    [EachEngine("/organizations/miami-city-commission")]
    public async Task Links_LeadToAFormAboutTheFactTheyStandBeside(DatabaseEngine engine, string address)
    {
        var page = await seeded.GetAsync(engine, address);

        var links = page.All("main a[rel=nofollow]");
        Assert.NotEmpty(links);
        foreach (var link in links)
        {
            var form = await seeded.GetAsync(engine, link.GetAttribute("href")!);
            if (link.GetAttribute("href")!.Split("fact=") is [_, var key] && address != SeededSites.MiamiVote)
                Assert.NotNull(link.Closest($"#{key}"));
            Assert.Single(form.All("form.report"));
        }
    }

    [Fact]
    public async Task Links_AreThereForEveryFactOfAPlace()
    {
        var page = await seeded.GetAsync(DatabaseEngine.Sqlite, SeededSites.Miami);
        var keys = SeededDossier.CitationsOf("fl/miami").Select(citation => citation.Key).OfType<string>().Distinct();

        Assert.Equal(
            keys.Order(),
            page.All("main a[rel=nofollow]")
                .Select(link => link.GetAttribute("href")!.Split("fact="))
                .Where(parts => parts.Length == 2)
                .Select(parts => parts[1])
                .Order()
        );
    }
}
