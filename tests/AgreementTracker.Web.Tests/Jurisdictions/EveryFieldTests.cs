using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Instruments;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;
using AngleSharp.Dom;

namespace AgreementTracker.Web.Tests.Jurisdictions;

/// <summary>
/// Every field that can be stated is, each by a sentence of its own, so that no other field shows its words for it.
/// </summary>
public class EveryFieldTests
{
    private readonly Town town = new("Springfield");

    [Theory, AnyEngine]
    public async Task Get_Place_ShowsTheWordsOfEveryFieldBesideItsFact(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, Record(out var cited));

        var page = await app.GetAsync(town.Page);

        Assert.InRange(cited.Count, 50, 100);
        Assert.Equal(
            ["name", "classification", "parent", "population"],
            cited.Take(4).Select(sentence => sentence.Field)
        );
        Assert.All(cited.Take(4), sentence => Assert.Contains(sentence.Exact, WordsIn(page.Main)));
        // The rest without a key is of organizations, which have pages of their own.
        Assert.All(
            cited.Where(sentence => sentence.Key is not null),
            sentence => Assert.Contains(sentence.Exact, WordsIn(page.One($"#{sentence.Key}")))
        );
    }

    [Theory, AnyEngine]
    public async Task Get_Vote_ShowsTheWordsOfEveryField(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.WithAsync(engine, Record(out var cited));

        var page = await app.GetAsync(town.VotePage("decision"));

        Assert.All(
            cited.Where(sentence => sentence.Key == "decision"),
            sentence => Assert.Contains(sentence.Exact, WordsIn(page.Main))
        );
    }

    private static IEnumerable<string> WordsIn(IElement fact) =>
        fact.QuerySelectorAll("details.cite > blockquote > p").Select(words => words.TextContent);

    private TownRecord Record(out IReadOnlyList<(string? Key, string Field, string Exact)> cited) =>
        new TownRecord().Source("said", "He was in favour of it.").AddApart(Dossier(), out cited);

    private Dossier Dossier() =>
        town.Dossier with
        {
            Passages = new Dictionary<string, PassageQuote>
            {
                ["said"] = new() { Source = "said", Exact = "He was in favour of it." },
            },
            Jurisdiction = town.Dossier.Jurisdiction with { Population = 4321 },
            Agreements =
            [
                town.Agreement() with
                {
                    Name = "the pact",
                    Partner = "springfield-council",
                    Model = AgreementModel.TaskForce,
                    Scope = "to help",
                    Events =
                    [
                        new()
                        {
                            Key = "signing",
                            Kind = AgreementEventKind.Signed,
                            Date = Dated,
                        },
                    ],
                },
            ],
            VoteEvents =
            [
                town.Vote(VoteEffect.Adopt, VoteResult.Pass, (VoteOption.Yes, 3), (VoteOption.Recused, 1)) with
                {
                    Motion = "to join",
                    Stage = VoteStage.Final,
                    Method = VoteMethod.RollCall,
                    Date = Dated,
                    Votes =
                    [
                        new()
                        {
                            Voter = "Ann Able",
                            Option = VoteOption.Yes,
                            OptionPrinted = "aye",
                        },
                    ],
                },
            ],
            Statements =
            [
                new()
                {
                    Key = "statement",
                    Kind = StatementKind.Paraphrase,
                    Stance = Stance.Supports,
                    Date = Dated,
                    Speaker = By,
                    Parts = [new() { Kind = StatementPartKind.Narrated, Passage = "said" }],
                },
            ],
            Figures =
            [
                new()
                {
                    Key = "figure",
                    Metric = "Beds",
                    Quantity = "twelve",
                    Value = 12,
                    Unit = "beds",
                    Of = "of all",
                    Claimant = By,
                },
            ],
            Events =
            [
                new()
                {
                    Key = "march",
                    Kind = EventKind.Protest,
                    Name = "the march",
                    Date = Dated,
                    Participants = [new() { Name = "marchers" }],
                },
            ],
            Instruments =
            [
                new()
                {
                    Key = "order",
                    Kind = InstrumentKind.Statute,
                    Title = "an act",
                    Number = "HB 1",
                    Issuer = By,
                    Date = Dated,
                },
            ],
            ContextNotes =
            [
                new()
                {
                    Key = "note",
                    Topic = ContextTopic.Contrast,
                    Text = "Other towns did otherwise.",
                },
            ],
        };

    private static DateFact Dated => new() { Printed = "Tuesday" };

    private static AttributionFact By =>
        new()
        {
            Name = "Bob Baker",
            Role = "mayor",
            Affiliation = "Friends",
        };
}
