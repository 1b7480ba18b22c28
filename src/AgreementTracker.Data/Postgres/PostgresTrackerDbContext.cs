using System.Data;
using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace AgreementTracker.Data.Postgres;

public sealed class PostgresTrackerDbContext(DbContextOptions<PostgresTrackerDbContext> options)
    : TrackerDbContext(options)
{
    /// <summary>
    /// The number of the advisory lock that publishers share; any number that nothing else here uses.
    /// </summary>
    private const long PublishingLock = 287;
    private const long MigratingLock = 288;
    private const long LedgerLock = 289;

    private const string RenameKey =
        "alter table pending_sources rename constraint pk_desk_sources to pk_pending_sources;";

    public override Task LockForPublishingAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({PublishingLock})", cancellationToken);

    public override Task LockLedgerAsync(CancellationToken cancellationToken) =>
        Database.ExecuteSqlAsync($"select pg_advisory_xact_lock({LedgerLock})", cancellationToken);

    internal override Task<IReadOnlyList<string>> TriggerFaultsAsync(CancellationToken cancellationToken) =>
        PostgresTriggers.FaultsAsync(this, cancellationToken);

    /// <summary>
    /// EF Core's own lock is given up between two migrations, and a second process would do the next one too.
    /// </summary>
    public override async Task MigrateAsync(CancellationToken cancellationToken)
    {
        await Database.OpenConnectionAsync(cancellationToken);
        try
        {
            await Database.ExecuteSqlAsync($"select pg_advisory_lock({MigratingLock})", cancellationToken);
            await this.CarryOverAsync(RenameKey, cancellationToken);
            await Database.MigrateAsync(cancellationToken);
        }
        finally
        {
            // A connection that goes back to the pool would keep it.
            await Database.ExecuteSqlAsync($"select pg_advisory_unlock_all()", CancellationToken.None);
            await Database.CloseConnectionAsync();
        }
    }

    public override async Task CreateAsync(CancellationToken cancellationToken)
    {
        var creator = Database.GetService<IRelationalDatabaseCreator>();
        if (await ExistsAsync(creator, cancellationToken))
            return;
        try
        {
            await creator.CreateAsync(cancellationToken);
        }
        // Another process was quicker.
        catch (PostgresException e)
            when (e.SqlState is PostgresErrorCodes.DuplicateDatabase or PostgresErrorCodes.UniqueViolation) { }
    }

    private static async Task<bool> ExistsAsync(IRelationalDatabaseCreator creator, CancellationToken cancellationToken)
    {
        try
        {
            return await creator.ExistsAsync(cancellationToken);
        }
        // Of several hosts one may be down: what each of them said comes together.
        catch (NpgsqlException e)
            when (e.InnerException is AggregateException hosts
                && hosts.InnerExceptions.Any(said =>
                    said is PostgresException { SqlState: PostgresErrorCodes.InvalidCatalogName }
                )
            )
        {
            return false;
        }
    }

    public override IQueryable<SearchEntry> FindByName(IReadOnlyList<string> terms, bool whole, int most) =>
        SearchEntries.FromSql(
            $"select * from search_entries where name_vector @@ to_tsquery('simple', {PostgresSearch.AllOf(terms, SearchWords.BeginningsInName(terms, whole))}) limit {most}"
        );

    public override IQueryable<SearchEntry> FindByText(IReadOnlyList<string> terms, bool whole, int most) =>
        SearchEntries.FromSql(
            $"select * from search_entries where body_vector @@ to_tsquery('simple', {PostgresSearch.AllOf(terms, SearchWords.BeginningsInText(whole))}) limit {most}"
        );

    /// <summary>In the words of the index of <see cref="PostgresSearch.CreatePlaceParts"/>.</summary>
    public override IQueryable<SearchEntry> FindPlacesByPart(string key) =>
        SearchEntries.Where(entry =>
            entry.Kind == SearchKind.Place && entry.Detail == null && entry.NameKey.Contains(key)
        );

    public override IQueryable<SearchEntry> FindSpelt(IReadOnlyList<string> spellings, int most) =>
        SearchEntries.Spelt(spellings, most);

    public override IQueryable<SearchEntry> FindAlike(IReadOnlyList<string> terms, int most) =>
        SearchEntries.Alike(terms, most);

    internal override async Task InsertAsync(
        string table,
        IReadOnlyList<BulkColumn> columns,
        IEnumerable<object> rows,
        CancellationToken cancellationToken
    )
    {
        var types = columns.Select(column => column.Mapping.StoreTypeNameBase).ToList();
        await using var copy = await ((NpgsqlConnection)Database.GetDbConnection()).BeginBinaryImportAsync(
            $"copy {table} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) from stdin (format binary)",
            cancellationToken
        );
        foreach (var row in rows)
        {
            await copy.StartRowAsync(cancellationToken);
            for (var i = 0; i < columns.Count; i++)
                if (columns[i].ValueOf(row) is { } value)
                    await copy.WriteAsync(value, types[i], cancellationToken);
                else
                    await copy.WriteNullAsync(cancellationToken);
        }
        await copy.CompleteAsync(cancellationToken);
    }

    public override IsolationLevel SnapshotIsolation => IsolationLevel.RepeatableRead;

    protected override void ConfigureConventions(ModelConfigurationBuilder configuration)
    {
        base.ConfigureConventions(configuration);
        // Byte order, as in SQLite, so that both engines sort and page alike whatever the server's locale.
        configuration.Properties<string>().UseCollation("C");
    }
}

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class PostgresDesignTimeFactory : IDesignTimeDbContextFactory<PostgresTrackerDbContext>
{
    public PostgresTrackerDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<PostgresTrackerDbContext>().UseTrackerPostgres("Host=localhost").Options);
}
