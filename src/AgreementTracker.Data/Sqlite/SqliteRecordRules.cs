using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <summary>What the model can't say: the record is appended to and never altered, and changes follow one another.</summary>
internal static class SqliteRecordRules
{
    private static readonly string[] AppendOnly = ["archived_texts", "changes", "revisions"];

    public static void CreateRecordRules(this MigrationBuilder migration)
    {
        foreach (var table in AppendOnly)
            foreach (var deed in (string[])["update", "delete"])
                migration.Sql($"""
                create trigger {table}_no_{deed} before {deed} on {table}
                begin
                    select raise(abort, '{table}: kept for ever, no {deed}');
                end;
                """);

        // "insert or replace" deletes without asking the trigger that forbids it; the other two tables count on.
        migration.Sql("""
            create trigger archived_texts_no_replacement before insert on archived_texts
            begin
                select raise(abort, 'archived_texts: kept for ever, no replacement')
                where exists (select 1 from archived_texts where sha256 = new.sha256);
            end;
            """);
        migration.Sql("""
            create trigger changes_follow before insert on changes
            begin
                select raise(abort, 'changes: the next number is one more than the newest')
                where new.number <> (select coalesce(max(number), 0) + 1 from changes);
                select raise(abort, 'changes: previous_hash is not the hash of the change before')
                where new.previous_hash <> coalesce(
                    (select hash from changes where number = new.number - 1),
                    '0000000000000000000000000000000000000000000000000000000000000000');
            end;
            """);
        migration.Sql("""
            create trigger revisions_follow before insert on revisions
            begin
                select raise(abort, 'revisions: the next number is one more than the newest of the document')
                where new.number <> (select coalesce(max(number), 0) + 1 from revisions where document = new.document);
            end;
            """);
    }
}
