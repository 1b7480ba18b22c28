using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Tests.VoteEvents;

public class VotePageTests(SeededSites sites)
{
    private readonly Town town = new("Springfield");

    [Theory, AnyEngine]
    public async Task Get_VoteOfMiami_ShowsAllThatIsKnown(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiVote);

        Assert.Equal("Vote of Miami’s City Commission", page.TextOf("h1"));
        Assert.Equal(
            "On a Tuesday (date not given), Miami’s City Commission voted 3–2 to approve a 287(g) agreement with ICE. The article does not say how each commissioner voted.",
            page.TextOf(".lead")
        );
        Assert.Equal("3 yes, 2 no", page.One("svg[role=img]").GetAttribute("aria-label"));
        Assert.Equal(["Yes", "No"], page.TextsOf("table.counts tbody th"));
        Assert.Equal("passed", page.Fact("Result"));
        Assert.StartsWith(
            "“a formal partnership with U.S. Immigration and Customs Enforcement (ICE),",
            page.Fact("Motion")
        );
        Assert.Equal("approves the agreement", page.Fact("A yes vote"));
        Assert.Equal("“Tuesday” (as printed; the source gives no calendar date)", page.Fact("Date"));
        Assert.Equal("City Commission", page.Fact("Body"));
        Assert.Equal(("not stated", "not stated"), (page.Fact("Stage"), page.Fact("Method")));
    }

    [Theory, AnyEngine]
    public async Task Get_VoteOfMiami_LeadsToThePlaceAndTheAgreement(DatabaseEngine engine)
    {
        var page = await sites.GetAsync(engine, SeededSites.MiamiVote);

        Assert.Equal(SeededSites.Miami, page.All(".crumbs > a")[1].GetAttribute("href"));
        Assert.Equal(
            "the agreement of the city police of Miami",
            page.TextOf($"a[href='{SeededSites.Miami}#agreement']")
        );
    }

    [Theory, AnyEngine]
    public async Task Get_FailedMotionToEnd_CannotBeTakenForAnEnd(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(
                town.Dossier with
                {
                    Agreements = [town.Agreement(AgreementEventKind.Signed)],
                    VoteEvents = [town.Vote(VoteEffect.End, VoteResult.Fail, (VoteOption.Yes, 2), (VoteOption.No, 3))],
                }
            )
        );

        var vote = await app.GetAsync(town.VotePage("decision"));
        var place = await app.GetAsync(town.Page);

        Assert.Equal(
            "In Springfield’s Town Council, a motion to end the 287(g) agreement with ICE failed, 2 for and 3 against. The article does not say how each council member voted.",
            vote.TextOf(".lead")
        );
        Assert.Equal("2 yes, 3 no", vote.One("svg[role=img]").GetAttribute("aria-label"));
        Assert.Equal(
            "Springfield’s town police have a 287(g) agreement with ICE, in force (signed, date not stated). "
                + vote.TextOf(".lead"),
            place.TextOf(".lead")
        );
        Assert.Equal(
            "Failed, 2 for and 3 against (date not stated). A yes vote ends the agreement.",
            (await app.GetAsync("/")).TextsOf("ul.list span")[0]
        );
    }

    [Theory, AnyEngine]
    public async Task Get_NoCounts_SaysThatNoneAreStated(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(
                town.Dossier with
                {
                    VoteEvents = [town.Vote(VoteEffect.NotStated, VoteResult.NotStated)],
                }
            )
        );

        var page = await app.GetAsync(town.VotePage("decision"));

        Assert.Equal(
            "In Springfield’s Town Council, a motion about a 287(g) agreement with ICE was voted on; the result is not stated.",
            page.TextOf(".lead")
        );
        Assert.Contains("No source states the counts.", page.TextsOf("p.unstated"));
        Assert.Empty(page.All("svg, table"));
        Assert.All(
            (string[])["Result", "Motion", "A yes vote", "Date", "Stage", "Method"],
            term => Assert.Equal("not stated", page.Fact(term))
        );
    }

    [Theory, AnyEngine]
    public async Task Get_DatedVote_ShowsTheDateAndTheWords(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(
            engine,
            new TownRecord().Add(
                town.Dossier with
                {
                    VoteEvents =
                    [
                        town.Vote(VoteEffect.Adopt, VoteResult.Pass) with
                        {
                            Stage = VoteStage.SecondReading,
                            Method = VoteMethod.ShowOfHands,
                            Motion = "that it be so",
                            Date = new()
                            {
                                Value = "2025-06-17",
                                Printed = "June 17, 2025",
                                Basis = DateBasis.Printed,
                            },
                        },
                    ],
                }
            )
        );

        var page = await app.GetAsync(town.VotePage("decision"));

        Assert.Equal("2025-06-17", page.One("time").GetAttribute("datetime"));
        Assert.Equal("June 17, 2025", page.Fact("Date"));
        Assert.Equal(
            ("second reading", "show of hands", "“that it be so”"),
            (page.Fact("Stage"), page.Fact("Method"), page.Fact("Motion"))
        );
    }
}
