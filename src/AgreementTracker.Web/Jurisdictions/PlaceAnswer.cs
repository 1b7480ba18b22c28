using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>What a reader came for, in a sentence: is there an agreement, and who decided it?</summary>
internal static class PlaceAnswer
{
    public static string Of(Jurisdiction place) =>
        DecidingVote(place) is { } vote ? VoteSentence.Of(vote)
        : place.Agreements is [] ? $"No archived source here states that {place.Name} has, or does not have, a 287(g) agreement with ICE."
        : string.Join(" ", place.Agreements.Select(agreement => $"{place.Name}’s {agreement.Agency!.Name}: {Told(agreement.Status)}."));

    /// <summary>What the answer rests on.</summary>
    public static IReadOnlyList<CitedWords> Words(Jurisdiction place, CitationIndex citations) =>
        DecidingVote(place) is { } vote
            ? citations.For(vote, "result", "body", "effect").Concat(vote.Counts.SelectMany(count => citations.For(count, "value"))).Once()
            : place.Agreements.SelectMany(agreement => agreement.Events.TakeLast(1)).SelectMany(step => citations.For(step, "kind", "date")).Once();

    /// <summary>
    /// The vote that the last step of the chain rests on. A later step without a vote (an end, a return) makes the vote
    /// yesterday's answer.
    /// </summary>
    private static VoteEvent? DecidingVote(Jurisdiction place) =>
        place.Agreements.Count > 1 ? null
        : place.Agreements is [{ Events: [.., var last] }] ? place.VoteEvents.FirstOrDefault(vote => vote.Id == last.VoteEventId)
        : place.VoteEvents is [var only] ? only
        : null;

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
