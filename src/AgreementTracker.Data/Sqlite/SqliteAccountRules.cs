using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <summary>What happened to accounts is appended to and never altered.</summary>
internal static class SqliteAccountRules
{
    public static IEnumerable<SqliteTrigger> Triggers =>
        [.. SqliteTriggers.KeepForEver("account_events"), SqliteTriggers.NoReplacement("account_events", "number")];

    public static void CreateAccountRules(this MigrationBuilder migration) => migration.Create(Triggers);
}
