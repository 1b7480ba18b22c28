using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Postgres;

/// <summary>
/// What the model can't say: the record is appended to and never altered, and changes follow one another.
/// </summary>
internal static class PostgresRecordRules
{
    private static readonly string[] AppendOnly = ["archived_texts", "changes", "revisions"];

    public static PostgresFunction RefuseAlteration { get; } =
        new(
            "refuse_alteration",
            """

            begin
                raise exception '%: kept for ever, no %', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
            end
            """
        );

    private static readonly PostgresFunction ChangesFollow = new(
        "changes_follow",
        $"""

        begin
            if new.number <> (select coalesce(max(number), 0) + 1 from changes) then
                raise exception 'changes: the next number is one more than the newest' using errcode = 'integrity_constraint_violation';
            end if;
            if new.previous_hash <> coalesce((select hash from changes where number = new.number - 1), repeat('0', 64)) then
                raise exception 'changes: previous_hash is not the hash of the change before' using errcode = 'integrity_constraint_violation';
            end if;
            perform pg_notify('{PostgresChangeNotice.Channel}', new.number::text);
            return new;
        end
        """
    );

    private static readonly PostgresFunction RevisionsFollow = new(
        "revisions_follow",
        """

        begin
            if new.number <> (select coalesce(max(number), 0) + 1 from revisions where document = new.document) then
                raise exception 'revisions: the next number is one more than the newest of the document' using errcode = 'integrity_constraint_violation';
            end if;
            return new;
        end
        """
    );

    public static IEnumerable<PostgresTrigger> Triggers =>
        [
            .. AppendOnly.Select(PostgresTriggers.KeepForEver),
            PostgresTriggers.BeforeInsert("changes", ChangesFollow),
            PostgresTriggers.BeforeInsert("revisions", RevisionsFollow),
        ];

    public static void CreateRecordRules(this MigrationBuilder migration)
    {
        foreach (var function in (PostgresFunction[])[RefuseAlteration, ChangesFollow, RevisionsFollow])
            migration.Sql(function.Sql);
        foreach (var trigger in Triggers)
            migration.Sql(trigger.Sql);
    }

    /// <summary>A rebuild publishes no change, and what nodes have rendered is stale after it too.</summary>
    public static void CreateEpochNotice(this MigrationBuilder migration) =>
        migration.Sql(
            $$"""
            create function record_epoch_notice() returns trigger language plpgsql as $$
            begin
                perform pg_notify('{{PostgresChangeNotice.Channel}}', '');
                return new;
            end $$;
            create trigger record_epoch_notice after insert or update on record_epoch
            for each row execute function record_epoch_notice();
            """
        );
}
