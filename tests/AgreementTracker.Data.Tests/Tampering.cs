using AgreementTracker.Data.Postgres;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgreementTracker.Data.Tests;

/// <summary>What someone can do who has the database itself in hand: no trigger and no foreign key stands in the way.</summary>
internal static class Tampering
{
    public static async Task TamperAsync(this TestDatabase database, string sql)
    {
        if (database.Engine == DatabaseEngine.Postgres)
        {
            var superuser = new NpgsqlConnectionStringBuilder(database.ConnectionString) { Username = "postgres", Pooling = false };
            await using var connection = new NpgsqlConnection(superuser.ConnectionString);
            await connection.OpenAsync();
            await ExecuteAsync(connection, "set session_replication_role = replica");
            await ExecuteAsync(connection, sql);
        }
        else
        {
            var withoutForeignKeys = new SqliteConnectionStringBuilder(database.ConnectionString) { ForeignKeys = false, Pooling = false };
            await using var connection = new SqliteConnection(withoutForeignKeys.ConnectionString);
            await connection.OpenAsync();
            foreach (var table in (string[])["archived_texts", "changes", "revisions"])
                foreach (var rule in (string[])["no_update", "no_delete", "follow"])
                    await ExecuteAsync(connection, $"drop trigger if exists {table}_{rule}");
            await ExecuteAsync(connection, sql);
        }
    }

    private static async Task ExecuteAsync(System.Data.Common.DbConnection connection, string sql)
    {
        await using var command = connection.CreateCommand();
        command.CommandText = sql;
        await command.ExecuteNonQueryAsync();
    }
}
