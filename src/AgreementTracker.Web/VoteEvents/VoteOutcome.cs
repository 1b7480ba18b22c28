using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

internal static class VoteOutcome
{
    /// <summary>'3 yes, 2 no, passed': the counts where they are stated, and what came of it.</summary>
    public static string Outcome(this VoteListItem vote) => string.Join(", ", new[]
    {
        vote.Yes is { } yes ? $"{yes} yes" : null,
        vote.No is { } no ? $"{no} no" : null,
        vote.Result == VoteResult.NotStated ? "result not stated" : vote.Result.Label(),
    }.OfType<string>());
}
