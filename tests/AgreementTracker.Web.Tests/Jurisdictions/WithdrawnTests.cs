using System.Net;
using AgreementTracker.Web.Tests.Corrections;
using AgreementTracker.Web.Tests.Layout;

namespace AgreementTracker.Web.Tests.Jurisdictions;

public class WithdrawnTests
{
    private const string Reason = "The minutes know of no such vote.";

    [Theory, AnyEngine]
    public async Task Get_FactIsWithdrawn_ItsAddressSaysSo(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        await app.PublishAsync(
            "fl/miami",
            1,
            SeededDossier.Of("fl/miami").Withdraw("approval", Reason).Withdraw("april-arrests", "Misread."),
            "Two errors."
        );

        var page = await app.GetAsync(SeededSites.Miami);

        Assert.Equal($"Withdrawn: {Reason} Change 2", page.TextOf("#approval"));
        Assert.Equal("Withdrawn: Misread. Change 2", page.TextOf("#april-arrests"));
        Assert.Equal("/changes/2", page.One("#approval a").GetAttribute("href"));
        Assert.DoesNotContain("No vote on record.", page.Main.Words());
        Assert.Empty(PageRules.Faults(page));
    }

    [Theory, AnyEngine]
    public async Task Get_VoteIsWithdrawn_IsGoneAndSaysWhy(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        Assert.Equal("Vote of Miami’s City Commission", (await app.GetAsync(SeededSites.MiamiVote)).TextOf("h1"));
        await app.PublishAsync(
            "fl/miami",
            1,
            SeededDossier.Of("fl/miami").Withdraw("approval", Reason),
            "No such vote."
        );

        for (var time = 0; time < 2; time++)
        {
            var page = await app.GetAsync(SeededSites.MiamiVote, HttpStatusCode.Gone);
            Assert.Contains($"Withdrawn: {Reason} Change 2", page.Main.Words());
            Assert.Contains("/places/fl/miami", page.All("main a").Select(link => link.GetAttribute("href")));
            Assert.DoesNotContain("Age", page.Headers.Keys);
            Assert.DoesNotContain("ETag", page.Headers.Keys);
            Assert.Empty(PageRules.Faults(page));
        }
        Assert.Empty((await app.GetAsync("/votes")).All("main .list li"));
    }

    [Theory, AnyEngine]
    public async Task Get_VoteCameBack_IsThereAgain(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        var dossier = SeededDossier.Of("fl/miami");
        await app.PublishAsync("fl/miami", 1, dossier.Withdraw("approval", Reason), "No such vote.");
        await app.GetAsync(SeededSites.MiamiVote, HttpStatusCode.Gone);

        await app.PublishAsync("fl/miami", 2, dossier, "There was one.");

        await app.GetAsync(SeededSites.MiamiVote);
        Assert.Empty((await app.GetAsync(SeededSites.Miami)).All("[id='section.withdrawn']"));
    }

    [Theory, AnyEngine]
    public async Task Get_PlaceIsWithdrawn_IsGoneAndInNoList(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        await app.GetAsync(SeededSites.Miami);
        await app.PublishAsync(
            "fl/miami",
            1,
            SeededDossier.Of("fl/miami").WithdrawAll("The article was forged."),
            "All of it."
        );

        var page = await app.GetAsync(SeededSites.Miami, HttpStatusCode.Gone);

        Assert.Contains("Withdrawn: The article was forged. Change 2", page.Main.Words());
        Assert.Empty(PageRules.Faults(page));
        await app.GetAsync(SeededSites.MiamiVote, HttpStatusCode.Gone);
        await app.GetAsync("/votes/fl.miami.april-arrests", HttpStatusCode.NotFound);
        foreach (var list in (string[])["/places", "/places/fl", "/votes", "/statements", "/search?q=miami"])
            Assert.DoesNotContain(
                "/places/fl/miami",
                (await app.GetAsync(list)).All("main a").Select(link => link.GetAttribute("href")!.Split('#')[0])
            );
        Assert.Equal("0 places", (await app.GetAsync("/")).TextsOf(".numbers a")[0]);
        Assert.Contains(
            "No source we have mentions a place in Florida.",
            (await app.GetAsync("/places/fl")).TextsOf(".unstated")
        );
        Assert.Equal(
            ["Revision 2", "Revision 1"],
            (await app.GetAsync("/places/fl/miami/history")).TextsOf("main .list > li > a")
        );
    }

    [Theory, AnyEngine]
    public async Task Get_StateIsWithdrawn_StillListsItsPlaces(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        await app.PublishAsync("fl", 1, SeededDossier.Of("fl").WithdrawAll("Told of another state."), "The state.");

        var page = await app.GetAsync("/places/fl");

        Assert.Contains("Withdrawn: Told of another state. Change 2", page.Main.Words());
        Assert.Contains("/places/fl/miami", page.All("main .list a").Select(link => link.GetAttribute("href")));
        Assert.Empty(PageRules.Faults(page));
    }
}
