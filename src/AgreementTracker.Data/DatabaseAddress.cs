using System.Data.Common;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AgreementTracker.Data;

public enum DatabaseEngine
{
    Sqlite,
    Postgres,
}

/// <summary>What a connection string leads to.</summary>
public sealed record DatabaseAddress(DatabaseEngine Engine, string Place)
{
    /// <summary>
    /// PostgreSQL where a host is named, else SQLite.
    /// </summary>
    /// <exception cref="ArgumentException">It is a connection string of neither engine.</exception>
    public static DatabaseAddress Parse(string connection)
    {
        var parts = new DbConnectionStringBuilder { ConnectionString = connection };
        if (parts.ContainsKey("Host") || parts.ContainsKey("Server"))
        {
            var postgres = new NpgsqlConnectionStringBuilder(connection);
            return new(
                DatabaseEngine.Postgres,
                $"PostgreSQL database '{postgres.Database}' on {postgres.Host}:{postgres.Port}"
            );
        }

        var sqlite = new SqliteConnectionStringBuilder(connection);
        if (sqlite.DataSource == "")
            throw new ArgumentException("It names neither a host (PostgreSQL) nor a data source (SQLite).");
        return new(DatabaseEngine.Sqlite, $"SQLite file {sqlite.DataSource}");
    }
}
