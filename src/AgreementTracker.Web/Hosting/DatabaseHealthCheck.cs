using AgreementTracker.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgreementTracker.Web.Hosting;

/// <summary>Ready is who can read the record.</summary>
internal sealed class DatabaseHealthCheck(IDbContextFactory<TrackerDbContext> factory) : IHealthCheck
{
    public async Task<HealthCheckResult> CheckHealthAsync(
        HealthCheckContext context,
        CancellationToken cancellationToken = default
    )
    {
        try
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            return HealthCheckResult.Healthy($"change {await db.DataVersionAsync(cancellationToken)}");
        }
        catch (Exception e) when (DatabaseUnavailable.IsUnavailable(e))
        {
            return HealthCheckResult.Unhealthy("the database can't be used");
        }
        catch (OperationCanceledException) when (cancellationToken.IsCancellationRequested)
        {
            return HealthCheckResult.Unhealthy("the database has not answered in time");
        }
    }
}
