using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>What a reader came for, in a sentence: is there an agreement, and who decided it?</summary>
internal static class PlaceAnswer
{
    public static string Of(Jurisdiction place, CitationIndex citations, IReadOnlyList<SourceListItem> sources)
    {
        if (DecidingVote(place) is { } vote)
            return VoteSentence.Of(vote, VoteSources.Only(vote, citations, sources));
        if (place.Agreements is [])
            return $"No archived source here states that {place.Name} has, or does not have, a 287(g) agreement with ICE.";

        var standing = string.Join(" ", place.Agreements.Select(agreement => $"{place.Name.Own(agreement.Agency!.Name).Capitalized()}: {Told(agreement.Status)}."));
        return EarlierVote(place) is { } earlier
            ? $"{standing} Earlier, {Inside(VoteSentence.Of(earlier, VoteSources.Only(earlier, citations, sources)))}"
            : standing;
    }

    /// <summary>What the answer rests on.</summary>
    public static IReadOnlyList<CitedWords> Words(Jurisdiction place, CitationIndex citations) =>
        DecidingVote(place) is { } vote
            ? WordsOf(vote, citations).Once()
            : place.Agreements.SelectMany(agreement => agreement.Events.TakeLast(1)).SelectMany(step => citations.For(step, "kind", "date"))
                .Concat(EarlierVote(place) is { } earlier ? WordsOf(earlier, citations) : []).Once();

    /// <summary>Whether the answer has told of this vote already.</summary>
    public static bool Tells(Jurisdiction place, VoteEvent vote) => vote == (DecidingVote(place) ?? EarlierVote(place));

    /// <summary>
    /// The vote that the last step of the chain rests on. A later step without a vote (an end, a return) makes the vote
    /// yesterday's answer.
    /// </summary>
    private static VoteEvent? DecidingVote(Jurisdiction place) =>
        place.Agreements.Count > 1 ? null
        : place.Agreements is [{ Events: [.., var last] }] ? place.VoteEvents.FirstOrDefault(vote => vote.Id == last.VoteEventId)
        : place.VoteEvents is [var only] ? only
        : null;

    /// <summary>The newest vote in the chain of the one agreement, where later steps have followed it.</summary>
    private static VoteEvent? EarlierVote(Jurisdiction place) =>
        place.Agreements is [{ Events: var steps }] && steps.LastOrDefault(step => step.VoteEventId is not null) is { } step
            ? place.VoteEvents.FirstOrDefault(vote => vote.Id == step.VoteEventId)
            : null;

    private static IEnumerable<CitedWords> WordsOf(VoteEvent vote, CitationIndex citations) =>
        citations.For(vote, "result", "body", "effect").Concat(vote.Counts.SelectMany(count => citations.For(count, "value")));

    private static string Inside(string sentence) =>
        sentence.StartsWith("In ", StringComparison.Ordinal) ? $"in {sentence[3..]}" : sentence;

    private static string Told(AgreementStatus status) => status switch
    {
        AgreementStatus.Proposed => "a 287(g) agreement with ICE has been proposed",
        AgreementStatus.Requested => "a 287(g) agreement has been requested, and ICE lists it as pending",
        AgreementStatus.Approved => "a 287(g) agreement with ICE has been approved",
        AgreementStatus.Rejected => "a 287(g) agreement with ICE was rejected",
        AgreementStatus.InForce => "a 287(g) agreement with ICE is in force",
        AgreementStatus.Suspended => "the 287(g) agreement with ICE is suspended",
        AgreementStatus.NoLongerListed => "the 287(g) agreement is no longer listed by ICE",
        AgreementStatus.Ended => "the 287(g) agreement with ICE has ended",
        _ => "there is a 287(g) agreement with ICE in the sources, but they do not state where it stands",
    };
}
