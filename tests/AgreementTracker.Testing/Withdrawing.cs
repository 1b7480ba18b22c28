using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Testing;

/// <summary>
/// A dossier that has taken something back, as an editor would leave it: valid as the one before was.
/// </summary>
public static class Withdrawing
{
    /// <summary>Without the fact, the links to it, and the passages that only it rested on.</summary>
    public static Dossier Withdraw(this Dossier dossier, string key, string reason) =>
        Prune(
            dossier with
            {
                Agreements =
                [
                    .. Without(dossier.Agreements, key)
                        .Select(agreement =>
                            agreement with
                            {
                                Events =
                                [
                                    .. Without(agreement.Events, key)
                                        .Select(step => step with { VoteEvent = Unless(step.VoteEvent, key) }),
                                ],
                            }
                        ),
                ],
                VoteEvents =
                [
                    .. Without(dossier.VoteEvents, key)
                        .Select(vote => vote with { Agreement = Unless(vote.Agreement, key) }),
                ],
                Statements = [.. Without(dossier.Statements, key)],
                Figures =
                [
                    .. Without(dossier.Figures, key)
                        .Select(figure =>
                            figure with
                            {
                                Event = Unless(figure.Event, key),
                                OfFigure = Unless(figure.OfFigure, key),
                            }
                        ),
                ],
                Events = [.. Without(dossier.Events, key)],
                Instruments = [.. Without(dossier.Instruments, key)],
                ContextNotes = [.. Without(dossier.ContextNotes, key)],
                Withdrawals = [.. dossier.Withdrawals, new() { Key = key, Reason = reason }],
            }
        );

    /// <summary>All that is told of the place; its name and its organizations stay.</summary>
    public static Dossier WithdrawAll(this Dossier dossier, string reason) =>
        Prune(
            dossier with
            {
                Agreements = [],
                VoteEvents = [],
                Statements = [],
                Figures = [],
                Events = [],
                Instruments = [],
                ContextNotes = [],
                Withdrawals = [.. dossier.Withdrawals, new() { Reason = reason }],
            }
        );

    private static IEnumerable<T> Without<T>(IEnumerable<T> facts, string key)
        where T : KeyedFact => facts.Where(fact => fact.Key != key);

    private static string? Unless(string? link, string key) => link == key ? null : link;

    private static Dossier Prune(Dossier dossier)
    {
        var used = dossier
            .Facts()
            .SelectMany(entry =>
                entry.Fact.Citations.Values.SelectMany(citings => citings).Select(citing => citing.Passage)
            )
            .Concat(dossier.Statements.SelectMany(statement => statement.Parts).Select(part => part.Passage))
            .ToHashSet();
        return dossier with { Passages = dossier.Passages.Where(passage => used.Contains(passage.Key)).ToDictionary() };
    }
}
