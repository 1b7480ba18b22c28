using System.Net.Sockets;
using AgreementTracker.Web.Api;
using AgreementTracker.Web.Caching;
using Microsoft.Data.Sqlite;
using Npgsql;

namespace AgreementTracker.Web.Hosting;

/// <summary>While the database is down a reader gets a plain 503 that says so; when it is back, pages are.</summary>
internal sealed class DatabaseUnavailable(RequestDelegate next, StaleCopies copies, ILogger<DatabaseUnavailable> log)
{
    private const string Text =
        "The record can’t be read at the moment. Nothing is lost. Please try again in a minute.";

    private static readonly TimeSpan RetryAfter = TimeSpan.FromSeconds(30);

    public async Task InvokeAsync(HttpContext context)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (IsUnavailable(e) && !context.Response.HasStarted && !copies.CanAnswer(context))
        {
            log.LogError("The database can't be used: {Reason}", e.GetBaseException().Message);
            context.Response.Clear();
            if (context.GetEndpoint()?.Metadata.GetMetadata<DataEndpoint>() is not null)
            {
                context.Response.Headers.RetryAfter = $"{(int)RetryAfter.TotalSeconds}";
                await new ApiProblem(StatusCodes.Status503ServiceUnavailable, Text).WriteAsync(context);
                return;
            }
            await PlainPage.WriteAsync(
                context,
                StatusCodes.Status503ServiceUnavailable,
                RetryAfter,
                "Not available just now",
                Text
            );
        }
    }

    /// <summary>
    /// Whether somewhere in it the database could not be reached or used, as against a fault of ours.
    /// </summary>
    internal static bool IsUnavailable(Exception? e) =>
        e switch
        {
            null => false,
            PostgresException postgres => postgres.IsTransient
                || postgres.SqlState.StartsWith("57P", StringComparison.Ordinal)
                // A standby can't be written to.
                || postgres.SqlState
                    is PostgresErrorCodes.InvalidCatalogName
                        or PostgresErrorCodes.ReadOnlySqlTransaction,
            NpgsqlException or SocketException or TimeoutException => true,
            // BUSY, LOCKED, READONLY, IOERR, CORRUPT, FULL, CANTOPEN, NOTADB
            SqliteException { SqliteErrorCode: 5 or 6 or 8 or 10 or 11 or 13 or 14 or 26 } => true,
            // In the place of a file that was taken away SQLite makes an empty one.
            SqliteException sqlite => sqlite.Message.Contains("no such table", StringComparison.Ordinal),
            _ => IsUnavailable(e.InnerException),
        };
}
