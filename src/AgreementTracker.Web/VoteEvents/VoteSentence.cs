using AgreementTracker.Data.Sources;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

/// <summary>
/// A vote in one sentence. The numbers are always told with what they were for: in 'a motion to end it failed, 2 for and 3
/// against' nobody can take the larger number for the winning side.
/// </summary>
internal static class VoteSentence
{
    /// <param name="only">The kind of its source where it has but one.</param>
    public static string Of(VoteEvent vote, SourceKind? only = null) => $"{Decision(vote)}{Names(vote, only)}";

    /// <summary>Without the full stop and what follows: 'Miami’s City Commission voted 3–2 to approve a 287(g) agreement'.</summary>
    private static string Decision(VoteEvent vote)
    {
        var body = vote.Jurisdiction!.Name.Own(vote.Body!.Name);
        if (IsPassed(vote) && Passed(vote.Effect) is { } deed)
            return $"{body.Capitalized()} {Voted(vote)} to {deed}";

        var outcome = vote.Result switch
        {
            VoteResult.Pass => "passed",
            VoteResult.Fail => "failed",
            VoteResult.TieFails => "failed on a tie",
            VoteResult.TieBrokenByChair when IsPassed(vote) => "passed on the casting vote of the chair",
            VoteResult.TieBrokenByChair when vote.CastingVote == VoteOption.No => "failed on the casting vote of the chair",
            VoteResult.TieBrokenByChair => "tied, and the chair broke the tie",
            VoteResult.Tabled => "was tabled",
            VoteResult.Withdrawn => "was withdrawn",
            VoteResult.NoSecond => "was not seconded",
            _ => "was voted on",
        };
        var unknown = vote.Result == VoteResult.NotStated ? "; the result is not stated" : "";
        return $"In {body}, {Motion(vote.Effect)} {outcome}{VoteOutcome.Manner(vote.Method)}{Numbers(vote)}{unknown}";
    }

    private static bool IsPassed(VoteEvent vote) =>
        vote.Result == VoteResult.Pass || (vote.Result == VoteResult.TieBrokenByChair && vote.CastingVote == VoteOption.Yes);

    /// <summary>'voted 3–2', 'voted unanimously (5 yes)', 'agreed by unanimous consent'.</summary>
    private static string Voted(VoteEvent vote)
    {
        var (yes, no) = (Count(vote, VoteOption.Yes), Count(vote, VoteOption.No));
        var tally = yes is not null && no is not null ? $" {yes}–{no}" : "";
        return vote.Method switch
        {
            _ when vote.Result == VoteResult.TieBrokenByChair => $"voted{tally}, with the chair breaking the tie,",
            VoteMethod.UnanimousAsStated => $"voted unanimously{Unanimous(yes, no)}",
            VoteMethod.UnanimousConsent => "agreed by unanimous consent",
            _ => $"voted{tally}{VoteOutcome.Manner(vote.Method)}",
        };
    }

    /// <summary>A unanimous vote has one number, or a second that says none.</summary>
    private static string Unanimous(int? yes, int? no) => (yes, no) switch
    {
        ({ } inFavor, { } against) => $" ({inFavor}–{against})",
        ({ } inFavor, null) => $" ({inFavor} yes)",
        _ => "",
    };

    /// <summary>The numbers of a motion that was tabled are those for tabling it, or for it: the source may not say which.</summary>
    private static string Numbers(VoteEvent vote) => (Count(vote, VoteOption.Yes), Count(vote, VoteOption.No), vote.Result) switch
    {
        ({ } yes, { } no, VoteResult.Tabled) => $", {yes}–{no}",
        ({ } yes, { } no, _) => $", {yes} for and {no} against",
        ({ } yes, null, _) when vote.Method == VoteMethod.UnanimousAsStated => $", {yes} for",
        _ => "",
    };

    /// <summary>Where all who are counted said yes, nothing is left to be told by name.</summary>
    private static string Names(VoteEvent vote, SourceKind? only) => vote switch
    {
        { TallyCheck: TallyCheck.NamesNotReported } when vote.Counts.Any(count => count.Option != VoteOption.Yes && count.Value > 0) =>
            $". {Silent(only)} not say how each {Member(vote.Body!.Name)} voted.",
        _ => ".",
    };

    private static string Silent(SourceKind? only) => only switch
    {
        null => "The sources do",
        SourceKind.NewsArticle => "The article does",
        SourceKind.OfficialRecord => "The official record does",
        SourceKind.OfficialList => "The official list does",
        SourceKind.PressRelease => "The press release does",
        SourceKind.Transcript => "The transcript does",
        SourceKind.Report => "The report does",
        _ => "The source does",
    };

    /// <summary>What a member of a body is called, as far as its name says.</summary>
    private static string Member(string body) =>
        body.Contains("Commission", StringComparison.OrdinalIgnoreCase) ? "commissioner"
        : body.Contains("Council", StringComparison.OrdinalIgnoreCase) ? "council member"
        : body.Contains("Supervisors", StringComparison.OrdinalIgnoreCase) ? "supervisor"
        : "member";

    private static string? Passed(VoteEffect effect) => effect switch
    {
        VoteEffect.Adopt => "approve a 287(g) agreement with ICE",
        VoteEffect.End => "end its 287(g) agreement with ICE",
        VoteEffect.Keep => "keep its 287(g) agreement with ICE",
        VoteEffect.Reject => "reject a 287(g) agreement with ICE",
        VoteEffect.Defer => "put off deciding on a 287(g) agreement with ICE",
        _ => null,
    };

    private static string Motion(VoteEffect effect) => effect switch
    {
        VoteEffect.Adopt => "a motion to approve a 287(g) agreement with ICE",
        VoteEffect.End => "a motion to end the 287(g) agreement with ICE",
        VoteEffect.Keep => "a motion to keep the 287(g) agreement with ICE",
        VoteEffect.Reject => "a motion to reject a 287(g) agreement with ICE",
        VoteEffect.Defer => "a motion to put off deciding on a 287(g) agreement with ICE",
        _ => "a motion about a 287(g) agreement with ICE",
    };

    private static int? Count(VoteEvent vote, VoteOption option) =>
        vote.Counts.FirstOrDefault(count => count.Option == option)?.Value;
}
