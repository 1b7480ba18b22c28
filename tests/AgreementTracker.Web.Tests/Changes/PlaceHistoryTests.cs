using System.Net;
using AgreementTracker.Web.Tests.Corrections;
using AgreementTracker.Web.Tests.Layout;

namespace AgreementTracker.Web.Tests.Changes;

public class PlaceHistoryTests(SeededSites seeded)
{
    [Theory]
    [EachEngine(SeededSites.Miami)]
    [EachEngine("/places/fl")]
    public async Task Get_Place_LeadsToItsHistory(DatabaseEngine engine, string address)
    {
        var place = await seeded.GetAsync(engine, address);
        var history = await seeded.GetAsync(
            engine,
            place.One("nav[aria-label='About this page'] a:not([rel])").GetAttribute("href")!
        );
        var revision = await seeded.GetAsync(engine, history.One("main .list > li > a").GetAttribute("href")!);

        Assert.Equal("Revision 1", history.TextOf("main .list > li > a"));
        Assert.Equal("The first revision", revision.TextOf("h2"));
        Assert.Empty(revision.All("a[rel=nofollow]"));
        Assert.Empty(PageRules.Faults(history));
        Assert.Empty(PageRules.Faults(revision));
    }

    [Theory, EachEngine]
    public async Task Get_History_SaysWhoWhyAndWhoChecked(DatabaseEngine engine)
    {
        await using var app = await CorrectedAsync(engine);

        var page = await app.GetAsync("/places/fl/miami/history");

        Assert.Equal(["Revision 3", "Revision 2", "Revision 1"], page.TextsOf("main .list > li > a"));
        var lines = page.TextsOf("main .list > li");
        Assert.Contains("To mend fl/miami Corrects: A vote was told wrongly. Ana Editor, ", lines[1]);
        Assert.EndsWith("edit; checked by Rui Reviewer Change 2", lines[1]);
        Assert.EndsWith("edit; published without a second person’s check Change 3", lines[0]);
        Assert.EndsWith("seed Change 1", lines[2]);
        Assert.Equal(
            ["Revision 1"],
            (await app.GetAsync("/places/fl/miami/history?after=2")).TextsOf("main .list > li > a")
        );
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, EachEngine]
    public async Task Get_Revision_ShowsTheDifferenceAndTheWayBack(DatabaseEngine engine)
    {
        await using var app = await CorrectedAsync(engine);

        var page = await app.GetAsync("/places/fl/miami/history/2");

        Assert.Equal("Rui Reviewer", page.Fact("Checked by"));
        Assert.Equal("A vote was told wrongly.", page.Fact("Corrects"));
        Assert.Equal("Change 2", page.Fact("Published in"));
        var changed = page.TextsOf(".changed > li");
        Assert.Contains(changed, fact => fact.StartsWith("Removed: Vote: ", StringComparison.Ordinal));
        Assert.Contains(
            changed,
            fact =>
                fact.StartsWith("Added: Withdrawal: ", StringComparison.Ordinal)
                && fact.Contains("Why: It was not on Tuesday.", StringComparison.Ordinal)
        );
        Assert.Empty(page.All("pre"));
        var json = await app.GetAsync(page.One("a[href*='show=json']").GetAttribute("href")!);
        Assert.Contains(
            json.TextsOf("pre ins"),
            words => words.Contains("It was not on Tuesday.", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["/places/fl/miami/history/1", "/places/fl/miami/history/3", "/edit/places/fl/miami/restore/2"],
            page.All(".pager a").Select(link => link.GetAttribute("href"))
        );
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, EachEngine]
    public async Task Get_Change_SaysWhoCheckedItAndWhatItCorrects(DatabaseEngine engine)
    {
        await using var app = await CorrectedAsync(engine);

        var (seed, checkedBy, unchecked_) = (
            await app.GetAsync("/changes/1"),
            await app.GetAsync("/changes/2"),
            await app.GetAsync("/changes/3")
        );

        Assert.Equal(
            ("Rui Reviewer", "A vote was told wrongly."),
            (checkedBy.Fact("Checked by"), checkedBy.Fact("Corrects"))
        );
        Assert.Equal("nobody else: published without a second person’s check", unchecked_.Fact("Checked by"));
        Assert.DoesNotContain("Corrects", unchecked_.TextsOf("dt"));
        Assert.DoesNotContain("Checked by", seed.TextsOf("dt"));
    }

    [Theory]
    [EachEngine("/places/fl/nowhere/history", HttpStatusCode.NotFound)]
    [EachEngine("/places/zz/history", HttpStatusCode.NotFound)]
    [EachEngine("/places/fl/miami/history/2", HttpStatusCode.NotFound)]
    [EachEngine("/places/fl/miami/history/0", HttpStatusCode.NotFound)]
    [EachEngine("/places/fl/miami/history/one", HttpStatusCode.NotFound)]
    [EachEngine("/places/fl/miami/history?after=x", HttpStatusCode.BadRequest)]
    public async Task Get_NoSuchRevision_SaysSo(DatabaseEngine engine, string address, HttpStatusCode status) =>
        await seeded.GetAsync(engine, address, status);

    private static async Task<TrackerApp> CorrectedAsync(DatabaseEngine engine)
    {
        var app = await TrackerApp.SeededAsync(engine);
        var dossier = SeededDossier.Of("fl/miami");
        await app.PublishAsync(
            "fl/miami",
            1,
            dossier.Withdraw("approval", "It was not on Tuesday."),
            "A vote was told wrongly.",
            "Rui Reviewer"
        );
        await app.PublishAsync("fl/miami", 2, dossier);
        return app;
    }
}
