using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <summary>The ledger is appended to and never altered, and its entries follow one another.</summary>
internal static class SqliteLedgerRules
{
    public static IEnumerable<SqliteTrigger> Triggers =>
        [.. SqliteTriggers.KeepForEver("ledger"), SqliteTriggers.Follow("ledger", "entry")];

    public static void CreateLedgerRules(this MigrationBuilder migration) => migration.Create(Triggers);
}
