using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Infrastructure;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data;

/// <summary>
/// The migrations of before December 2026 are one now, the first of <c>Migrations/</c>. A database that has had all of
/// them has the same tables: their names in its history give way to that one's.
/// </summary>
public static class FormerMigrations
{
    /// <summary>Ids begin with a time, and sort by it; what sorts before this one is former.</summary>
    private const string Initial = "20261201000000_Initial";
    private const string LastName = "_PlaceNameKeys";

    /// <summary>What has another name in the tables of <see cref="Initial"/>.</summary>
    private const string Rename = """
        alter table desk_sources rename to pending_sources;
        drop index ix_desk_sources_added_at;
        drop index ix_desk_sources_sha256;
        create index ix_pending_sources_added_at on pending_sources (added_at);
        create index ix_pending_sources_sha256 on pending_sources (sha256);
        """;

    public static bool IsFormer(string migration) => string.CompareOrdinal(migration, Initial) < 0;

    /// <summary>Does nothing to a database that has no former migrations.</summary>
    /// <param name="besides">A statement that this engine alone needs.</param>
    /// <exception cref="DatabaseTooOldException">Not all of them were applied.</exception>
    internal static async Task CarryOverAsync(
        this TrackerDbContext db,
        string? besides,
        CancellationToken cancellationToken
    )
    {
        if (!(await FormerAsync(db, cancellationToken)).Any())
            return;
        await using var transaction = await db.Database.BeginTransactionAsync(cancellationToken);
        // Another process may have been quicker.
        var former = await FormerAsync(db, cancellationToken);
        if (former.Count == 0)
            return;
        if (!former[^1].EndsWith(LastName, StringComparison.Ordinal))
            throw new DatabaseTooOldException(former[^1]);
        var history = db.GetService<IHistoryRepository>();
        string[] statements =
        [
            Rename + besides,
            .. former.Select(history.GetDeleteScript),
            history.GetInsertScript(new(Initial, ProductInfo.GetVersion())),
        ];
        foreach (var statement in statements)
            await db.Database.ExecuteSqlRawAsync(statement, cancellationToken);
        await transaction.CommitAsync(cancellationToken);
    }

    private static async Task<List<string>> FormerAsync(TrackerDbContext db, CancellationToken cancellationToken) =>
        [.. (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Where(IsFormer)];
}

/// <summary>The tables are those of a version that this one can't begin from.</summary>
/// <param name="migration">The last that was applied.</param>
public sealed class DatabaseTooOldException(string migration)
    : Exception($"It is of a version before the last one of November 2026 (its newest migration is {migration}).");
