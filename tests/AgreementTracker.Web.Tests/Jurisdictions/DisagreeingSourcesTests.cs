using AgreementTracker.Record.Facts;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Tests.Jurisdictions;

/// <summary>The Herald reports another count than the Gazette. Both are kept, and the reader sees both.</summary>
public class DisagreeingSourcesTests
{
    private readonly Town town = new("Springfield");

    [Theory, AnyEngine]
    public async Task Get_CountThatASourceContradicts_ShowsWhatItReports(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine);

        foreach (var address in (string[])[town.Page, town.VotePage("decision")])
        {
            var yes = (await app.GetAsync(address)).All("table.counts tbody tr")[0];

            Assert.Equal("3", yes.Children[1].Words());
            Assert.Equal("sources disagree for the number of yes votes", yes.QuerySelector("summary")!.Words());
            Assert.Equal(
                ["supports", "contradicts"],
                yes.QuerySelectorAll("blockquote").Select(words => words.ClassName)
            );
            var other = yes.QuerySelector("blockquote.contradicts")!;
            Assert.Equal(
                ["Reports something else: 4 to 1", "The council of Springfield voted 4 to 1."],
                other.QuerySelectorAll("p").Select(line => line.Words())
            );
            Assert.Equal("/sources/herald#p-0-40", other.QuerySelector("a")!.GetAttribute("href"));
        }
    }

    [Theory, AnyEngine]
    public async Task Get_CountThatASourceContradicts_ShowsBothReportsSideBySide(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine);

        foreach (var address in (string[])[town.Page, town.VotePage("decision")])
        {
            var table = (await app.GetAsync(address)).One("table.disagree");

            Assert.Equal("Sources disagree", table.QuerySelector("caption")!.Words());
            Assert.Equal(["Number of yes votes"], table.QuerySelectorAll("tbody th").Select(field => field.Words()));
            var (used, other) = (table.QuerySelectorAll("td")[0], table.QuerySelectorAll("td")[1]);
            Assert.Equal(
                ("3", "4 to 1"),
                (used.QuerySelector("strong")!.Words(), other.QuerySelector("strong")!.Words())
            );
            Assert.Equal("The council of Springfield voted 4 to 1.", other.QuerySelector("blockquote")!.Words());
            Assert.Equal(
                ("The zz-springfield-gazette of the day", "The herald of the day"),
                (used.QuerySelector("a")!.Words(), other.QuerySelector("a")!.Words())
            );
            Assert.Equal("/sources/herald#p-0-40", other.QuerySelector("a")!.GetAttribute("href"));
        }
    }

    [Theory, AnyEngine]
    public async Task Get_NothingIsContradicted_HasNoTableOfIt(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine, new() { Passage = "herald", Role = CitationRole.Context });

        Assert.Empty((await app.GetAsync(town.VotePage("decision"))).All("table.disagree"));
    }

    [Theory, AnyEngine]
    public async Task Get_VoteOfTwoSources_SaysThatTheSourcesDoNotNameNames(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine);

        Assert.EndsWith(
            ". The sources do not say how each council member voted. Sources disagree on the number of yes votes.",
            (await app.GetAsync(town.VotePage("decision"))).TextOf(".lead")
        );
    }

    [Theory, AnyEngine]
    public async Task Get_CountThatASourceContradicts_SaysSoInTheHeadlineAndTheBox(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine);

        var page = await app.GetAsync(town.Page);

        Assert.Contains("Sources disagree on the number of yes votes.", page.TextOf(".lead"));
        Assert.EndsWith("Sources disagree on the number of yes votes.", page.Fact("Vote", ".glance"));
    }

    [Theory, AnyEngine]
    public async Task Get_CountThatNobodyContradicts_DoesNotSaySo(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine);

        var no = (await app.GetAsync(town.VotePage("decision"))).All("table.counts tbody tr")[1];

        Assert.Equal("source for the number of no votes", no.QuerySelector("summary")!.Words());
    }

    [Theory, AnyEngine]
    public async Task Get_AnswerThatASourceContradicts_SaysSoAtOnce(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine);

        var answer = (await app.GetAsync(town.Page)).One(".lead + details");

        Assert.Equal("sources disagree for this answer", answer.QuerySelector("summary")!.Words());
        Assert.Contains("Reports something else: 4 to 1", answer.QuerySelectorAll("p").Select(line => line.Words()));
    }

    [Theory, AnyEngine]
    public async Task Get_BothSources_AreListedAndTellTheirRole(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine);

        Assert.Equal(
            ["The herald of the day", "The zz-springfield-gazette of the day"],
            (await app.GetAsync(town.Page)).TextsOf("section[aria-labelledby$=sources] a")
        );
        var herald = await app.GetAsync("/sources/herald");
        Assert.Equal(
            "Springfield: vote · body: Town Council; number: 3 yes (contradicts)",
            herald.TextOf("ol.resting li li")
        );
    }

    [Theory, AnyEngine]
    public async Task Get_ContextOfAField_IsMarkedAsContext(DatabaseEngine engine)
    {
        await using var app = await AppAsync(engine, new() { Passage = "herald", Role = CitationRole.Context });

        var yes = (await app.GetAsync(town.Page)).All("table.counts tbody tr")[0];

        Assert.Equal("source for the number of yes votes", yes.QuerySelector("summary")!.Words());
        Assert.Equal("Context", yes.QuerySelector("blockquote.context > p.role")!.Words());
    }

    /// <summary>
    /// The same words of the Herald support the body and speak against the count, unless the test says otherwise.
    /// </summary>
    private Task<TrackerApp> AppAsync(DatabaseEngine engine, Citing? aboutYes = null)
    {
        var vote = town.Vote(VoteEffect.Adopt, VoteResult.Pass, (VoteOption.Yes, 3), (VoteOption.No, 1));
        var yes = vote.Counts[0] with
        {
            Citations = Cites(
                "value",
                aboutYes
                    ?? new()
                    {
                        Passage = "herald",
                        Role = CitationRole.Contradicts,
                        ReportedAs = "4 to 1",
                    }
            ),
        };
        return TrackerApp.WithAsync(
            engine,
            new TownRecord()
                .Source("herald", "The council of Springfield voted 4 to 1.")
                .Add(
                    town.Dossier with
                    {
                        Passages = new Dictionary<string, PassageQuote>
                        {
                            ["herald"] = new()
                            {
                                Source = "herald",
                                Exact = "The council of Springfield voted 4 to 1.",
                            },
                        },
                        VoteEvents =
                        [
                            vote with
                            {
                                Counts = [yes, vote.Counts[1]],
                                Citations = Cites(
                                    "body",
                                    new() { Passage = TownRecord.Passage },
                                    new() { Passage = "herald" }
                                ),
                            },
                        ],
                    }
                )
        );
    }

    private static Dictionary<string, IReadOnlyList<Citing>> Cites(string field, params Citing[] citings) =>
        new() { [field] = citings };
}
