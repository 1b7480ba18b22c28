using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>What a reader came for, in a sentence: is there an agreement, and who decided it?</summary>
internal static class PlaceAnswer
{
    private const int MostTold = 4;

    public static string Of(Jurisdiction place, CitationIndex citations, IReadOnlyList<SourceListItem> sources)
    {
        if (DecidingVote(place) is { } vote)
            return VoteSentence.Of(vote, VoteSources.Only(vote, citations, sources));
        if (place.Agreements is [])
            return $"No archived source here states that {place.Name} has, or does not have, a 287(g) agreement with ICE.";

        var standing = Standing(place);
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

    /// <summary>Agency by agency; where there are many, by numbers.</summary>
    private static string Standing(Jurisdiction place)
    {
        var agencies = place.Agreements.GroupBy(agreement => agreement.AgencyId).ToList();
        return agencies.Count <= MostTold
            ? string.Join(" ", agencies.Select(agency => $"{place.Name.Own(agency.First().Agency!.Name).Capitalized()}: {Told([.. agency])}."))
            : $"{agencies.Count} agencies of {place.Name} have {place.Agreements.Count} agreements or requests on record: "
                + $"{string.Join(", ", place.Agreements.GroupBy(agreement => agreement.IsRequestGone() ? AgreementEventKind.NoLongerPending.Label() : agreement.Status == AgreementStatus.NotStated ? "not stated where it stands" : agreement.Status.Label()).Select(same => $"{same.Count()} {same.Key}"))}.";
    }

    /// <summary>Of one agency; its models are named where it has several.</summary>
    private static string Told(IReadOnlyList<Agreement> agreements) => agreements is [var only]
        ? Told(only)
        : string.Join("; ", agreements.GroupBy(Told).Select(alike => $"{(alike.Count() > 1 && alike.First().Status == AgreementStatus.InForce ? "287(g) agreements with ICE are in force" : alike.Key)} "
            + $"({string.Join(", ", alike.Select(agreement => agreement.Model.ModelName()))})"));

    private static string Inside(string sentence) =>
        sentence.StartsWith("In ", StringComparison.Ordinal) ? $"in {sentence[3..]}" : sentence;

    private static string Told(Agreement agreement) => agreement.Status switch
    {
        AgreementStatus.Proposed => "a 287(g) agreement with ICE has been proposed",
        AgreementStatus.Requested => "a 287(g) agreement has been requested, and ICE lists it as pending",
        AgreementStatus.Approved => "a 287(g) agreement with ICE has been approved",
        AgreementStatus.Rejected => "a 287(g) agreement with ICE was rejected",
        AgreementStatus.InForce => "a 287(g) agreement with ICE is in force",
        AgreementStatus.Suspended => "the 287(g) agreement with ICE is suspended",
        AgreementStatus.NoLongerListed when agreement.IsRequestGone() => $"a 287(g) agreement was requested, and is {agreement.Standing()}",
        AgreementStatus.NoLongerListed => $"the 287(g) agreement is {agreement.Standing()}",
        AgreementStatus.Ended => "the 287(g) agreement with ICE has ended",
        _ => "there is a 287(g) agreement with ICE in the sources, but they do not state where it stands",
    };
}
