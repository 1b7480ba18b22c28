using AgreementTracker.Data;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

/// <summary>
/// A vote in a line or a headline: its result, its date and what a yes does; never the numbers alone.
/// </summary>
internal static class VoteSummary
{
    /// <summary>'Passed 3–2 on a Tuesday (date not given). A yes vote approves the agreement.'</summary>
    public static string Summary(this VoteListItem vote) =>
        Of(
            vote.Yes,
            vote.No,
            vote.Result,
            vote.CastingVote,
            vote.Method,
            vote.Effect,
            DateWords.When(vote.SortDate, vote.Printed)
        );

    /// <inheritdoc cref="Summary(VoteListItem)"/>
    public static string Summary(this VoteEvent vote) =>
        Of(
            CountOf(vote, VoteOption.Yes),
            CountOf(vote, VoteOption.No),
            vote.Result,
            vote.CastingVote,
            vote.Method,
            vote.Effect,
            DateWords.When(vote.Date)
        );

    /// <summary>A sentence that begins with the date: 'On June 17, 2025, Miami’s City Commission voted …'.</summary>
    /// <param name="only">The kind of its source where it has but one.</param>
    public static string Dated(this VoteEvent vote, SourceKind? only) =>
        DateWords.When(vote.Date) switch
        {
            null => VoteSentence.Of(vote, only),
            ['(', ..] and var printed => Texts.VoteSummary_When.With(VoteSentence.Of(vote, only), printed[1..^1]),
            var dated => $"{dated.Capitalized()}, {VoteSentence.Of(vote, only).WithinASentence()}",
        };

    /// <summary>After other words: 'In Elba’s …' becomes 'in Elba’s …', while a name keeps its capital.</summary>
    public static string WithinASentence(this string sentence) =>
        sentence.StartsWith("In ", StringComparison.Ordinal)
        || sentence.StartsWith("On ", StringComparison.Ordinal)
        || sentence.StartsWith("The ", StringComparison.Ordinal)
            ? sentence.Uncapitalized()
            : sentence;

    private static string Of(
        int? yes,
        int? no,
        VoteResult result,
        VoteOption? castingVote,
        VoteMethod method,
        VoteEffect effect,
        string? dated
    )
    {
        var counts = (yes, no) switch
        {
            ({ } inFavor, { } against) when result == VoteResult.Pass && VoteOutcome.Manner(method).Length == 0 =>
                $" {inFavor}–{against}",
            // The numbers of a motion that was tabled are those for tabling it, or for it: the source may not say
            // which.
            ({ } inFavor, { } against) when result == VoteResult.Tabled => $", {inFavor}–{against}",
            ({ } inFavor, { } against) => Texts.ForAndAgainst.With(inFavor, against),
            ({ } inFavor, null) => Texts.For.With(inFavor),
            (null, { } against) => Texts.VoteSummary_Against.With(against),
            _ => "",
        };
        var outcome = VoteOutcome.Result(result, castingVote).Capitalized() + VoteOutcome.Manner(method);
        var when = dated ?? Texts.VoteSummary_DateNotStated;
        var meaning =
            effect == VoteEffect.NotStated
                ? Texts.VoteSummary_EffectNotStated
                : Texts.VoteSummary_YesVote.With(effect.Label());
        return $"{outcome}{counts}{(counts.StartsWith(',') && when[0] != '(' ? "," : "")} {when}. {meaning}";
    }

    private static int? CountOf(VoteEvent vote, VoteOption option) =>
        vote.Counts.FirstOrDefault(count => count.Option == option)?.Value;
}
