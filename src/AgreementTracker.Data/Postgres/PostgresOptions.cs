using AgreementTracker.Data.Shared;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Postgres;

internal static class PostgresOptions
{
    public static DbContextOptionsBuilder<T> UseTrackerPostgres<T>(this DbContextOptionsBuilder<T> options, string connection)
        where T : DbContext
    {
        UseTrackerPostgres((DbContextOptionsBuilder)options, connection);
        return options;
    }

    public static void UseTrackerPostgres(this DbContextOptionsBuilder options, string connection) =>
        options.UseNpgsql(connection, npgsql => npgsql
                .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                // A list is one parameter, so that lists of all lengths share one translated query.
                .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter))
            .UseSnakeCaseNamingConvention()
            .UseTrackerDefaults();
}
