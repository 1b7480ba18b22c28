using System.Threading.RateLimiting;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// How much one account may ask of its open pages together, and a reader of each. Nobody types or turns pages so fast:
/// only a program does, and the page that it uses ends.
/// </summary>
internal sealed class MessageLimit : IDisposable
{
    public const int AtOnce = 2000;
    private const int InATick = 40;
    private static readonly TimeSpan Tick = TimeSpan.FromMilliseconds(100);

    private readonly PartitionedRateLimiter<string> limiter = PartitionedRateLimiter.Create<string, string>(who =>
        RateLimitPartition.GetTokenBucketLimiter(
            who,
            _ =>
                new()
                {
                    TokenLimit = AtOnce,
                    TokensPerPeriod = InATick,
                    ReplenishmentPeriod = Tick,
                    QueueLimit = 0,
                }
        )
    );

    /// <exception cref="AccessDeniedException">They have sent too much of late.</exception>
    public void Take(string who)
    {
        using var turn = limiter.AttemptAcquire(who);
        if (!turn.IsAcquired)
            throw new AccessDeniedException("This page sends more than anybody types, and has ended.");
    }

    public void Dispose() => limiter.Dispose();
}
