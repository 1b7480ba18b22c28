using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

internal static class VoteOutcome
{
    /// <summary>What came of a vote. A broken tie says which way, where the casting vote is known.</summary>
    public static string Result(VoteResult result, VoteOption? castingVote) =>
        (result, castingVote) switch
        {
            (VoteResult.TieBrokenByChair, VoteOption.Yes) => Texts.VoteOutcome_TieBrokenPassed,
            (VoteResult.TieBrokenByChair, VoteOption.No) => Texts.VoteOutcome_TieBrokenFailed,
            (VoteResult.NotStated, _) => Texts.VoteOutcome_NotStated,
            _ => result.Label(),
        };

    /// <summary>' unanimously', ' by voice vote'; nothing where the numbers or names say how it was decided.</summary>
    public static string Manner(VoteMethod method) =>
        method switch
        {
            VoteMethod.UnanimousAsStated => Texts.VoteOutcome_Unanimously,
            VoteMethod.UnanimousConsent => Texts.VoteOutcome_ByUnanimousConsent,
            VoteMethod.Voice => Texts.VoteOutcome_ByVoiceVote,
            VoteMethod.ConsentAgenda => Texts.VoteOutcome_OnConsentAgenda,
            _ => "",
        };
}
