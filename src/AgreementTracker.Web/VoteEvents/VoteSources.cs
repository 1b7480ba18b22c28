using AgreementTracker.Data;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Web.VoteEvents;

/// <summary>What a vote rests on.</summary>
internal static class VoteSources
{
    private static readonly string[] Fields =
    [
        "body",
        "motion",
        "effect",
        "stage",
        "method",
        "result",
        "date",
        "order",
        "seats",
        "vacant",
        "votesNeeded",
    ];

    /// <summary>The words for all that is told of it, names and counts included.</summary>
    public static IReadOnlyList<CitedWords> Words(VoteEvent vote, CitationIndex citations) =>
        citations
            .For(vote, Fields)
            .Concat(vote.Counts.SelectMany(count => citations.For(count, "value")))
            .Concat(vote.Votes.SelectMany(line => citations.For(line, "voter", "option", "optionPrinted", "capacity")))
            .Once();

    /// <summary>What kind of source it is where there is only one, or null.</summary>
    public static SourceKind? Only(VoteEvent vote, CitationIndex citations, IEnumerable<SourceListItem> sources) =>
        Words(vote, citations).Select(words => words.SourceId).Distinct().ToList() is [var only]
            ? sources.FirstOrDefault(source => source.Id == only)?.Kind
            : null;
}
