using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.VoteEvents;

/// <summary>'3 yes, 2 no, passed': the counts where they are stated, and what came of it.</summary>
internal static class VoteOutcome
{
    public static string Outcome(this VoteListItem vote) => Of(vote.Yes, vote.No, vote.Result);

    public static string Outcome(this VoteEvent vote) => Of(CountOf(vote, VoteOption.Yes), CountOf(vote, VoteOption.No), vote.Result);

    private static string Of(int? yes, int? no, VoteResult result) => string.Join(", ", new[]
    {
        yes is { } inFavor ? $"{inFavor} yes" : null,
        no is { } against ? $"{against} no" : null,
        result == VoteResult.NotStated ? "result not stated" : result.Label(),
    }.OfType<string>());

    private static int? CountOf(VoteEvent vote, VoteOption option) => vote.Counts.FirstOrDefault(count => count.Option == option)?.Value;
}
