using System.IO.Compression;
using AgreementTracker.Data.Integrity;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgreementTracker.Data.Tests.Former;

/// <summary>
/// The databases beside this file were made by the last version that had many migrations: with the seeds, and an
/// invitation.
/// </summary>
public class FormerMigrationsTests
{
    [Theory, EachEngine]
    public async Task Migrate_DatabaseOfTheLastFormerVersion_IsCarriedOver(DatabaseEngine engine)
    {
        await using var database = await FormerAsync(engine);
        await using var db = database.Context();

        await db.MigrateAsync(TestContext.Current.CancellationToken);

        Assert.Equal(db.Database.GetMigrations(), await db.Database.GetAppliedMigrationsAsync());
        Assert.Empty(await database.Services.GetRequiredService<Verifier>().VerifyAsync());
        Assert.Equal("Ada Example", (await db.Accounts.SingleAsync()).Name);
        Assert.Single(await db.VoteEvents.ToListAsync());
        Assert.Empty(await db.PendingSources.ToListAsync());
    }

    /// <summary>Whoever writes a later migration may rely on it.</summary>
    [Theory, EachEngine]
    public async Task Migrate_DatabaseOfTheLastFormerVersion_HasTheTablesOfANewOne(DatabaseEngine engine)
    {
        await using var former = await FormerAsync(engine);
        await using (var db = former.Context())
            await db.MigrateAsync(TestContext.Current.CancellationToken);
        await using var made = await TestDatabase.CreateAsync(engine);

        Assert.Equal(await SchemaAsync(made), await SchemaAsync(former));
    }

    [Theory, EachEngine]
    public async Task Migrate_SeveralProcessesAtOnce_CarryOverOnce(DatabaseEngine engine)
    {
        await using var database = await FormerAsync(engine);

        await Task.WhenAll(
            Enumerable
                .Range(0, 4)
                .Select(_ =>
                    Task.Run(async () =>
                    {
                        await using var db = database.Context();
                        await db.MigrateAsync(TestContext.Current.CancellationToken);
                    })
                )
        );

        await using var after = database.Context();
        Assert.Equal(after.Database.GetMigrations(), await after.Database.GetAppliedMigrationsAsync());
    }

    [Theory, EachEngine]
    public async Task Migrate_DatabaseOfAnEarlierVersion_IsRefusedAndAsItWas(DatabaseEngine engine)
    {
        await using var database = await FormerAsync(engine);
        await using var db = database.Context();
        await db.Database.ExecuteSqlRawAsync(
            "delete from \"__EFMigrationsHistory\" where migration_id like '%_PlaceNameKeys'"
        );
        var before = (await db.Database.GetAppliedMigrationsAsync()).ToList();

        var refused = await Assert.ThrowsAsync<DatabaseTooOldException>(() =>
            db.MigrateAsync(TestContext.Current.CancellationToken)
        );

        Assert.Contains("_RetentionOfEvents", refused.Message, StringComparison.Ordinal);
        Assert.Equal(before, await db.Database.GetAppliedMigrationsAsync());
        Assert.Equal(0, await db.Database.ExecuteSqlRawAsync("delete from desk_sources"));
    }

    private static async Task<TestDatabase> FormerAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateBareAsync(engine);
        await using var file = typeof(FormerMigrationsTests).Assembly.GetManifestResourceStream(
            engine == DatabaseEngine.Sqlite ? "sqlite.db.gz" : "postgres.sql.gz"
        )!;
        await using var content = new GZipStream(file, CompressionMode.Decompress);
        if (engine == DatabaseEngine.Sqlite)
        {
            await using var to = File.Create(new SqliteConnectionStringBuilder(database.ConnectionString).DataSource);
            await content.CopyToAsync(to);
            return database;
        }
        using var reader = new StreamReader(content);
        // The script sets what holds for its connection, which must not serve others afterwards.
        await using var connection = new NpgsqlConnection(database.ConnectionString + ";Pooling=false");
        await connection.OpenAsync();
        await using var script = new NpgsqlCommand(await reader.ReadToEndAsync(), connection);
        await script.ExecuteNonQueryAsync();
        return database;
    }

    /// <summary>
    /// Tables with their columns, indexes and triggers. The order of columns does not matter, and a condition that went
    /// through a dump is written in other words.
    /// </summary>
    private static async Task<List<string>> SchemaAsync(TestDatabase database)
    {
        await using var db = database.Context();
        return await db
            .Database.SqlQueryRaw<string>(
                database.Engine == DatabaseEngine.Sqlite
                    ? """
                    select t.name || '.' || c.name || ' ' || c.type || ' ' || c."notnull" || ' ' || c.pk as "Value"
                    from sqlite_master t, pragma_table_info(t.name) c where t.type = 'table'
                    union select i.tbl_name || ' ' || i.name || ' ' || coalesce((
                        select group_concat(c.name, ',') from pragma_index_info(i.name) c), '')
                    from sqlite_master i where i.type = 'index'
                    union select tbl_name || ' ' || name from sqlite_master where type = 'trigger'
                    order by 1
                    """
                    : """
                    select table_name || '.' || column_name || ' ' || udt_name || ' ' || is_nullable || ' '
                        || coalesce(character_maximum_length::text, '') || ' ' || coalesce(collation_name, '') as "Value"
                    from information_schema.columns where table_schema = 'public'
                    union select split_part(indexdef, ' WHERE ', 1) from pg_indexes where schemaname = 'public'
                    union select conrelid::regclass || ' ' || conname || ' ' || split_part(pg_get_constraintdef(oid), '(', 1)
                    from pg_constraint where connamespace = 'public'::regnamespace
                    union select tgrelid::regclass || ' ' || pg_get_triggerdef(oid) from pg_trigger where not tgisinternal
                    order by 1
                    """
            )
            .ToListAsync();
    }
}
