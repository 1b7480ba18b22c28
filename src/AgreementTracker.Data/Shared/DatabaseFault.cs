using System.Data.Common;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgreementTracker.Data;

/// <summary>
/// Which rule of the database refused, by its code. A lost connection, a timeout or a full disk is none of these.
/// </summary>
internal static class DatabaseFault
{
    private const int SqliteForeignKey = 787;

    /// <summary>
    /// So SQLite reports a reference with ON DELETE RESTRICT, which it carries out by a trigger of its own.
    /// </summary>
    private const int SqliteRestrict = 1811;
    private const int SqlitePrimaryKey = 1555;
    private const int SqliteUnique = 2067;

    /// <summary>A row is referred to, or refers to one that is not there.</summary>
    public static bool IsReference(DbException fault) =>
        fault
            is SqliteException { SqliteExtendedErrorCode: SqliteForeignKey or SqliteRestrict }
                or PostgresException
                {
                    SqlState: PostgresErrorCodes.ForeignKeyViolation or PostgresErrorCodes.RestrictViolation
                };

    /// <summary>Another row has the key already.</summary>
    public static bool IsTaken(DbUpdateException fault) =>
        fault.InnerException
            is SqliteException { SqliteExtendedErrorCode: SqlitePrimaryKey or SqliteUnique }
                or PostgresException { SqlState: PostgresErrorCodes.UniqueViolation };

    /// <summary>
    /// What is kept makes no sense, be it as a document or in its column: a finding, as against a database that fails.
    /// </summary>
    public static bool IsUnreadable(Exception e) => e is not (DbException or OperationCanceledException);
}
