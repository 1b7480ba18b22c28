using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Postgres;

/// <summary>What happened to accounts is appended to and never altered.</summary>
internal static class PostgresAccountRules
{
    public static void CreateAccountRules(this MigrationBuilder migration) => migration.Sql("""
        create trigger account_events_no_alteration before update or delete or truncate on account_events
        for each statement execute function refuse_alteration();
        """);
}
