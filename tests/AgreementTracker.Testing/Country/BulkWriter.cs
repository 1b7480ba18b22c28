using AgreementTracker.Data;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.ChangeTracking;
using Microsoft.EntityFrameworkCore.Metadata;
using Microsoft.EntityFrameworkCore.Storage;
using Npgsql;

namespace AgreementTracker.Testing.Country;

/// <summary>
/// Copies tracked rows into their tables by each engine's quickest way, in the order in which they refer to each other.
/// </summary>
internal abstract class BulkWriter(TrackerDbContext db) : IAsyncDisposable
{
    private readonly IReadOnlyList<Table> tables = Table.InOrder(db.Model);

    protected TrackerDbContext Db => db;

    public static async Task<BulkWriter> OpenAsync(TrackerDbContext db)
    {
        db.ChangeTracker.AutoDetectChangesEnabled = false;
        await db.Database.OpenConnectionAsync();
        BulkWriter writer = db.Database.GetDbConnection() is NpgsqlConnection connection
            ? new Postgres(db, connection)
            : new Sqlite(db);
        await writer.BeginAsync();
        return writer;
    }

    public void Track(IEnumerable<object> rows) => db.AddRange(rows);

    public async Task WriteAsync()
    {
        var rows = db
            .ChangeTracker.Entries()
            .Where(entry => !entry.Metadata.IsOwned())
            .ToLookup(entry => entry.Metadata);
        foreach (var table in tables)
            if (rows[table.Type].ToList() is { Count: > 0 } some)
                await CopyAsync(table, some.Select(table.ValuesOf));
        db.ChangeTracker.Clear();
    }

    /// <param name="searchEntries">How many there are: the next one gets the number after.</param>
    public abstract Task FinishAsync(int searchEntries);

    protected abstract Task BeginAsync();

    protected abstract Task CopyAsync(Table table, IEnumerable<object?[]> rows);

    public ValueTask DisposeAsync() => new(db.Database.CloseConnectionAsync());

    private sealed class Sqlite(TrackerDbContext db) : BulkWriter(db)
    {
        protected override Task BeginAsync() =>
            Db.Database.ExecuteSqlRawAsync(
                "pragma foreign_keys = off; pragma synchronous = off; pragma journal_mode = memory; pragma cache_size = -1000000"
            );

        protected override async Task CopyAsync(Table table, IEnumerable<object?[]> rows)
        {
            await using var transaction = ((SqliteConnection)Db.Database.GetDbConnection()).BeginTransaction();
            await using var insert = transaction.Connection!.CreateCommand();
            insert.Transaction = transaction;
            insert.CommandText =
                $"insert into {table.Name} ({string.Join(", ", table.Columns.Select(column => column.Name))}) "
                + $"values ({string.Join(", ", table.Columns.Select((_, i) => $"$p{i}"))})";
            var parameters = table.Columns.Select((_, i) => insert.Parameters.Add(new($"$p{i}", null))).ToList();
            foreach (var row in rows)
            {
                for (var i = 0; i < row.Length; i++)
                    parameters[i].Value = row[i] ?? DBNull.Value;
                insert.ExecuteNonQuery();
            }
            await transaction.CommitAsync();
        }

        public override Task FinishAsync(int searchEntries) =>
            Db.Database.ExecuteSqlRawAsync("analyze; pragma journal_mode = wal; vacuum");
    }

    private sealed class Postgres(TrackerDbContext db, NpgsqlConnection connection) : BulkWriter(db)
    {
        protected override Task BeginAsync() => Db.Database.ExecuteSqlRawAsync("set synchronous_commit = off");

        protected override async Task CopyAsync(Table table, IEnumerable<object?[]> rows)
        {
            var columns = string.Join(", ", table.Columns.Select(column => column.Name));
            await using var copy = await connection.BeginBinaryImportAsync(
                $"copy {table.Name} ({columns}) from stdin (format binary)"
            );
            foreach (var row in rows)
            {
                await copy.StartRowAsync();
                for (var i = 0; i < row.Length; i++)
                    if (row[i] is { } value)
                        await copy.WriteAsync(value, table.Columns[i].StoreType);
                    else
                        await copy.WriteNullAsync();
            }
            await copy.CompleteAsync();
        }

        public override async Task FinishAsync(int searchEntries)
        {
            await Db.Database.ExecuteSqlAsync(
                $"select setval(pg_get_serial_sequence('search_entries', 'number'), {searchEntries})"
            );
            await Db.Database.ExecuteSqlRawAsync("vacuum analyze");
        }
    }
}

/// <summary>A table with all its columns, those of the parts that live in it too.</summary>
internal sealed record Table(IEntityType Type, string Name, IReadOnlyList<Column> Columns)
{
    /// <summary>What refers comes after what it refers to.</summary>
    public static IReadOnlyList<Table> InOrder(IModel model)
    {
        List<IEntityType> ordered = [];
        foreach (var type in model.GetEntityTypes().Where(type => !type.IsOwned()))
            Visit(type);
        return ordered.ConvertAll(Of);

        void Visit(IEntityType type)
        {
            if (ordered.Contains(type))
                return;
            foreach (
                var key in type.GetForeignKeys()
                    .Concat(
                        type.GetNavigations()
                            .Where(part => part.TargetEntityType.IsOwned())
                            .SelectMany(part => part.TargetEntityType.GetForeignKeys())
                    )
            )
                if (key.PrincipalEntityType != type && !key.PrincipalEntityType.IsOwned())
                    Visit(key.PrincipalEntityType);
            ordered.Add(type);
        }
    }

    public object?[] ValuesOf(EntityEntry row) => [.. Columns.Select(column => column.ValueOf(row))];

    private static Table Of(IEntityType type) =>
        new(
            type,
            type.GetTableName()!,
            [
                .. type.GetProperties()
                    .Select(property => new Column(property, row => row.Property(property).CurrentValue)),
                .. type.GetComplexProperties()
                    .SelectMany(
                        part => part.ComplexType.GetProperties(),
                        (part, property) =>
                            new Column(property, row => row.ComplexProperty(part).Property(property).CurrentValue)
                    ),
                .. type.GetNavigations()
                    .Where(part => part.TargetEntityType.IsOwned())
                    .SelectMany(
                        part => part.TargetEntityType.GetProperties().Where(property => !property.IsPrimaryKey()),
                        (part, property) =>
                            new Column(
                                property,
                                row => row.Reference(part).TargetEntry?.Property(property).CurrentValue
                            )
                    ),
            ]
        );
}

internal sealed record Column(IProperty Property, Func<EntityEntry, object?> Value)
{
    private readonly RelationalTypeMapping mapping = Property.GetRelationalTypeMapping();

    public string Name => Property.GetColumnName();

    public string StoreType => mapping.StoreTypeNameBase;

    public object? ValueOf(EntityEntry row) =>
        Value(row) is { } value
            ? mapping.Converter is { } converter
                ? converter.ConvertToProvider(value)
                : value
            : null;
}
