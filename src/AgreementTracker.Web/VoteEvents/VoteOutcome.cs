using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

internal static class VoteOutcome
{
    /// <summary>What came of a vote. A broken tie says which way, where the casting vote is known.</summary>
    public static string Result(VoteResult result, VoteOption? castingVote) => (result, castingVote) switch
    {
        (VoteResult.TieBrokenByChair, VoteOption.Yes) => "tie broken by the chair, passed",
        (VoteResult.TieBrokenByChair, VoteOption.No) => "tie broken by the chair, failed",
        (VoteResult.NotStated, _) => "result not stated",
        _ => result.Label(),
    };

    /// <summary>' unanimously', ' by voice vote'; nothing where the numbers or names say how it was decided.</summary>
    public static string Manner(VoteMethod method) => method switch
    {
        VoteMethod.UnanimousAsStated => " unanimously",
        VoteMethod.UnanimousConsent => " by unanimous consent",
        VoteMethod.Voice => " by voice vote",
        VoteMethod.ConsentAgenda => " on the consent agenda",
        _ => "",
    };
}
