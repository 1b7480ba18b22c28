using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <summary>
/// What happened to accounts is appended to and never altered; what is old is removed, and the ledger says so.
/// </summary>
internal static class SqliteAccountRules
{
    private const string Events = "account_events";

    private static readonly SqliteTrigger[] First =
    [
        .. SqliteTriggers.KeepForEver(Events),
        SqliteTriggers.NoReplacement(Events, "number"),
    ];

    private static readonly SqliteTrigger Deletion = SqliteTriggers.KeepUntilRemoved(
        Events,
        LedgerKind.AccountEvent.Word(),
        "cast(old.number as text)"
    );

    public static IEnumerable<SqliteTrigger> Triggers =>
        [.. First.Where(trigger => trigger.Name != Deletion.Name), Deletion];

    /// <summary>As they were before there was a ledger.</summary>
    public static void CreateAccountRules(this MigrationBuilder migration) => migration.Create(First);

    /// <summary>Events may go when their time is over.</summary>
    public static void LetOldEventsGo(this MigrationBuilder migration)
    {
        migration.Sql($"drop trigger {Deletion.Name}");
        migration.Create([Deletion]);
    }

    public static void KeepEventsForEver(this MigrationBuilder migration)
    {
        migration.Sql($"drop trigger {Deletion.Name}");
        migration.Create(First.Where(trigger => trigger.Name == Deletion.Name));
    }
}
