using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Postgres;

/// <summary>What happened to accounts is appended to and never altered.</summary>
internal static class PostgresAccountRules
{
    public static IEnumerable<PostgresTrigger> Triggers => [PostgresTriggers.KeepForEver("account_events")];

    public static void CreateAccountRules(this MigrationBuilder migration) => migration.Sql(Triggers.Single().Sql);
}
