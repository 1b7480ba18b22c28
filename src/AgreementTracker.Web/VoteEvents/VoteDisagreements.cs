using AgreementTracker.Data;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record;
using AgreementTracker.Record.Facts;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

internal static class VoteDisagreements
{
    /// <summary>What sources report differently of a vote: its own fields, its counts, and its votes by name.</summary>
    public static IReadOnlyList<Disagreement> Of(VoteEvent vote, CitationIndex citations) =>
        Disagreement.Among(Fields(vote, citations).Select(field => (field.Name, field.Used, field.Words)));

    /// <summary>
    /// Of what they report differently, what a sentence about the vote says something of: 'the result', 'the date of
    /// the vote'.
    /// </summary>
    public static IEnumerable<string> Doubts(VoteEvent vote, CitationIndex citations) =>
        Fields(vote, citations)
            .Where(field => field.Words.Any(words => words.Role == CitationRole.Contradicts))
            .Select(field => field.Doubt)
            .OfType<string>();

    /// <summary>
    /// The fields with what a sentence calls them; null where the sentence about the vote says nothing of them.
    /// </summary>
    private static IEnumerable<(string Name, string? Doubt, string Used, IReadOnlyList<CitedWords> Words)> Fields(
        VoteEvent vote,
        CitationIndex citations
    ) =>
        [
            (
                Shared.Texts.Result,
                Texts.TheResult,
                VoteOutcome.Result(vote.Result, vote.CastingVote),
                citations.For(vote, "result")
            ),
            .. vote.Counts.Select(count =>
                (
                    Texts.VoteDisagreements_NumberOfVotes.With(count.Option.Label()),
                    (string?)Texts.TheNumberOfVotes.With(count.Option.Label()),
                    $"{count.Value}",
                    citations.For(count, "value")
                )
            ),
            (
                Texts.Motion,
                null,
                vote.Motion is { } motion ? $"“{motion}”" : Shared.Texts.NotStated,
                citations.For(vote, "motion")
            ),
            (
                Texts.VoteDisagreements_WhatYesDoes,
                Texts.VoteDisagreements_TheEffect,
                vote.Effect.Label(),
                citations.For(vote, "effect")
            ),
            (Shared.Texts.Date, Texts.VoteDisagreements_TheDate, When(vote.Date), citations.For(vote, "date")),
            (Shared.Texts.Body, Texts.VoteDisagreements_TheBody, vote.Body!.Name, citations.For(vote, "body")),
            (Texts.Stage, null, vote.Stage.Label(), citations.For(vote, "stage")),
            (
                Texts.VoteDisagreements_Order,
                Texts.VoteDisagreements_TheOrder,
                Number(vote.DayOrder == 0 ? null : vote.DayOrder),
                citations.For(vote, "order")
            ),
            (Texts.SeatsInAll, Texts.VoteDisagreements_TheSeats, Number(vote.Seats), citations.For(vote, "seats")),
            (Texts.VacantSeats, Texts.TheVacantSeats, Number(vote.Vacant), citations.For(vote, "vacant")),
            (
                Texts.VotesNeeded,
                Texts.VoteDisagreements_TheVotesNeeded,
                Number(vote.VotesNeeded),
                citations.For(vote, "votesNeeded")
            ),
            (Texts.Method, null, vote.Method.Label(), citations.For(vote, "method")),
            .. vote.Votes.Select(line =>
                (
                    Texts.VoteOf.With(line.Voter),
                    (string?)null,
                    line.Option.Label(),
                    citations.For(line, "voter", "option", "optionPrinted", "capacity")
                )
            ),
        ];

    private static string Number(int? number) => number?.ToString() ?? Shared.Texts.NotStated;

    private static string When(PartialDate date) =>
        date.Value is { } value ? DateWords.Of(value)
        : date.Printed is { } printed ? $"“{printed}”"
        : Shared.Texts.NotStated;
}
