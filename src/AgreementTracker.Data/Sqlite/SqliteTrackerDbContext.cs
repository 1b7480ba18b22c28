using System.Data;
using AgreementTracker.Record;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Design;
using Microsoft.EntityFrameworkCore.Storage;

namespace AgreementTracker.Data.Sqlite;

public sealed class SqliteTrackerDbContext(DbContextOptions<SqliteTrackerDbContext> options) : TrackerDbContext(options)
{
    /// <summary>
    /// Nothing to do: a transaction begins here with BEGIN IMMEDIATE, and SQLite has one writer at a time.
    /// </summary>
    public override Task LockForPublishingAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    public override Task LockLedgerAsync(CancellationToken cancellationToken) => Task.CompletedTask;

    internal override Task<IReadOnlyList<string>> TriggerFaultsAsync(CancellationToken cancellationToken) =>
        SqliteTriggers.FaultsAsync(this, cancellationToken);

    public override IQueryable<SearchEntry> FindByName(IReadOnlyList<string> terms, bool whole, int most) =>
        SearchEntries.With("name_words", terms, SearchWords.BeginningsInName(terms, whole), most);

    public override IQueryable<SearchEntry> FindByText(IReadOnlyList<string> terms, bool whole, int most) =>
        SearchEntries.With("body_words", terms, SearchWords.BeginningsInText(whole), most);

    public override IQueryable<SearchEntry> FindPlacesByPart(string key) => SearchEntries.PlacesByPart(key);

    public override IQueryable<SearchEntry> FindSpelt(IReadOnlyList<string> spellings, int most) =>
        SearchEntries.Spelt(spellings, most);

    public override IQueryable<SearchEntry> FindAlike(IReadOnlyList<string> terms, int most) =>
        SearchEntries.Alike(terms, most);

    /// <summary>One statement, made ready once.</summary>
    internal override async Task InsertAsync(
        string table,
        IReadOnlyList<BulkColumn> columns,
        IEnumerable<object> rows,
        CancellationToken cancellationToken
    )
    {
        await using var command = (SqliteCommand)Database.GetDbConnection().CreateCommand();
        command.Transaction = (SqliteTransaction?)Database.CurrentTransaction?.GetDbTransaction();
        command.CommandText =
            $"insert into {table} ({string.Join(", ", columns.Select(column => $"\"{column.Name}\""))}) values ({string.Join(", ", columns.Select((_, i) => $"${i}"))})";
        var parameters = columns.Select((_, i) => command.Parameters.Add(new($"${i}", null))).ToList();
        foreach (var row in rows)
        {
            for (var i = 0; i < columns.Count; i++)
                parameters[i].Value = columns[i].ValueOf(row) ?? DBNull.Value;
            await command.ExecuteNonQueryAsync(cancellationToken);
        }
    }

    /// <summary>
    /// The driver's only word for BEGIN DEFERRED, which reads from a snapshot; all others take the write lock.
    /// </summary>
    public override IsolationLevel SnapshotIsolation => IsolationLevel.ReadUncommitted;
}

/// <summary>For <c>dotnet ef migrations add</c> alone.</summary>
internal sealed class SqliteDesignTimeFactory : IDesignTimeDbContextFactory<SqliteTrackerDbContext>
{
    public SqliteTrackerDbContext CreateDbContext(string[] args) =>
        new(new DbContextOptionsBuilder<SqliteTrackerDbContext>().UseTrackerSqlite("Data Source=:memory:").Options);
}
