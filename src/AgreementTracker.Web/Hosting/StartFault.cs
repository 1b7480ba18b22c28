using System.Data.Common;
using System.Net.Sockets;
using AgreementTracker.Record.Documents;
using Microsoft.AspNetCore.Connections;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AgreementTracker.Web.Hosting;

/// <summary>Faults at the start that whoever started the program can mend, told without a stack trace.</summary>
internal static class StartFault
{
    /// <summary>Null for anything else, which is a defect and keeps its stack trace.</summary>
    public static string? Describe(Exception fault)
    {
        for (var e = fault; e is not null; e = e.InnerException)
            if (DescribeOne(e, fault) is { } line)
                return line;
        return null;
    }

    private static string? DescribeOne(Exception e, Exception whole) =>
        e switch
        {
            StartException => e.Message,
            InvalidDocumentsException invalid =>
                $"Stopped by {invalid.Problems.Count} error(s); nothing was changed.{Environment.NewLine}"
                    + string.Join(Environment.NewLine, invalid.Problems),
            AddressInUseException =>
                $"Not started: {whole.Message.TrimEnd('.')}. Choose another address with --urls http://localhost:PORT",
            SocketException socket =>
                $"Not started: can't listen at the address asked for: {socket.Message}. Choose another with --urls http://localhost:PORT",
            FormatException when e.Message.StartsWith("Invalid url", StringComparison.Ordinal) =>
                $"Not started: {e.Message}: say it like --urls http://localhost:PORT",
            // BUSY, LOCKED
            SqliteException { SqliteErrorCode: 5 or 6 } =>
                "Nothing was done: other processes have been writing to the SQLite file for too long. Try again.",
            SqliteException sqlite =>
                $"Not started: the SQLite file can't be used: {sqlite.Message.TrimEnd('.')}. Is its folder there, writable, and not full?",
            PostgresException postgres =>
                $"Not started: PostgreSQL refused: {postgres.MessageText} ({postgres.SqlState})",
            NpgsqlException => $"Not started: PostgreSQL can't be reached: {e.InnerException?.Message ?? e.Message}",
            DbException => $"Not started: {e.Message}",
            _ => null,
        };
}
