using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Postgres;

/// <summary>The ledger is appended to and never altered, and its entries follow one another.</summary>
internal static class PostgresLedgerRules
{
    private static readonly PostgresFunction Follow = new(
        "ledger_follow",
        """

        begin
            if new.number <> (select coalesce(max(number), 0) + 1 from ledger) then
                raise exception 'ledger: the next number is one more than the newest' using errcode = 'integrity_constraint_violation';
            end if;
            if new.previous_hash <> coalesce((select hash from ledger where number = new.number - 1), repeat('0', 64)) then
                raise exception 'ledger: previous_hash is not the hash of the entry before' using errcode = 'integrity_constraint_violation';
            end if;
            return new;
        end
        """
    );

    public static IEnumerable<PostgresTrigger> Triggers =>
        [PostgresTriggers.KeepForEver("ledger"), PostgresTriggers.BeforeInsert("ledger", Follow)];

    public static void CreateLedgerRules(this MigrationBuilder migration)
    {
        migration.Sql(Follow.Sql);
        foreach (var trigger in Triggers)
            migration.Sql(trigger.Sql);
    }
}
