using Microsoft.EntityFrameworkCore;
using Npgsql;

namespace AgreementTracker.Data.Postgres;

/// <summary>
/// Two roles: an owner, which makes and alters the tables, and the one that the program runs as, which can do neither,
/// and can't alter history even where a trigger were gone.
/// </summary>
public static class PostgresRoles
{
    /// <summary>The tables that a trigger keeps from being altered.</summary>
    private static IEnumerable<string> Kept =>
        PostgresTriggers
            .All.Where(trigger => trigger.Function == PostgresRecordRules.RefuseAlteration)
            .Select(trigger => trigger.Table);

    /// <summary>Brings the tables up to date as the owner, and gives the other role what it needs.</summary>
    /// <param name="owner">The owner's connection string.</param>
    /// <param name="running">That of the program, whose user name it names.</param>
    public static async Task MigrateAsync(string owner, string running, CancellationToken cancellationToken)
    {
        await using var db = new PostgresTrackerDbContext(
            new DbContextOptionsBuilder<PostgresTrackerDbContext>().UseTrackerPostgres(owner).Options
        );
        await db.CreateAsync(cancellationToken);
        await db.MigrateAsync(cancellationToken);
        if (new NpgsqlConnectionStringBuilder(running).Username is not { Length: > 0 } user)
            throw new ArgumentException("It names no user (Username), who is to be given rights.");
        using var names = new NpgsqlCommandBuilder();
        await db.Database.ExecuteSqlRawAsync(Grants(names.QuoteIdentifier(user)), cancellationToken);
    }

    private static string Grants(string role) =>
        $"""
            grant usage on schema public to {role};
            grant select, insert, update, delete on all tables in schema public to {role};
            grant usage, select on all sequences in schema public to {role};
            revoke update, delete, truncate on {string.Join(", ", Kept)} from {role};
            grant delete on {PostgresAccountRules.Events} to {role};
            revoke insert, update, delete, truncate on "__EFMigrationsHistory" from {role};
            """;
}
