using System.Threading.RateLimiting;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Corrections;

/// <summary>
/// How many reports are taken: from one client, so that none fills the desk, and from all together, so that many can't
/// fill the database. A client's address is known for as long as it is counted, in memory alone. The page asks it, and
/// no middleware, so that whoever is refused has what they wrote before them.
/// </summary>
public sealed class ReportLimit(int reports) : IDisposable
{
    private const int FromAll = 50;
    private static readonly TimeSpan Window = TimeSpan.FromHours(1);

    private readonly PartitionedRateLimiter<HttpContext> limiter = PartitionedRateLimiter.CreateChained(
        PartitionedRateLimiter.Create<HttpContext, string>(http => Partition(ClientAddress.Of(http), reports)),
        PartitionedRateLimiter.Create<HttpContext, string>(_ => Partition("", reports * FromAll))
    );

    /// <summary>After how long to try again, or null where the report is taken.</summary>
    public TimeSpan? Refuses(HttpContext http)
    {
        using var lease = limiter.AttemptAcquire(http);
        return lease.IsAcquired ? null : Window / Segments;
    }

    public void Dispose() => limiter.Dispose();

    private const int Segments = 6;

    private static RateLimitPartition<string> Partition(string key, int permits) =>
        RateLimitPartition.GetSlidingWindowLimiter(
            key,
            _ =>
                new()
                {
                    PermitLimit = permits,
                    Window = Window,
                    SegmentsPerWindow = Segments,
                }
        );
}
