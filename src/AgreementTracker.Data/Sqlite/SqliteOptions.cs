using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Sqlite;

internal static class SqliteOptions
{
    public static DbContextOptionsBuilder<T> UseTrackerSqlite<T>(
        this DbContextOptionsBuilder<T> options,
        string connection
    )
        where T : DbContext
    {
        UseTrackerSqlite((DbContextOptionsBuilder)options, connection);
        return options;
    }

    public static void UseTrackerSqlite(this DbContextOptionsBuilder options, string connection) =>
        options
            .UseSqlite(
                connection,
                sqlite =>
                    sqlite
                        .UseQuerySplittingBehavior(QuerySplittingBehavior.SplitQuery)
                        // A list is one parameter, so that lists of all lengths share one translated query.
                        .UseParameterizedCollectionMode(ParameterTranslationMode.Parameter)
            )
            .UseSnakeCaseNamingConvention()
            .UseTrackerDefaults();
}
