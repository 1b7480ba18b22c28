using AgreementTracker.Data.Drafts;

namespace AgreementTracker.Web.Hosting;

/// <summary>Once a day, and after the start. Several nodes may do it: what is deleted is deleted.</summary>
internal sealed class RetentionService(Retention retention, ILogger<RetentionService> log) : BackgroundService
{
    private static readonly TimeSpan First = TimeSpan.FromMinutes(5);
    private static readonly TimeSpan Interval = TimeSpan.FromDays(1);

    protected override async Task ExecuteAsync(CancellationToken stoppingToken)
    {
        var pause = First;
        while (true)
        {
            await Task.Delay(pause, stoppingToken).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            if (stoppingToken.IsCancellationRequested)
                return;
            pause = Interval;
            try
            {
                var done = await retention.ApplyAsync(stoppingToken);
                if (done != RetentionOutcome.Nothing)
                    log.LogInformation(
                        "Deleted {Drafts} discarded drafts, {Reports} decided reports, {Events} account events and {Notes} review notes, which were kept for long enough",
                        done.Drafts,
                        done.Reports,
                        done.AccountEvents,
                        done.ReviewNotes
                    );
            }
            catch (Exception e) when (DatabaseUnavailable.IsUnavailable(e))
            {
                log.LogWarning("Nothing old was deleted: {Reason}", e.GetBaseException().Message);
                pause = First;
            }
        }
    }
}
