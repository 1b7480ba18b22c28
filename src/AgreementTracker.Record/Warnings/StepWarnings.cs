using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Dates;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Record.Warnings;

/// <summary>Steps of an agreement held against the votes that made them.</summary>
internal static class StepWarnings
{
    private const int Week = 7;

    public static IEnumerable<(string Path, WarningCode Code, string Found, string? Passage)> Of(Dossier dossier)
    {
        for (var i = 0; i < dossier.Agreements.Count; i++)
        for (var j = 0; j < dossier.Agreements[i].Events.Count; j++)
        {
            var step = dossier.Agreements[i].Events[j];
            if (dossier.VoteEvents.FirstOrDefault(vote => vote.Key == step.VoteEvent) is not { } vote)
                continue;
            var path = $"$.agreements[{i}].events[{j}]";
            if (IsAgainst(step.Kind, vote))
                yield return (
                    $"{path}.voteEvent",
                    WarningCode.StepAgainstVote,
                    $"{step.Kind.Word()}, {vote.Effect.Word()}, {vote.Result.Word()}",
                    null
                );
            if (IsFar(step, vote))
                yield return (
                    $"{path}.date",
                    WarningCode.StepFarFromVote,
                    $"{step.Date!.Value}, {vote.Date!.Value}",
                    null
                );
        }
    }

    private static bool IsAgainst(AgreementEventKind step, VoteEventFact vote)
    {
        var passed = vote.Result == VoteResult.Pass;
        var failed =
            vote.Result
            is VoteResult.Fail
                or VoteResult.TieFails
                or VoteResult.Tabled
                or VoteResult.Withdrawn
                or VoteResult.NoSecond;
        return step switch
        {
            AgreementEventKind.Approved
            or AgreementEventKind.Signed
            or AgreementEventKind.Reinstated
            or AgreementEventKind.Amended => vote.Effect is VoteEffect.End or VoteEffect.Reject or VoteEffect.Defer
                ? passed
                : failed,
            AgreementEventKind.Rejected => vote.Effect is VoteEffect.Reject or VoteEffect.End
                ? failed
                : vote.Effect is VoteEffect.Adopt or VoteEffect.Keep && passed,
            AgreementEventKind.Ended or AgreementEventKind.Rescinded or AgreementEventKind.Suspended => vote.Effect
                is VoteEffect.Adopt
                    or VoteEffect.Keep
                ? passed
                : failed,
            _ => false,
        };
    }

    /// <summary>
    /// What a vote decides happens with it. A signature may follow weeks later, but does not come first.
    /// </summary>
    private static bool IsFar(AgreementEventFact step, VoteEventFact vote)
    {
        if (step.Date?.Value is not { } date || vote.Date?.Value is not { } voted)
            return false;
        var (happened, decided) = (DateSpan.Of(date), DateSpan.Of(voted));
        var isBefore = happened.To < decided.From;
        return DateSpan.Between(happened, decided) >= Week
            && step.Kind switch
            {
                AgreementEventKind.Approved
                or AgreementEventKind.Rejected
                or AgreementEventKind.Amended
                or AgreementEventKind.Rescinded
                or AgreementEventKind.Ended
                or AgreementEventKind.Suspended
                or AgreementEventKind.Reinstated => true,
                AgreementEventKind.Signed => isBefore,
                _ => false,
            };
    }
}
