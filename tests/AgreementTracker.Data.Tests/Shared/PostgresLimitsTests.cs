using AgreementTracker.Data.Postgres;
using Npgsql;

namespace AgreementTracker.Data.Tests;

public class PostgresLimitsTests
{
    [Theory]
    [InlineData("Host=a,b;Database=tracker", 3, 0)]
    [InlineData("Host=a,b;Database=tracker;Timeout=9;Host Recheck Seconds=7", 9, 7)]
    [InlineData("Host=a;Database=tracker", 3, 10)]
    [InlineData("Host=a;Database=tracker;Timeout=4", 4, 10)]
    public void WithLimits_SaysWhatIsLeftOpen(string connection, int timeout, int recheck)
    {
        var limits = new NpgsqlConnectionStringBuilder(PostgresOptions.WithLimits(connection));

        Assert.Equal((timeout, recheck, 500), (limits.Timeout, limits.HostRecheckSeconds, limits.CancellationTimeout));
    }
}
