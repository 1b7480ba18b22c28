using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <summary>
/// What happened to accounts is appended to and never altered; what is old is removed, and the ledger says so.
/// </summary>
internal static class SqliteAccountRules
{
    private const string Events = "account_events";

    public static IEnumerable<SqliteTrigger> Triggers =>
        [
            SqliteTriggers.Keep(Events, "update"),
            SqliteTriggers.NoReplacement(Events, "number"),
            SqliteTriggers.KeepUntilRemoved(Events, LedgerKind.AccountEvent.Word(), "cast(old.number as text)"),
        ];

    public static void CreateAccountRules(this MigrationBuilder migration) => migration.Create(Triggers);
}
