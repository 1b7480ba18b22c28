using AgreementTracker.Record.Facts;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Tests.VoteEvents;

/// <summary>Votes as councils take them, from the document to pages, lists and the table.</summary>
public class CouncilVoteTests
{
    private const string DateAndMeaning = " (date not stated). A yes vote approves the agreement.";

    private readonly Town town = new("Springfield");

    [Fact]
    public async Task Get_VotesOfManyKinds_AreToldAsTheyWere()
    {
        var votes = Votes();
        await using var app = await TrackerApp.WithAsync(
            DatabaseEngine.Sqlite,
            new TownRecord().Add(
                town.Dossier with
                {
                    VoteEvents =
                    [
                        .. votes.Select(vote => vote.Fact with { Key = vote.Key, Body = "springfield-council" }),
                    ],
                }
            )
        );

        var list = (await app.GetAsync("/votes")).TextsOf(".list li span:first-of-type");
        foreach (var (key, _, sentence, outcome) in votes)
        {
            var page = await app.GetAsync(town.VotePage(key));
            Assert.StartsWith($"{key}: {sentence}", $"{key}: {page.TextOf("p.lead")}");
            Assert.Contains($"{outcome}{DateAndMeaning}", list);
            Assert.DoesNotContain("null", page.Main.TextContent);
        }
    }

    [Fact]
    public async Task Get_OptionThatIsNotCounted_IsNowhereZero()
    {
        await using var app = await TrackerApp.WithAsync(
            DatabaseEngine.Sqlite,
            new TownRecord().Add(
                town.Dossier with
                {
                    VoteEvents =
                    [
                        Vote(VoteMethod.UnanimousAsStated, VoteResult.Pass, (VoteOption.Yes, 5)) with
                        {
                            Key = "decision",
                            Body = "springfield-council",
                        },
                    ],
                }
            )
        );

        foreach (var address in (string[])[town.Page, town.VotePage("decision")])
        {
            var page = await app.GetAsync(address);
            Assert.Equal(
                ["Yes 5"],
                page.All("table.counts tbody tr").Select(row => $"{row.Children[0].Words()} {row.Children[1].Words()}")
            );
            Assert.Equal("5 yes", page.One("svg.seats").GetAttribute("aria-label"));
            Assert.DoesNotContain("0 no", page.Main.TextContent);
            Assert.DoesNotContain("Margin", page.Main.TextContent);
        }
        Assert.Equal(
            $"Passed unanimously, 5 for{DateAndMeaning}",
            (await app.GetAsync("/votes")).TextsOf(".list li span")[0]
        );
        var csv = await app.Client.GetStringAsync(
            "/explore.csv?of=votes&columns=yes,no,margin,method",
            TestContext.Current.CancellationToken
        );
        Assert.Contains("5,not stated,not stated,\"unanimous, as stated\"", csv);
    }

    [Fact]
    public async Task Get_SeatsOrderAndCastingVote_AreShownWithTheirWords()
    {
        var vote = Vote(VoteMethod.RollCall, VoteResult.TieBrokenByChair, (VoteOption.Yes, 3), (VoteOption.No, 3)) with
        {
            Key = "decision",
            Body = "springfield-council",
            Date = new() { Printed = "Tuesday" },
            Order = 2,
            Seats = 9,
            Vacant = 1,
            VotesNeeded = 4,
            Votes =
            [
                new()
                {
                    Voter = "Mayor Poe",
                    Option = VoteOption.Yes,
                    Capacity = VoterCapacity.CastingVote,
                },
            ],
        };
        await using var app = await TrackerApp.WithAsync(
            DatabaseEngine.Sqlite,
            new TownRecord().Add(town.Dossier with { VoteEvents = [vote] })
        );

        var page = await app.GetAsync(town.VotePage("decision"));

        Assert.StartsWith("tie broken by the chair, passed", page.Fact("Result"));
        Assert.StartsWith("4", page.Fact("Votes needed"));
        Assert.StartsWith("9", page.Fact("Seats in all"));
        Assert.StartsWith("1", page.Fact("Vacant seats"));
        Assert.StartsWith("vote 2 of that day", page.Fact("Order"));
        Assert.Equal("Yes, casting vote", page.TextsOf("table.roll tbody td")[0]);
    }

    [Fact]
    public async Task Get_VotesOfOneDay_AreListedInTheirOrder()
    {
        VoteEventFact On(string key, string date, int? order) =>
            Vote(VoteMethod.NotStated, VoteResult.Pass) with
            {
                Key = key,
                Body = "springfield-council",
                Date = new()
                {
                    Value = date,
                    Printed = date,
                    Basis = Record.DateBasis.Printed,
                },
                Order = order,
            };
        await using var app = await TrackerApp.WithAsync(
            DatabaseEngine.Sqlite,
            new TownRecord().Add(
                town.Dossier with
                {
                    VoteEvents =
                    [
                        On("amended", "2025-06-17", 2),
                        On("tabled", "2025-06-17", 1),
                        On("earlier", "2025-06-03", 3),
                        On("adopted", "2025-06-17", 3),
                    ],
                }
            )
        );

        var links = (await app.GetAsync("/votes"))
            .All(".list li a")
            .Select(link => link.GetAttribute("href")!.Split('.')[^1]);

        Assert.Equal(["adopted", "amended", "tabled", "earlier"], links);
    }

    private static List<(string Key, VoteEventFact Fact, string Sentence, string Outcome)> Votes()
    {
        const string to = "to approve a 287(g) agreement with ICE";
        return
        [
            (
                "five-nil",
                Vote(VoteMethod.NotStated, VoteResult.Pass, (VoteOption.Yes, 5), (VoteOption.No, 0)),
                $"Springfield’s Town Council voted 5–0 {to}.",
                "Passed 5–0"
            ),
            (
                "unanimous",
                Vote(VoteMethod.UnanimousAsStated, VoteResult.Pass),
                $"Springfield’s Town Council voted unanimously {to}.",
                "Passed unanimously"
            ),
            (
                "consent",
                Vote(VoteMethod.ConsentAgenda, VoteResult.Pass),
                $"Springfield’s Town Council voted on the consent agenda {to}.",
                "Passed on the consent agenda"
            ),
            (
                "voice",
                Vote(VoteMethod.Voice, VoteResult.Pass),
                $"Springfield’s Town Council voted by voice vote {to}.",
                "Passed by voice vote"
            ),
            (
                "no-second",
                Vote(VoteMethod.NotStated, VoteResult.NoSecond),
                "In Springfield’s Town Council, a motion to approve a 287(g) agreement with ICE was not seconded.",
                "Not seconded"
            ),
            (
                "tabled",
                Vote(VoteMethod.NotStated, VoteResult.Tabled, (VoteOption.Yes, 4), (VoteOption.No, 3)),
                "In Springfield’s Town Council, a motion to approve a 287(g) agreement with ICE was tabled, 4–3",
                "Tabled, 4–3"
            ),
            (
                "tie",
                Vote(VoteMethod.NotStated, VoteResult.TieBrokenByChair, (VoteOption.Yes, 3), (VoteOption.No, 3)) with
                {
                    Votes =
                    [
                        new()
                        {
                            Voter = "the mayor",
                            Option = VoteOption.Yes,
                            Capacity = VoterCapacity.CastingVote,
                        },
                    ],
                },
                $"Springfield’s Town Council voted 3–3, with the chair breaking the tie, {to}",
                "Tie broken by the chair, passed, 3 for and 3 against"
            ),
            (
                "tie-lost",
                Vote(VoteMethod.NotStated, VoteResult.TieBrokenByChair) with
                {
                    Votes =
                    [
                        new()
                        {
                            Voter = "the mayor",
                            Option = VoteOption.No,
                            Capacity = VoterCapacity.CastingVote,
                        },
                    ],
                },
                "In Springfield’s Town Council, a motion to approve a 287(g) agreement with ICE failed on the casting vote of the chair.",
                "Tie broken by the chair, failed"
            ),
            (
                "recused",
                Vote(VoteMethod.RollCall, VoteResult.Pass, (VoteOption.Yes, 1), (VoteOption.No, 0)) with
                {
                    Votes =
                    [
                        new() { Voter = "Ann Able", Option = VoteOption.Yes },
                        new() { Voter = "Bo Best", Option = VoteOption.Recused },
                    ],
                },
                $"Springfield’s Town Council voted 1–0 {to}.",
                "Passed 1–0"
            ),
            (
                "paired",
                Vote(
                    VoteMethod.RollCallNotItemized,
                    VoteResult.Pass,
                    (VoteOption.Yes, 9),
                    (VoteOption.No, 2),
                    (VoteOption.Paired, 2)
                ),
                $"Springfield’s Town Council voted 9–2 {to}. The article does not say how each council member voted.",
                "Passed 9–2"
            ),
        ];
    }

    private static VoteEventFact Vote(
        VoteMethod method,
        VoteResult result,
        params (VoteOption Option, int Value)[] counts
    ) => new Town("Springfield").Vote(VoteEffect.Adopt, result, counts) with { Method = method };
}
