using AgreementTracker.Data;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Facts;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>What sources report differently of the facts in a headline.</summary>
internal static class AnswerDoubts
{
    /// <summary>'Sources disagree on the result and the number of no votes.'; null where they agree.</summary>
    public static string? Of(Jurisdiction place, IEnumerable<VoteEvent> votes, CitationIndex citations)
    {
        List<string> fields =
        [
            .. place.Agreements.SelectMany(agreement => Of(agreement, citations)),
            .. votes.SelectMany(vote => VoteDisagreements.Doubts(vote, citations)),
        ];
        return Sentence(fields);
    }

    /// <inheritdoc cref="Of(Jurisdiction, IEnumerable{VoteEvent}, CitationIndex)"/>
    public static string? OfVote(VoteEvent vote, CitationIndex citations) =>
        Sentence([.. VoteDisagreements.Doubts(vote, citations)]);

    private static string? Sentence(List<string> fields) =>
        fields.Distinct().ToList() switch
        {
            [] => null,
            [var one] => Texts.AnswerDoubts_One.With(one),
            [.. var others, var last] => Texts.AnswerDoubts_Several.With(string.Join(", ", others), last),
        };

    private static IEnumerable<string> Of(Agreement agreement, CitationIndex citations)
    {
        if (IsDisputed(citations.For(agreement, "model")))
            yield return Texts.AnswerDoubts_TheType;
        if (agreement.Deciding() is not { } step)
            yield break;
        if (IsDisputed(citations.For(step, "kind")))
            yield return Texts.AnswerDoubts_Whether.With(step.Kind.Label());
        if (IsDisputed(citations.For(step, "date")))
            yield return Texts.AnswerDoubts_When.With(step.Kind.Label());
    }

    private static bool IsDisputed(IEnumerable<CitedWords> words) =>
        words.Any(one => one.Role == CitationRole.Contradicts);
}
