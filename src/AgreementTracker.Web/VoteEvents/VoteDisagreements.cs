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
        ("Result", vote.Result.Label(), citations.For(vote, "result")),
        .. vote.Counts.Select(count => ($"Number of {count.Option.Label()} votes", $"{count.Value}", citations.For(count, "value"))),
        ("Motion", vote.Motion is { } motion ? $"“{motion}”" : "not stated", citations.For(vote, "motion")),
        ("What a yes does", vote.Effect.Label(), citations.For(vote, "effect")),
        ("Date", When(vote.Date), citations.For(vote, "date")),
        ("Body", vote.Body!.Name, citations.For(vote, "body")),
        ("Stage", vote.Stage.Label(), citations.For(vote, "stage")),
        ("Method", vote.Method.Label(), citations.For(vote, "method")),
        .. vote.Votes.Select(line => ($"Vote of {line.Voter}", line.Option.Label(), citations.For(line, "voter", "option", "optionPrinted"))),
    ]);

    private static string When(PartialDate date) =>
        date.Value is { } value ? DateWords.Of(value) : date.Printed is { } printed ? $"“{printed}”" : "not stated";
}
