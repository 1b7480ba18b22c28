using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <param name="Sql">The whole statement that creates it.</param>
internal sealed record SqliteTrigger(string Name, string Sql);

/// <summary>
/// The triggers that protect what is kept for ever. Migrations create them from here, and <c>verify</c> looks for them.
/// </summary>
internal static partial class SqliteTriggers
{
    private static IEnumerable<SqliteTrigger> All =>
        [.. SqliteRecordRules.Triggers, .. SqliteAccountRules.Triggers, .. SqliteLedgerRules.Triggers];

    public static void Create(this MigrationBuilder migration, IEnumerable<SqliteTrigger> triggers)
    {
        foreach (var trigger in triggers)
            migration.Sql(trigger.Sql);
    }

    /// <summary>No row is updated or deleted.</summary>
    public static IEnumerable<SqliteTrigger> KeepForEver(string table) =>
        [Keep(table, "update"), Keep(table, "delete")];

    /// <param name="deed">What is refused: <c>update</c> or <c>delete</c>.</param>
    public static SqliteTrigger Keep(string table, string deed) =>
        new(
            $"{table}_no_{deed}",
            $"""
            create trigger {table}_no_{deed} before {deed} on {table}
            begin
                select raise(abort, '{table}: kept for ever, no {deed}');
            end;
            """
        );

    /// <summary>A row is deleted only after the ledger says that it is removed.</summary>
    /// <param name="subject">The row's name in the ledger, of the row that is <c>old</c>.</param>
    public static SqliteTrigger KeepUntilRemoved(string table, string kind, string subject) =>
        new(
            $"{table}_no_delete",
            $"""
            create trigger {table}_no_delete before delete on {table}
            begin
                select raise(abort, '{table}: kept until the ledger removes it, no delete')
                where not exists (select 1 from ledger where kind = '{kind}' and subject = {subject} and sha256 = '{LedgerRow.Nothing}');
            end;
            """
        );

    /// <summary>"insert or replace" deletes without asking the trigger that forbids it.</summary>
    public static SqliteTrigger NoReplacement(string table, string key) =>
        new(
            $"{table}_no_replacement",
            $"""
            create trigger {table}_no_replacement before insert on {table}
            begin
                select raise(abort, '{table}: kept for ever, no replacement')
                where exists (select 1 from {table} where {key} = new.{key});
            end;
            """
        );

    /// <summary>The next number, and the hash of the row before.</summary>
    public static SqliteTrigger Follow(string table, string before) =>
        new(
            $"{table}_follow",
            $"""
            create trigger {table}_follow before insert on {table}
            begin
                select raise(abort, '{table}: the next number is one more than the newest')
                where new.number <> (select coalesce(max(number), 0) + 1 from {table});
                select raise(abort, '{table}: previous_hash is not the hash of the {before} before')
                where new.previous_hash <> coalesce(
                    (select hash from {table} where number = new.number - 1),
                    '0000000000000000000000000000000000000000000000000000000000000000');
            end;
            """
        );

    /// <summary>A sentence for each that is missing or not as it should be.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(DbContext db, CancellationToken cancellationToken)
    {
        var found = await db
            .Database.SqlQueryRaw<string>(
                "select name || ' ' || sql as \"Value\" from sqlite_master where type = 'trigger'"
            )
            .ToListAsync(cancellationToken);
        var there = found
            .Select(trigger => trigger.Split(' ', 2))
            .ToDictionary(trigger => trigger[0], trigger => Plain(trigger[1]));
        return
        [
            .. All.Select(trigger =>
                    there.GetValueOrDefault(trigger.Name) is not { } sql ? $"trigger {trigger.Name}: is missing"
                    : sql != Plain(trigger.Sql) ? $"trigger {trigger.Name}: is not as the program makes it"
                    : null
                )
                .OfType<string>(),
        ];
    }

    private static string Plain(string sql) => Spaces.Replace(sql, " ").Trim(' ', ';').ToLowerInvariant();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
