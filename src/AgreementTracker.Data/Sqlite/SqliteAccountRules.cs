using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <summary>What happened to accounts is appended to and never altered.</summary>
internal static class SqliteAccountRules
{
    public static void CreateAccountRules(this MigrationBuilder migration)
    {
        foreach (var deed in (string[])["update", "delete"])
            migration.Sql($"""
                create trigger account_events_no_{deed} before {deed} on account_events
                begin
                    select raise(abort, 'account_events: kept for ever, no {deed}');
                end;
                """);
        // "insert or replace" deletes without asking the trigger that forbids it.
        migration.Sql("""
            create trigger account_events_no_replacement before insert on account_events
            begin
                select raise(abort, 'account_events: kept for ever, no replacement')
                where exists (select 1 from account_events where number = new.number);
            end;
            """);
    }
}
