using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Postgres;

/// <summary>What the model can't say: the record is appended to and never altered, and changes follow one another.</summary>
internal static class PostgresRecordRules
{
    private static readonly string[] AppendOnly = ["archived_texts", "changes", "revisions"];

    public static void CreateRecordRules(this MigrationBuilder migration)
    {
        migration.Sql("""
            create function refuse_alteration() returns trigger language plpgsql as $$
            begin
                raise exception '%: kept for ever, no %', tg_table_name, lower(tg_op) using errcode = 'integrity_constraint_violation';
            end $$;
            """);
        foreach (var table in AppendOnly)
            migration.Sql($"""
                create trigger {table}_no_alteration before update or delete or truncate on {table}
                for each statement execute function refuse_alteration();
                """);

        migration.Sql($$"""
            create function changes_follow() returns trigger language plpgsql as $$
            begin
                if new.number <> (select coalesce(max(number), 0) + 1 from changes) then
                    raise exception 'changes: the next number is one more than the newest' using errcode = 'integrity_constraint_violation';
                end if;
                if new.previous_hash <> coalesce((select hash from changes where number = new.number - 1), repeat('0', 64)) then
                    raise exception 'changes: previous_hash is not the hash of the change before' using errcode = 'integrity_constraint_violation';
                end if;
                perform pg_notify('{{PostgresChangeNotice.Channel}}', new.number::text);
                return new;
            end $$;
            create trigger changes_follow before insert on changes for each row execute function changes_follow();
            """);
        migration.Sql("""
            create function revisions_follow() returns trigger language plpgsql as $$
            begin
                if new.number <> (select coalesce(max(number), 0) + 1 from revisions where document = new.document) then
                    raise exception 'revisions: the next number is one more than the newest of the document' using errcode = 'integrity_constraint_violation';
                end if;
                return new;
            end $$;
            create trigger revisions_follow before insert on revisions for each row execute function revisions_follow();
            """);
    }
}
