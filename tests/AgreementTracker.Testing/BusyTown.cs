using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Events;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Instruments;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Testing;

/// <summary>A town about which everything is told that can be, some of it twice and some of it at length.</summary>
public static class BusyTown
{
    public static readonly Town Town = new("Busytown");

    public const string Minutes = "minutes";
    public static readonly string LongWord = new('m', 150);

    /// <summary>The article about it may be shown whole, its minutes in excerpts.</summary>
    public static TownRecord Record() =>
        new TownRecord()
            .Source(
                Minutes,
                $"Roll of the 🗳 council. Ann Able: aye. Bob Baker recused himself. The motion carried 3-1. {LongWord}\nNothing in this paragraph is cited. Nor here.",
                source =>
                    source with
                    {
                        Title = $"Minutes of {LongWord}",
                        Kind = SourceKind.OfficialRecord,
                        Access = SourceAccess.Excerpts,
                        Publisher = "Busytown Clerk",
                        Author = "A. Clerk",
                        Url = $"https://example.org/minutes?{LongWord}",
                        Published = "2025-06-17",
                        Captured = "2025-06",
                        Language = "en",
                    }
            )
            .Add(Dossier());

    private static Dossier Dossier() =>
        Town.Dossier with
        {
            Passages = new Dictionary<string, PassageQuote>
            {
                ["able"] = new() { Source = Minutes, Exact = "Ann Able: aye." },
                ["roll"] = new()
                {
                    Source = Minutes,
                    Exact = "able: aye. Bob Baker recused himself".Replace("able", "Able"),
                },
                ["carried"] = new() { Source = Minutes, Exact = "The motion carried 3-1." },
                ["long"] = new() { Source = Minutes, Exact = LongWord },
            },
            Jurisdiction = Town.Dossier.Jurisdiction with { Population = 1234567 },
            Agreements =
            [
                Town.Agreement(AgreementEventKind.Approved, AgreementEventKind.Signed) with
                {
                    Name = "memorandum",
                    Scope = $"to help {LongWord}",
                    Model = AgreementModel.TaskForce,
                },
                Town.Agreement() with
                {
                    Key = "second-pact",
                    Events =
                    [
                        new()
                        {
                            Key = "gone",
                            Kind = AgreementEventKind.NoLongerListed,
                            Date = Dated,
                        },
                    ],
                },
            ],
            VoteEvents =
            [
                Town.Vote(
                    VoteEffect.Adopt,
                    VoteResult.Pass,
                    (VoteOption.Yes, 3),
                    (VoteOption.No, 2),
                    (VoteOption.Recused, 1),
                    (VoteOption.Absent, 2),
                    (VoteOption.Abstain, 1)
                ) with
                {
                    Agreement = "pact",
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
                            Citations = Cites("voter", "able"),
                        },
                        new() { Voter = "Bob Baker", Option = VoteOption.Recused },
                    ],
                    Citations = new Dictionary<string, IReadOnlyList<Citing>>
                    {
                        ["result"] = [new() { Passage = "carried" }],
                        ["motion"] =
                        [
                            new() { Passage = TownRecord.Passage },
                            new()
                            {
                                Passage = "carried",
                                Role = CitationRole.Contradicts,
                                ReportedAs = "The motion carried",
                            },
                        ],
                        ["effect"] =
                        [
                            new() { Passage = TownRecord.Passage },
                            new() { Passage = "roll", Role = CitationRole.Context },
                        ],
                    },
                },
            ],
            Statements =
            [
                .. Enum.GetValues<Stance>()
                    .Select(stance => new StatementFact
                    {
                        Key = $"said-{stance.Word()}",
                        Kind = StatementKind.Paraphrase,
                        Stance = stance,
                        Date = Dated,
                        Speaker = new()
                        {
                            Name = "Ann Able",
                            Role = "mayor",
                            Affiliation = $"Friends of {LongWord}",
                        },
                        Parts = [new() { Kind = StatementPartKind.Narrated, Passage = "long" }],
                    }),
            ],
            Figures =
            [
                new()
                {
                    Key = "whole",
                    Metric = "People asked",
                    Quantity = "9,999",
                    Value = 9999,
                    Unit = "people",
                    Claimant = new() { Affiliation = "Busytown Poll" },
                },
                new()
                {
                    Key = "part",
                    Metric = "People who agreed",
                    Quantity = "12%",
                    Value = 12,
                    Unit = "percent",
                    Of = "of them",
                    OfFigure = "whole",
                },
                new()
                {
                    Key = "alone",
                    Metric = $"Words in {LongWord}",
                    Quantity = LongWord,
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
                    Participants = [new() { Name = "marchers" }, new() { Name = "others" }],
                },
            ],
            Instruments =
            [
                new()
                {
                    Key = "order",
                    Kind = InstrumentKind.Statute,
                    Title = $"an act on {LongWord}",
                    Number = "HB 1",
                    Issuer = new() { Affiliation = "the legislature" },
                    Date = Dated,
                },
            ],
            ContextNotes =
            [
                .. Enum.GetValues<ContextTopic>()
                    .Select(topic => new ContextNoteFact
                    {
                        Key = $"note-{topic.Word()}",
                        Topic = topic,
                        Text = "Other towns did otherwise.",
                    }),
            ],
        };

    private static DateFact Dated =>
        new()
        {
            Value = "2025-06-17",
            Printed = "June 17, 2025",
            Basis = DateBasis.Printed,
        };

    private static IReadOnlyDictionary<string, IReadOnlyList<Citing>> Cites(string field, string passage) =>
        new Dictionary<string, IReadOnlyList<Citing>> { [field] = [new() { Passage = passage }] };
}
