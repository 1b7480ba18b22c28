using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Statements;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Testing;

/// <summary>
/// More towns than a page shows, in two states, of which every kind of thing is told in turn. None of them exists.
/// </summary>
public static class ManyTowns
{
    private static readonly VoteResult[] Results =
    [
        VoteResult.Pass,
        VoteResult.Fail,
        VoteResult.TieFails,
        VoteResult.Tabled,
        VoteResult.Withdrawn,
        VoteResult.NoSecond,
        VoteResult.NotStated,
    ];

    public const string OtherState = "yy";
    public const string OtherStateName = "Yonderland";

    private static readonly AgreementEventKind[][] Lives =
    [
        [AgreementEventKind.Approved, AgreementEventKind.Signed],
        [AgreementEventKind.Proposed],
        [AgreementEventKind.Rejected],
        [AgreementEventKind.Signed, AgreementEventKind.Ended],
        [AgreementEventKind.NoLongerListed],
        [],
    ];

    /// <summary>
    /// Towns <c>Town 00</c>, <c>Town 01</c> and so on, each with an agreement, a vote and two statements.
    /// </summary>
    public static TownRecord Record(int towns)
    {
        var record = new TownRecord().Add(TownRecord.StateOf(OtherState, OtherStateName));
        for (var i = 0; i < towns; i++)
            record.Add(Dossier(i));
        return record;
    }

    private static Dossier Dossier(int i)
    {
        var town = new Town($"Town {i:00}", $"town-{i:00}", i % 3 == 0 ? OtherState : TownRecord.State);
        return town.Dossier with
        {
            Agreements = [town.Agreement(Lives[i % Lives.Length]) with { Model = (AgreementModel)(i % 4) }],
            VoteEvents =
            [
                town.Vote((VoteEffect)(i % 7), Results[i % 7], (VoteOption.Yes, i % 5 + 1), (VoteOption.No, i % 4)) with
                {
                    Motion = $"to decide item {i}",
                    Date =
                        i % 6 == 5
                            ? null
                            : new()
                            {
                                Value = $"{2020 + i % 5}-0{i % 9 + 1}",
                                Printed = $"0{i % 9 + 1}/{2020 + i % 5}",
                                Basis = DateBasis.Printed,
                            },
                },
            ],
            Statements =
            [
                Said(i, "first", (Stance)(i % 4), "Ann Able"),
                Said(i, "second", (Stance)((i + 1) % 4), null),
            ],
        };
    }

    private static StatementFact Said(int i, string key, Stance stance, string? name) =>
        new()
        {
            Key = key,
            Kind = StatementKind.Paraphrase,
            Stance = stance,
            Speaker = new()
            {
                Name = name,
                Role = name is null ? "a resident" : "mayor",
                Affiliation = $"Friends of Town {i:00}",
            },
            Parts = [new() { Kind = StatementPartKind.Narrated, Passage = TownRecord.Passage }],
        };
}
