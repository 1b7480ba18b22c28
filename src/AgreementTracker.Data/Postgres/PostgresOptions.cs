using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgreementTracker.Data.Postgres;

internal static class PostgresOptions
{
    public static DbContextOptionsBuilder<T> UseTrackerPostgres<T>(
        this DbContextOptionsBuilder<T> options,
        string connection
    )
        where T : DbContext
    {
        UseTrackerPostgres((DbContextOptionsBuilder)options, connection);
        return options;
    }

    public static void UseTrackerPostgres(this DbContextOptionsBuilder options, string connection) =>
        options
            .UseNpgsql(
                WithLimits(connection),
                npgsql =>
                    npgsql
                        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                        // A list is one parameter, so that lists of all lengths share one translated query.
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .UseSnakeCaseNamingConvention()
            .UseTrackerDefaults();

    /// <summary>
    /// What the connection string leaves open: a server that does not answer is given up soon, and of several hosts
    /// each is asked anew what it is, so that a standby that was promoted is found at once.
    /// </summary>
    internal static string WithLimits(string connection)
    {
        var limits = new NpgsqlConnectionStringBuilder(connection);
        if (!limits.ShouldSerialize("Timeout"))
            limits.Timeout = SecondsToConnect;
        if (!limits.ShouldSerialize("Cancellation Timeout"))
            limits.CancellationTimeout = MillisecondsToCancel;
        if (limits.Host?.Contains(',') is true && !limits.ShouldSerialize("Host Recheck Seconds"))
            limits.HostRecheckSeconds = 0;
        return limits.ConnectionString;
    }

    private const int SecondsToConnect = 3;
    private const int MillisecondsToCancel = 500;
}
