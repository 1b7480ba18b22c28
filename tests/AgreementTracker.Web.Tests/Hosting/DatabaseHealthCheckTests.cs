using AgreementTracker.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Diagnostics.HealthChecks;

namespace AgreementTracker.Web.Tests.Hosting;

public class DatabaseHealthCheckTests
{
    /// <summary>At whatever point the time is up: what the log has of it is a line.</summary>
    [Fact]
    public async Task Check_TimeIsUp_SaysSoAndThrowsNothing()
    {
        using var time = new CancellationTokenSource(TimeSpan.FromMilliseconds(50));

        var result = await new DatabaseHealthCheck(new Unanswered()).CheckHealthAsync(
            new HealthCheckContext(),
            time.Token
        );

        Assert.Equal(
            (HealthStatus.Unhealthy, null, "the database has not answered in time"),
            (result.Status, result.Exception, result.Description)
        );
    }

    private sealed class Unanswered : IDbContextFactory<TrackerDbContext>
    {
        public TrackerDbContext CreateDbContext() => throw new NotSupportedException();

        public async Task<TrackerDbContext> CreateDbContextAsync(CancellationToken cancellationToken = default)
        {
            await Task.Delay(Timeout.Infinite, cancellationToken);
            throw new NotSupportedException();
        }
    }
}
