using AgreementTracker.Data.Seeding;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgreementTracker.Web.Tests;

/// <summary>Databases for the program to work on.</summary>
internal static class WebDatabase
{
    private static int _names;

    /// <summary>With the project's own seeds.</summary>
    public static Task<TestDatabase> SeededAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(
            engine,
            "the project's seeds",
            services => services.GetRequiredService<Seeder>().SeedAsync(SeedFolder.Read(Repository.Seeds))
        );

    /// <summary>The connection string of a database that is not there yet: the program makes it.</summary>
    public static async Task<string> NotYetThereAsync(DatabaseEngine engine, TrackerProgram program) =>
        engine == DatabaseEngine.Sqlite
            ? $"Data Source={Path.Combine(program.Folder, "data", "tracker.db")}"
            : (await PostgresCluster.Shared).ConnectionString($"web_{Interlocked.Increment(ref _names)}");

    public static async Task<bool> IsThereAsync(DatabaseEngine engine, string connection)
    {
        if (engine == DatabaseEngine.Sqlite)
            return File.Exists(connection["Data Source=".Length..]);
        await using var admin = (await PostgresCluster.Shared).Admin();
        await using var command = admin.CreateCommand("select count(*) from pg_database where datname = $1");
        command.Parameters.Add(new() { Value = new NpgsqlConnectionStringBuilder(connection).Database });
        return (long)(await command.ExecuteScalarAsync())! == 1;
    }

    /// <summary>The number of the newest change.</summary>
    public static async Task<int> DataVersionAsync(string connection)
    {
        await using var services = new ServiceCollection().AddTrackerData(connection).BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<Microsoft.EntityFrameworkCore.IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        return await db.DataVersionAsync(CancellationToken.None);
    }

    public static async Task ExecuteAsync(this TestDatabase database, string sql)
    {
        await using var context = database.Context();
        await Microsoft.EntityFrameworkCore.RelationalDatabaseFacadeExtensions.ExecuteSqlRawAsync(
            context.Database,
            sql
        );
    }
}
