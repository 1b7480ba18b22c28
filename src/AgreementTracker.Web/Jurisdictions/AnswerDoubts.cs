using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>What sources report differently of the facts in a headline.</summary>
internal static class AnswerDoubts
{
    /// <summary>Of a vote's disagreements those that its sentence says nothing of.</summary>
    private static readonly string[] Unsaid = ["Motion", "Stage", "Method"];

    /// <summary>'Sources disagree on the result and the number of no votes.'; null where they agree.</summary>
    public static string? Of(Jurisdiction place, IEnumerable<VoteEvent> votes, CitationIndex citations)
    {
        List<string> fields =
        [
            .. place.Agreements.SelectMany(agreement => Of(agreement, citations)),
            .. votes.SelectMany(vote => Of(vote, citations)),
        ];
        return Sentence(fields);
    }

    /// <inheritdoc cref="Of(Jurisdiction, IEnumerable{VoteEvent}, CitationIndex)"/>
    public static string? OfVote(VoteEvent vote, CitationIndex citations) => Sentence([.. Of(vote, citations)]);

    private static string? Sentence(List<string> fields) => fields.Distinct().ToList() switch
    {
        [] => null,
        [var one] => $"Sources disagree on {one}.",
        [.. var others, var last] => $"Sources disagree on {string.Join(", ", others)} and {last}.",
    };

    private static IEnumerable<string> Of(VoteEvent vote, CitationIndex citations) =>
        VoteDisagreements.Of(vote, citations).Select(one => one.Field)
            .Where(field => !Unsaid.Contains(field) && !field.StartsWith("Vote of ", StringComparison.Ordinal))
            .Select(field => field switch
            {
                "What a yes does" => "what a yes vote does",
                "Date" or "Body" => $"the {field.Uncapitalized()} of the vote",
                _ => $"the {field.Uncapitalized()}",
            });

    private static IEnumerable<string> Of(Agreement agreement, CitationIndex citations)
    {
        if (IsDisputed(citations.For(agreement, "model")))
            yield return "the type of agreement";
        if (agreement.Deciding() is not { } step)
            yield break;
        if (IsDisputed(citations.For(step, "kind")))
            yield return $"whether it was {step.Kind.Label()}";
        if (IsDisputed(citations.For(step, "date")))
            yield return $"when it was {step.Kind.Label()}";
    }

    private static bool IsDisputed(IEnumerable<CitedWords> words) =>
        words.Any(one => one.Role == CitationRole.Contradicts);
}
