using System.Diagnostics;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// Gives memory back once a burst is over. The runtime collects when something is allocated: a process that has nothing
/// to do keeps what its last burst took, and many open pages take hundreds of megabytes.
/// </summary>
internal sealed class IdleHeap(ILogger<IdleHeap> log) : BackgroundService
{
    private static readonly TimeSpan Interval = TimeSpan.FromSeconds(20);

    /// <summary>
    /// Pages whose connection was lost are kept for a minute (<see cref="Circuits"/>), and only then is free what they
    /// held: after a burst there is a second collection.
    /// </summary>
    private static readonly TimeSpan Later = TimeSpan.FromSeconds(70);

    /// <summary>Of one core's time.</summary>
    private const double MaxBusy = 0.1;

    /// <summary>In bytes. For less, nobody is made to wait: all threads stop while the heap is made small.</summary>
    private const long Worthwhile = 32L << 20;

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var (kept, used) = (Committed, Environment.CpuUsage.TotalTime);
        long? burst = null;
        while (true)
        {
            await Task.Delay(Interval, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            var now = Environment.CpuUsage.TotalTime;
            var isIdle = now - used < Interval * MaxBusy;
            used = now;
            var isBurst = Committed > kept + Worthwhile;
            if (!isIdle || !isBurst && (burst is null || Stopwatch.GetElapsedTime(burst.Value) < Later))
                continue;
            kept = GiveBack();
            burst = isBurst ? Stopwatch.GetTimestamp() : null;
        }
    }

    /// <summary>In bytes, as the last collection left it.</summary>
    private static long Committed => GC.GetGCMemoryInfo(GCKind.Any).TotalCommittedBytes;

    /// <returns>How much the heap still has, in bytes.</returns>
    private long GiveBack()
    {
        var (before, watch) = (Committed, Stopwatch.StartNew());
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        var after = Committed;
        log.LogDebug(
            "Gave back {Megabytes} MB of memory in {Milliseconds} ms",
            (before - after) >> 20,
            watch.ElapsedMilliseconds
        );
        return after;
    }
}
