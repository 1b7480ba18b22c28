using AgreementTracker.Data;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

/// <summary>
/// A vote in one sentence. The numbers are always told with what they were for: in 'a motion to end it failed, 2 for
/// and 3 against' nobody can take the larger number for the winning side.
/// </summary>
internal static class VoteSentence
{
    /// <param name="only">The kind of its source where it has but one.</param>
    public static string Of(VoteEvent vote, SourceKind? only = null) => $"{Decision(vote)}.{Names(vote, only)}";

    /// <summary>
    /// Without the full stop and what follows: 'Miami’s City Commission voted 3–2 to approve a 287(g) agreement'.
    /// </summary>
    private static string Decision(VoteEvent vote)
    {
        var body = vote.Jurisdiction!.Name.Own(vote.Body!.Name);
        if (IsPassed(vote) && Passed(vote.Effect) is { } deed)
            return Texts.VoteSentence_Decided.With(body.Capitalized(), Voted(vote), deed);

        var outcome = vote.Result switch
        {
            VoteResult.Pass => Texts.VoteSentence_Passed,
            VoteResult.Fail => Texts.VoteSentence_Failed,
            VoteResult.TieFails => Texts.VoteSentence_FailedOnTie,
            VoteResult.TieBrokenByChair when IsPassed(vote) => Texts.VoteSentence_PassedByChair,
            VoteResult.TieBrokenByChair when vote.CastingVote == VoteOption.No => Texts.VoteSentence_FailedByChair,
            VoteResult.TieBrokenByChair => Texts.VoteSentence_TieBroken,
            VoteResult.Tabled => Texts.VoteSentence_Tabled,
            VoteResult.Withdrawn => Texts.VoteSentence_Withdrawn,
            VoteResult.NoSecond => Texts.VoteSentence_NotSeconded,
            _ => Texts.VoteSentence_VotedOn,
        };
        return (
            vote.Result == VoteResult.NotStated ? Texts.VoteSentence_MotionResultNotStated : Texts.VoteSentence_Motion
        ).With(body, Motion(vote.Effect), outcome, VoteOutcome.Manner(vote.Method), Numbers(vote));
    }

    private static bool IsPassed(VoteEvent vote) =>
        vote.Result == VoteResult.Pass
        || (vote.Result == VoteResult.TieBrokenByChair && vote.CastingVote == VoteOption.Yes);

    /// <summary>'voted 3–2', 'voted unanimously (5 yes)', 'agreed by unanimous consent'.</summary>
    private static string Voted(VoteEvent vote)
    {
        var (yes, no) = (Count(vote, VoteOption.Yes), Count(vote, VoteOption.No));
        var tally = yes is not null && no is not null ? $" {yes}–{no}" : "";
        return vote.Method switch
        {
            _ when vote.Result == VoteResult.TieBrokenByChair => Texts.VoteSentence_VotedChair.With(tally),
            VoteMethod.UnanimousAsStated => Texts.VoteSentence_VotedUnanimously.With(Unanimous(yes, no)),
            VoteMethod.UnanimousConsent => Texts.VoteSentence_AgreedUnanimously,
            _ => Texts.VoteSentence_Voted.With(tally, VoteOutcome.Manner(vote.Method)),
        };
    }

    /// <summary>A unanimous vote has one number, or a second that says none.</summary>
    private static string Unanimous(int? yes, int? no) =>
        (yes, no) switch
        {
            ({ } inFavor, { } against) => $" ({inFavor}–{against})",
            ({ } inFavor, null) => Texts.VoteSentence_YesInBrackets.With(inFavor),
            _ => "",
        };

    /// <summary>
    /// The numbers of a motion that was tabled are those for tabling it, or for it: the source may not say which.
    /// </summary>
    private static string Numbers(VoteEvent vote) =>
        (Count(vote, VoteOption.Yes), Count(vote, VoteOption.No), vote.Result) switch
        {
            ({ } yes, { } no, VoteResult.Tabled) => $", {yes}–{no}",
            ({ } yes, { } no, _) => Texts.ForAndAgainst.With(yes, no),
            ({ } yes, null, _) when vote.Method == VoteMethod.UnanimousAsStated => Texts.For.With(yes),
            _ => "",
        };

    /// <summary>Where all who are counted said yes, nothing is left to be told by name.</summary>
    private static string Names(VoteEvent vote, SourceKind? only) =>
        vote switch
        {
            { TallyCheck: TallyCheck.NamesNotReported }
                when vote.Counts.Any(count => count.Option != VoteOption.Yes && count.Value > 0) =>
                $" {Silent(only).With(Member(vote.Body!.Name))}",
            _ => "",
        };

    private static string Silent(SourceKind? only) =>
        only switch
        {
            null => Texts.VoteSentence_SourcesSilent,
            SourceKind.NewsArticle => Texts.VoteSentence_ArticleSilent,
            SourceKind.OfficialRecord => Texts.VoteSentence_RecordSilent,
            SourceKind.OfficialList => Texts.VoteSentence_ListSilent,
            SourceKind.PressRelease => Texts.VoteSentence_PressReleaseSilent,
            SourceKind.Transcript => Texts.VoteSentence_TranscriptSilent,
            SourceKind.Report => Texts.VoteSentence_ReportSilent,
            _ => Texts.VoteSentence_SourceSilent,
        };

    /// <summary>What a member of a body is called, as far as its name says.</summary>
    private static string Member(string body) =>
        body.Contains("Commission", StringComparison.OrdinalIgnoreCase) ? Texts.VoteSentence_Commissioner
        : body.Contains("Council", StringComparison.OrdinalIgnoreCase) ? Texts.VoteSentence_CouncilMember
        : body.Contains("Supervisors", StringComparison.OrdinalIgnoreCase) ? Texts.VoteSentence_Supervisor
        : Texts.VoteSentence_Member;

    private static string? Passed(VoteEffect effect) =>
        effect switch
        {
            VoteEffect.Adopt => Texts.VoteSentence_ToApprove,
            VoteEffect.End => Texts.VoteSentence_ToEnd,
            VoteEffect.Keep => Texts.VoteSentence_ToKeep,
            VoteEffect.Reject => Texts.VoteSentence_ToReject,
            VoteEffect.Defer => Texts.VoteSentence_ToDefer,
            _ => null,
        };

    private static string Motion(VoteEffect effect) =>
        effect switch
        {
            VoteEffect.Adopt => Texts.VoteSentence_MotionToApprove,
            VoteEffect.End => Texts.VoteSentence_MotionToEnd,
            VoteEffect.Keep => Texts.VoteSentence_MotionToKeep,
            VoteEffect.Reject => Texts.VoteSentence_MotionToReject,
            VoteEffect.Defer => Texts.VoteSentence_MotionToDefer,
            _ => Texts.VoteSentence_MotionAbout,
        };

    private static int? Count(VoteEvent vote, VoteOption option) =>
        vote.Counts.FirstOrDefault(count => count.Option == option)?.Value;
}
