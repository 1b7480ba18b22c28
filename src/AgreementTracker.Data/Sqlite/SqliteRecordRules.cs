using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <summary>
/// What the model can't say: the record is appended to and never altered, and changes follow one another.
/// </summary>
internal static class SqliteRecordRules
{
    private static readonly string[] AppendOnly = ["archived_texts", "changes", "revisions"];

    public static IEnumerable<SqliteTrigger> Triggers =>
        [
            .. AppendOnly.SelectMany(SqliteTriggers.KeepForEver),
            // The other two tables count on, which refuses a replacement too.
            SqliteTriggers.NoReplacement("archived_texts", "sha256"),
            SqliteTriggers.Follow("changes", "change"),
            new(
                "revisions_follow",
                """
                create trigger revisions_follow before insert on revisions
                begin
                    select raise(abort, 'revisions: the next number is one more than the newest of the document')
                    where new.number <> (select coalesce(max(number), 0) + 1 from revisions where document = new.document);
                end;
                """
            ),
        ];

    public static void CreateRecordRules(this MigrationBuilder migration) => migration.Create(Triggers);
}
