using AgreementTracker.Record;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Web.Tests.VoteEvents;

/// <summary>Counts and names, where they agree and where they do not: both are shown as reported.</summary>
public class RollCallTests
{
    private readonly Town town = new("Springfield");

    [Theory]
    [AnyEngine("Ann=yes Bob=yes Cyd=no", "yes=2 no=1", "The names add up to the counts.")]
    [AnyEngine("Ann=yes", "yes=2 no=1", "Only some of the votes are reported by name.")]
    [AnyEngine("Ann=yes Bob=yes Cyd=no Dee=recused", "yes=2 no=1", "The names add up to the counts.")]
    [AnyEngine(
        "Ann=yes Bob=yes Cyd=no Dee=no",
        "yes=2 no=1",
        "More names are reported than the counts allow; both are shown as reported.",
        true
    )]
    [AnyEngine(
        "Ann=yes Bob=no Cyd=no",
        "yes=2 no=1",
        "The names and the counts do not agree; both are shown as reported.",
        true
    )]
    [AnyEngine("Ann=yes Bob=no", "", "No count is reported, only names.")]
    [AnyEngine("", "yes=2 no=1", "The sources do not say how each member voted.")]
    public async Task Get_NamesAndCounts_ShowsBothAndHowTheyCompare(
        DatabaseEngine engine,
        string names,
        string counts,
        string told,
        bool isOfTwoSources = false
    )
    {
        await using var app = await AppAsync(engine, names, counts, isOfTwoSources);

        foreach (var address in (string[])[town.Page, town.VotePage("decision")])
        {
            var page = await app.GetAsync(address);
            Assert.Equal(
                names,
                string.Join(
                    ' ',
                    page.All("table.roll tbody tr")
                        .Select(row => $"{row.Children[0].Words()}={row.Children[1].Words().ToLowerInvariant()}")
                )
            );
            Assert.Equal(
                counts,
                string.Join(
                    ' ',
                    page.All("table.counts tbody tr")
                        .Select(row => $"{row.Children[0].Words().ToLowerInvariant()}={row.Children[1].Words()}")
                )
            );
            Assert.Contains(told, page.TextsOf("p.aside"));
        }
    }

    [Theory]
    [AnyEngine("Ann=yes Bob=no", "yes=1 no=1")]
    [AnyEngine("Ann=yes", "")]
    public async Task Get_NamesAreReported_DoesNotSayThatTheyAreNot(DatabaseEngine engine, string names, string counts)
    {
        await using var app = await AppAsync(engine, names, counts);

        var page = await app.GetAsync(town.VotePage("decision"));

        Assert.DoesNotContain("not say how each council member voted", page.Main.TextContent);
    }

    [Theory, AnyEngine]
    public async Task Get_EveryOption_IsCountedAndNamed(DatabaseEngine engine)
    {
        const string each = "yes=1 no=2 abstain=3 absent=1 excused=2 recused=1 present=1 not-voting=2 paired=2 other=1";
        await using var app = await AppAsync(engine, "Ann=recused Bob=absent Cyd=abstain", each);

        var page = await app.GetAsync(town.VotePage("decision"));

        Assert.Equal(
            [
                "Yes 1",
                "No 2",
                "Abstain 3",
                "Absent 1",
                "Excused 2",
                "Recused 1",
                "Present 1",
                "Not voting 2",
                "Paired 2",
                "Other 1",
            ],
            page.All("table.counts tbody tr").Select(row => $"{row.Children[0].Words()} {row.Children[1].Words()}")
        );
        Assert.Equal(
            "1 yes, 2 no, 3 abstain, 1 absent, 2 excused, 1 recused, 1 present, 2 not voting, 2 paired, 1 other",
            page.One("svg[role=img]").GetAttribute("aria-label")
        );
        Assert.Equal(16, page.All("svg .seat").Count);
        Assert.Equal(["Recused", "Absent", "Abstain"], page.TextsOf("table.roll tbody td:nth-child(2)"));
    }

    [Theory, AnyEngine]
    public async Task Get_VoterWithPrintedOption_ShowsTheWords(DatabaseEngine engine)
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
                            Votes =
                            [
                                new()
                                {
                                    Voter = "Council Member A. Able (District 1)",
                                    Option = VoteOption.Other,
                                    OptionPrinted = "aye, with regret",
                                },
                            ],
                        },
                    ],
                }
            )
        );

        var page = await app.GetAsync(town.VotePage("decision"));

        Assert.Equal("Council Member A. Able (District 1)", page.TextOf("table.roll tbody th"));
        Assert.Equal("Other (“aye, with regret”)", page.TextsOf("table.roll tbody td")[0]);
        Assert.Single(page.All("table.roll tbody td details.cite"));
    }

    /// <summary>Where there are two sources, the counts are those of the other one.</summary>
    private async Task<TrackerApp> AppAsync(
        DatabaseEngine engine,
        string names,
        string counts,
        bool isOfTwoSources = false
    )
    {
        var tally = $"The tally: {counts}.";
        return await TrackerApp.WithAsync(
            engine,
            new TownRecord()
                .Source("tally", tally)
                .Add(
                    town.Dossier with
                    {
                        Passages = isOfTwoSources
                            ? new Dictionary<string, PassageQuote>
                            {
                                ["tally"] = new() { Source = "tally", Exact = tally },
                            }
                            : new Dictionary<string, PassageQuote>(),
                        VoteEvents =
                        [
                            town.Vote(VoteEffect.Adopt, VoteResult.Pass) with
                            {
                                Counts =
                                [
                                    .. Pairs(counts)
                                        .Select(pair => new VoteCountFact
                                        {
                                            Option = pair.Option,
                                            Value = int.Parse(pair.Left),
                                            Citations = isOfTwoSources
                                                ? new Dictionary<string, IReadOnlyList<Citing>>
                                                {
                                                    ["value"] = [new() { Passage = "tally" }],
                                                }
                                                : new Dictionary<string, IReadOnlyList<Citing>>(),
                                        }),
                                ],
                                Votes =
                                [
                                    .. Pairs(names, optionFirst: false)
                                        .Select(pair => new PersonVoteFact { Voter = pair.Left, Option = pair.Option }),
                                ],
                            },
                        ],
                    }
                )
        );
    }

    /// <summary>'yes=2' is a count, 'Ann=yes' a line of the roll.</summary>
    private static IEnumerable<(string Left, VoteOption Option)> Pairs(string text, bool optionFirst = true) =>
        text.Split(' ', StringSplitOptions.RemoveEmptyEntries)
            .Select(pair => pair.Split('='))
            .Select(pair =>
                optionFirst
                    ? (pair[1], Vocabulary.Parse<VoteOption>(pair[0])!.Value)
                    : (pair[0], Vocabulary.Parse<VoteOption>(pair[1])!.Value)
            );
}
