using AgreementTracker.Data.Publishing;

namespace AgreementTracker.Web.Caching;

/// <summary>
/// Keeps the data version up to date with what other processes publish, through a database that comes and goes.
/// </summary>
internal sealed class ChangeListener(ChangeNotice notice, DataVersion version, ILogger<ChangeListener> log)
    : BackgroundService
{
    private static readonly TimeSpan Pause = TimeSpan.FromSeconds(2);

    protected override async Task ExecuteAsync(CancellationToken stopping)
    {
        while (!stopping.IsCancellationRequested)
            try
            {
                await notice.ListenAsync(version, stopping);
            }
            catch (OperationCanceledException) when (stopping.IsCancellationRequested)
            {
                return;
            }
#pragma warning disable CA1031 // Logged below.
            catch (Exception e)
#pragma warning restore CA1031
            {
                // Whatever it is, it must not end the server, which the host would do: pages say for themselves what is
                // wrong.
                log.LogWarning("No notice of changes for now: {Reason}", e.GetBaseException().Message);
                await Task.Delay(Pause, stopping).ConfigureAwait(ConfigureAwaitOptions.SuppressThrowing);
            }
    }
}
