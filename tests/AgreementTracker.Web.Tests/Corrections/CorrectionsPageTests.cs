using System.Net;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Web.Tests.Layout;
using AgreementTracker.Web.Tests.Rosters;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Corrections;

public class CorrectionsPageTests(SeededSites seeded, ListedSites listed)
{
    [Theory, AnyEngine]
    public async Task Get_NothingWasCorrected_SaysSo(DatabaseEngine engine)
    {
        var page = await seeded.GetAsync(engine, "/corrections");

        Assert.Equal("Nothing has been corrected yet.", page.TextOf(".unstated"));
        Assert.Contains("/corrections", page.All("footer a").Select(link => link.GetAttribute("href")));
        Assert.Contains(
            (await seeded.GetAsync(engine, "/changes")).All("main a"),
            link => link.GetAttribute("href") == "/corrections"
        );
    }

    [Theory, AnyEngine]
    public async Task Get_CorrectionAndWithdrawal_SayWhatWasWrongWhereAndWhoMendedIt(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        var dossier = SeededDossier.Of("fl/miami");
        var without = dossier.Withdraw("approval", "It was not on Tuesday.");
        await app.PublishAsync("fl/miami", 1, without, "A vote was told wrongly.", "Rui Reviewer");
        await app.PublishAsync("fl/miami", 2, without.Withdraw("april-arrests", "Misread."), "A number was misread.");

        var page = await app.GetAsync("/corrections");

        Assert.Equal(["Change 3", "Change 2"], page.TextsOf("main .list > li > a"));
        Assert.Equal(
            ["What was wrong: A number was misread.", "What was wrong: A vote was told wrongly."],
            page.TextsOf("main .list > li > span:nth-of-type(1)")
        );
        Assert.Equal(
            ["/places/fl/miami", "/places/fl/miami"],
            page.All("main .list span a").Select(link => link.GetAttribute("href"))
        );
        Assert.EndsWith("published without a second person’s check", page.TextsOf("main .list > li")[0]);
        Assert.EndsWith("checked by Rui Reviewer", page.TextsOf("main .list > li")[1]);
        Assert.Empty(PageRules.Faults(page));
        Assert.Equal(["Change 2"], (await app.GetAsync("/corrections?after=3")).TextsOf("main .list > li > a"));
    }

    [Theory]
    [AnyEngine("/corrections?after=x")]
    [AnyEngine("/corrections?after=0")]
    public async Task Get_AfterNoChange_IsRefused(DatabaseEngine engine, string address) =>
        await seeded.GetAsync(engine, address, HttpStatusCode.BadRequest);

    [Theory, AnyEngine]
    public async Task GetWithdrawn_NamesThePlaceAndWhy(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        Assert.Equal("Nothing has been withdrawn.", (await app.GetAsync("/corrections/withdrawn")).TextOf(".unstated"));
        var dossier = SeededDossier
            .Of("fl/miami")
            .Withdraw("approval", "Misread.")
            .Withdraw("april-arrests", "Misread.");
        await app.PublishAsync("fl/miami", 1, dossier, "Two errors.");

        var page = await app.GetAsync("/corrections/withdrawn");

        Assert.Equal("Miami, Florida", page.TextOf("ul.list a"));
        Assert.Equal("2 facts: Misread.", page.TextOf("ul.list span"));
        Assert.Equal("/places/fl/miami#section.withdrawn", page.One("ul.list a").GetAttribute("href"));
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, AnyEngine]
    public async Task Get_ListsHaveCorrectedOthers_LeadsToThem(DatabaseEngine engine)
    {
        var page = await listed.GetAsync(engine, "/corrections");

        Assert.Contains(
            "/changes/lists/2025-03-13",
            page.All("[aria-labelledby='section.lists'] a").Select(link => link.GetAttribute("href"))
        );
        Assert.Empty(PageRules.Faults(page));
    }
}

internal static class CorrectingExtensions
{
    public static Task PublishAsync(
        this TrackerApp app,
        string place,
        int basedOn,
        Dossier dossier,
        string? corrects = null,
        string? reviewer = null
    ) =>
        app
            .Services.GetRequiredService<Publisher>()
            .PublishAsync(
                new(ChangeKind.Edit, "Ana Editor", $"To mend {place}", [new(dossier, basedOn)])
                {
                    Corrects = corrects,
                    ReviewedBy = reviewer,
                }
            );
}
