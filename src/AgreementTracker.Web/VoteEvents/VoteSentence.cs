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
        var (yes, no) = (Count(vote, VoteOption.Yes), Count(vote, VoteOption.No));
        if (vote.Result == VoteResult.Pass && Passed(vote.Effect) is { } deed)
            return yes is not null && no is not null ? $"{body.Capitalized()} voted {yes}–{no} to {deed}" : $"{body.Capitalized()} voted to {deed}";

        var outcome = vote.Result switch
        {
            VoteResult.Pass => "passed",
            VoteResult.Fail => "failed",
            VoteResult.TieFails => "failed on a tie",
            VoteResult.Tabled => "was tabled",
            VoteResult.Withdrawn => "was withdrawn",
            VoteResult.NoSecond => "was not seconded",
            _ => "was voted on",
        };
        var numbers = yes is not null && no is not null ? $", {yes} for and {no} against" : "";
        var unknown = vote.Result == VoteResult.NotStated ? "; the result is not stated" : "";
        return $"In {body}, {Motion(vote.Effect)} {outcome}{numbers}{unknown}";
    }

    private static string Names(VoteEvent vote, SourceKind? only) => vote switch
    {
        { TallyCheck: TallyCheck.NamesNotReported, Counts.Count: > 0 } => $"; {Silent(only)} not say which {Members(vote.Body!.Name)} voted how.",
        _ => ".",
    };

    private static string Silent(SourceKind? only) => only switch
    {
        null => "the sources do",
        SourceKind.NewsArticle => "the article does",
        SourceKind.OfficialRecord => "the official record does",
        SourceKind.OfficialList => "the official list does",
        SourceKind.PressRelease => "the press release does",
        SourceKind.Transcript => "the transcript does",
        SourceKind.Report => "the report does",
        _ => "the source does",
    };

    /// <summary>What those who sit in a body are called, as far as its name tells.</summary>
    private static string Members(string body) =>
        body.Contains("Commission", StringComparison.OrdinalIgnoreCase) ? "commissioners"
        : body.Contains("Council", StringComparison.OrdinalIgnoreCase) ? "council members"
        : body.Contains("Supervisors", StringComparison.OrdinalIgnoreCase) ? "supervisors"
        : "members";

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
