using AgreementTracker.Data;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

/// <summary>What a vote is called, and its answer, on its page and wherever that is shared.</summary>
internal static class VoteHeading
{
    /// <summary>'Vote of Miami’s City Commission'.</summary>
    public static string Of(VoteEvent vote) => Texts.VoteOf.With(vote.Jurisdiction!.Name.Own(vote.Body!.Name));

    /// <summary>
    /// With state and date: a body votes more than once, and several states may have one of its name.
    /// </summary>
    public static string Full(VoteEvent vote) =>
        string.Join(
            ", ",
            new[]
            {
                Of(vote),
                StateName.Of(vote.Jurisdiction!.State),
                vote.Date.Value is { } day ? DateWords.Of(day)
                : vote.Date.Printed is { } printed ? $"“{printed}”"
                : null,
                vote.DayOrder > 0 ? Texts.VoteOfDay.With(vote.DayOrder) : null,
            }.OfType<string>()
        );

    /// <summary>The vote in a sentence, and what sources report differently of it.</summary>
    public static string Answer(VoteEvent vote, CitationIndex citations, IEnumerable<SourceListItem> sources) =>
        vote.Dated(VoteSources.Only(vote, citations, sources))
        + (AnswerDoubts.OfVote(vote, citations) is { } doubts ? $" {doubts}" : "");
}
