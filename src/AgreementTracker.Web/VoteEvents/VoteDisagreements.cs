using AgreementTracker.Data;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

internal static class VoteDisagreements
{
    /// <summary>What sources report differently of a vote: its own fields, its counts, and its votes by name.</summary>
    public static IReadOnlyList<Disagreement> Of(VoteEvent vote, CitationIndex citations) => Disagreement.Among(
    [
        ("Result", VoteOutcome.Result(vote.Result, vote.CastingVote), citations.For(vote, "result")),
        .. vote.Counts.Select(count => ($"Number of {count.Option.Label()} votes", $"{count.Value}", citations.For(count, "value"))),
        ("Motion", vote.Motion is { } motion ? $"“{motion}”" : "not stated", citations.For(vote, "motion")),
        ("What a yes does", vote.Effect.Label(), citations.For(vote, "effect")),
        ("Date", When(vote.Date), citations.For(vote, "date")),
        ("Body", vote.Body!.Name, citations.For(vote, "body")),
        ("Stage", vote.Stage.Label(), citations.For(vote, "stage")),
        ("Order of the day", Number(vote.DayOrder == 0 ? null : vote.DayOrder), citations.For(vote, "order")),
        ("Seats in all", Number(vote.Seats), citations.For(vote, "seats")),
        ("Vacant seats", Number(vote.Vacant), citations.For(vote, "vacant")),
        ("Votes needed", Number(vote.VotesNeeded), citations.For(vote, "votesNeeded")),
        ("Method", vote.Method.Label(), citations.For(vote, "method")),
        .. vote.Votes.Select(line => ($"Vote of {line.Voter}", line.Option.Label(), citations.For(line, "voter", "option", "optionPrinted", "capacity"))),
    ]);

    private static string Number(int? number) => number?.ToString() ?? "not stated";

    private static string When(PartialDate date) =>
        date.Value is { } value ? DateWords.Of(value) : date.Printed is { } printed ? $"“{printed}”" : "not stated";
}
