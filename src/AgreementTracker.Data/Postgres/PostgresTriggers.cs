using System.Text.RegularExpressions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Postgres;

/// <param name="Deeds">What it is called before, as in <c>update or delete</c>.</param>
/// <param name="Type">The same as a number, as <c>pg_trigger.tgtype</c> has it.</param>
/// <param name="ForEach"><c>row</c> or <c>statement</c>.</param>
internal sealed record PostgresTrigger(
    string Table,
    string Name,
    string Deeds,
    int Type,
    string ForEach,
    PostgresFunction Function
)
{
    public string Sql =>
        $"""
            create trigger {Name} before {Deeds} on {Table}
            for each {ForEach} execute function {Function.Name}();
            """;
}

internal sealed record PostgresFunction(string Name, string Body)
{
    public string Sql => $"create function {Name}() returns trigger language plpgsql as $${Body}$$;";
}

/// <summary>
/// The triggers that protect what is kept for ever. Migrations create them from here, and <c>verify</c> looks for them.
/// </summary>
internal static partial class PostgresTriggers
{
    // From pg_trigger.h: for each row 1, before 2, insert 4, delete 8, update 16, truncate 32.
    private const int BeforeAlteration = 2 + 8 + 16 + 32,
        BeforeEachInsert = 1 + 2 + 4,
        BeforeEachDelete = 1 + 2 + 8;

    public static IEnumerable<PostgresTrigger> All =>
        [.. PostgresRecordRules.Triggers, .. PostgresAccountRules.Triggers, .. PostgresLedgerRules.Triggers];

    /// <summary>No row is updated or deleted.</summary>
    public static PostgresTrigger KeepForEver(string table) =>
        new(
            table,
            $"{table}_no_alteration",
            "update or delete or truncate",
            BeforeAlteration,
            "statement",
            PostgresRecordRules.RefuseAlteration
        );

    /// <summary>No row is updated; one is deleted only after the ledger says that it is removed.</summary>
    public static IEnumerable<PostgresTrigger> KeepUntilRemoved(string table, PostgresFunction deletion) =>
        [
            new(
                table,
                $"{table}_no_alteration",
                "update or truncate",
                BeforeAlteration - 8,
                "statement",
                PostgresRecordRules.RefuseAlteration
            ),
            new(table, deletion.Name, "delete", BeforeEachDelete, "row", deletion),
        ];

    public static PostgresTrigger BeforeInsert(string table, PostgresFunction function) =>
        new(table, function.Name, "insert", BeforeEachInsert, "row", function);

    /// <summary>A sentence for each that is missing, switched off, or not as it should be.</summary>
    public static async Task<IReadOnlyList<string>> FaultsAsync(DbContext db, CancellationToken cancellationToken)
    {
        var there = (
            await db
                .Database.SqlQuery<Found>(
                    $"""
                    select c.relname::text as table_name, t.tgname::text as name, t.tgtype::int as type, t.tgenabled::text as enabled,
                        t.tgqual is not null as has_condition, p.prosrc as body
                    from pg_trigger t join pg_class c on c.oid = t.tgrelid join pg_proc p on p.oid = t.tgfoid
                    where not t.tgisinternal and c.relnamespace = to_regnamespace(current_schema())
                    """
                )
                .ToListAsync(cancellationToken)
        ).ToDictionary(trigger => (trigger.TableName, trigger.Name));
        return
        [
            .. All.Select(trigger =>
                    there.GetValueOrDefault((trigger.Table, trigger.Name)) switch
                    {
                        null => $"trigger {trigger.Name}: is missing",
                        { Enabled: not ("O" or "A") } => $"trigger {trigger.Name}: is switched off",
                        var found
                            when found.Type != trigger.Type
                                || found.HasCondition
                                || Plain(found.Body) != Plain(trigger.Function.Body) =>
                            $"trigger {trigger.Name}: is not as the program makes it",
                        _ => null,
                    }
                )
                .OfType<string>(),
        ];
    }

    private sealed record Found(
        string TableName,
        string Name,
        int Type,
        string Enabled,
        bool HasCondition,
        string Body
    );

    private static string Plain(string sql) => Spaces.Replace(sql, " ").Trim();

    [GeneratedRegex(@"\s+")]
    private static partial Regex Spaces { get; }
}
