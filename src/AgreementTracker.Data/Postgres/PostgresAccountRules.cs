using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Postgres;

/// <summary>
/// What happened to accounts is appended to and never altered; what is old is removed, and the ledger says so.
/// </summary>
internal static class PostgresAccountRules
{
    public const string Events = "account_events";

    private static readonly PostgresFunction Deletion = new(
        $"{Events}_no_delete",
        $"""

        begin
            if not exists (select 1 from ledger where kind = '{LedgerKind.AccountEvent.Word()}' and subject = old.number::text and sha256 = '{LedgerRow.Nothing}') then
                raise exception '{Events}: kept until the ledger removes it, no delete' using errcode = 'integrity_constraint_violation';
            end if;
            return old;
        end
        """
    );

    public static IEnumerable<PostgresTrigger> Triggers => PostgresTriggers.KeepUntilRemoved(Events, Deletion);

    public static void CreateAccountRules(this MigrationBuilder migration)
    {
        migration.Sql(Deletion.Sql);
        foreach (var trigger in Triggers)
            migration.Sql(trigger.Sql);
    }
}
