using Microsoft.Data.Sqlite;
using Npgsql;

namespace AgreementTracker.Data.Tests;

/// <summary>
/// What someone can do who has the database itself in hand: no trigger and no foreign key stands in the way.
/// </summary>
internal static class Tampering
{
    public static async Task TamperAsync(this TestDatabase database, string sql)
    {
        if (database.Engine == DatabaseEngine.Postgres)
        {
            var superuser = new NpgsqlConnectionStringBuilder(database.ConnectionString)
            {
                Username = "postgres",
                Pooling = false,
            };
            await using var connection = new NpgsqlConnection(superuser.ConnectionString);
            await connection.OpenAsync();
            await ExecuteAsync(connection, "set session_replication_role = replica");
            await ExecuteAsync(connection, sql);
        }
        else
        {
            var withoutForeignKeys = new SqliteConnectionStringBuilder(database.ConnectionString)
            {
                ForeignKeys = false,
                Pooling = false,
            };
            await using var connection = new SqliteConnection(withoutForeignKeys.ConnectionString);
            await connection.OpenAsync();
            var triggers = await TriggersAsync(connection);
            foreach (var (name, _) in triggers)
                await ExecuteAsync(connection, $"drop trigger {name}");
            try
            {
                await ExecuteAsync(connection, sql);
            }
            finally
            {
                // Nobody is to see that they were away.
                foreach (var (_, create) in triggers)
                    await ExecuteAsync(connection, create);
            }
        }
    }

    /// <summary>Those that protect something: the search's stay.</summary>
    private static async Task<List<(string Name, string Sql)>> TriggersAsync(SqliteConnection connection)
    {
        await using var command = connection.CreateCommand();
        command.CommandText =
            "select name, sql from sqlite_master where type = 'trigger' and tbl_name <> 'search_entries'";
        await using var rows = await command.ExecuteReaderAsync();
        List<(string, string)> triggers = [];
        while (await rows.ReadAsync())
            triggers.Add((rows.GetString(0), rows.GetString(1)));
        return triggers;
    }

    private static async Task ExecuteAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
