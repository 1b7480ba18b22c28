using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.VoteEvents;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>
/// What a reader came for, in a few sentences: is there an agreement, who decided it and when? Each number and status
/// is said with what it is of, and a disagreement of the sources is no footnote.
/// </summary>
internal static class PlaceAnswer
{
    /// <summary>More votes are counted, not put into words.</summary>
    private const int MaxVotes = 2;

    public static string Of(Jurisdiction place, CitationIndex citations, IReadOnlyList<SourceListItem> sources)
    {
        var votes = NewestFirst(place);
        if (place.Agreements is [] && votes is [])
            return Texts.PlaceAnswer_NotSaidWhether.With(place.Name);
        List<string> sentences = [];
        if (!VoteAnswers(place, votes))
            sentences.AddRange(AgreementSentence.Of(place));
        foreach (var (i, vote) in votes.Take(MaxVotes).Index())
            sentences.Add(Told(place, i > 0 ? votes[0] : null, vote, VoteSources.Only(vote, citations, sources)));
        if (votes.Count > MaxVotes)
            sentences.Add(
                TextFormat.Of(
                    votes.Count - MaxVotes,
                    Texts.PlaceAnswer_MoreVotes_One,
                    Texts.PlaceAnswer_MoreVotes_Other
                )
            );
        if (place.Agreements is [])
            sentences.Add(
                votes[0] is { Result: VoteResult.Pass, Effect: VoteEffect.Adopt }
                    ? Texts.PlaceAnswer_NotSaidInForce
                    : Texts.PlaceAnswer_NotSaidThat.With(place.Name)
            );
        if (AnswerDoubts.Of(place, votes.Take(MaxVotes), citations) is { } doubts)
            sentences.Add(doubts);
        return string.Join(" ", sentences);
    }

    /// <summary>What the answer rests on.</summary>
    public static IReadOnlyList<CitedWords> Words(Jurisdiction place, CitationIndex citations)
    {
        var votes = NewestFirst(place);
        var agreements = VoteAnswers(place, votes) ? [] : place.Agreements;
        return agreements
            .Select(agreement => agreement.Deciding())
            .OfType<AgreementEvent>()
            .SelectMany(step => citations.For(step, "kind", "date"))
            .Concat(votes.Take(MaxVotes).SelectMany(vote => WordsOf(vote, citations)))
            .Once();
    }

    /// <summary>Whether the answer has told of this vote already.</summary>
    public static bool Tells(Jurisdiction place, VoteEvent vote) => NewestFirst(place).Take(MaxVotes).Contains(vote);

    /// <summary>
    /// The votes, the newest first: that of the last step before all others, then by date, then as the dossier has
    /// them. What has no date comes after what has one.
    /// </summary>
    private static List<VoteEvent> NewestFirst(Jurisdiction place)
    {
        var last = place.Agreements.Select(LastVote).OfType<string>().ToHashSet();
        return
        [
            .. place
                .VoteEvents.OrderByDescending(vote => last.Count == 1 && last.Contains(vote.Id))
                .ThenByDescending(vote => vote.SortDate, StringComparer.Ordinal)
                .ThenByDescending(vote => vote.Ordinal),
        ];
    }

    /// <summary>
    /// The vote that the last step rests on; a later step without one (an end, a return) makes it yesterday's answer.
    /// </summary>
    private static string? LastVote(Agreement agreement) =>
        agreement.Events.LastOrDefault(step => step.Kind.IsOfStatus())?.VoteEventId;

    /// <summary>
    /// Whether the newest vote says all: there is no agreement, or the vote has put the only one where it is.
    /// </summary>
    private static bool VoteAnswers(Jurisdiction place, List<VoteEvent> votes) =>
        votes is [var newest, ..]
        && place.Agreements switch
        {
            [] => true,
            [var only] => LastVote(only) == newest.Id && !only.IsInForce(),
            _ => false,
        };

    /// <param name="newer">The vote that the answer named before.</param>
    private static string Told(Jurisdiction place, VoteEvent? newer, VoteEvent vote, SourceKind? only)
    {
        var sentence = vote.Dated(only);
        if (newer is not null)
            return (
                IsEarlier(vote.SortDate, newer.SortDate) ? Texts.PlaceAnswer_Earlier : Texts.PlaceAnswer_AnotherVote
            ).With(sentence.WithinASentence());
        return
            place.Agreements is [var agreement]
            && agreement.Deciding() is { } step
            && step.VoteEventId != vote.Id
            && (
                IsEarlier(vote.SortDate, step.Date.Value)
                || agreement.Events.Exists(before => before.VoteEventId == vote.Id && before.Ordinal < step.Ordinal)
            )
            ? Texts.PlaceAnswer_Earlier.With(sentence.WithinASentence())
            : sentence;
    }

    /// <summary>Where both are known as far as it takes to say so.</summary>
    private static bool IsEarlier(string date, string? than) =>
        date.Length > 0
        && than is { Length: > 0 }
        && Math.Min(date.Length, than.Length) is var known
        && string.CompareOrdinal(date[..known], than[..known]) < 0;

    private static IEnumerable<CitedWords> WordsOf(VoteEvent vote, CitationIndex citations) =>
        citations
            .For(vote, "result", "body", "effect", "date")
            .Concat(vote.Counts.SelectMany(count => citations.For(count, "value")));
}
