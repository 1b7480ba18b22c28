using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Integrity;

/// <summary>What protects the record is there, switched on, and as it was made.</summary>
public class VerifierTriggerTests
{
    /// <summary>
    /// All but those that keep the search's index, and the one that only notifies: neither protects anything.
    /// </summary>
    [Theory]
    [InlineData(
        DatabaseEngine.Sqlite,
        "select name as \"Value\" from sqlite_master where type = 'trigger' and name not like 'search%'",
        "drop trigger {0}"
    )]
    [InlineData(
        DatabaseEngine.Postgres,
        "select tgname::text as \"Value\" from pg_trigger where not tgisinternal and tgname not like 'search%' and tgname <> 'record_epoch_notice'",
        "drop trigger {0} on {1}"
    )]
    public async Task Verify_AnyTriggerIsMissing_NamesIt(DatabaseEngine engine, string list, string drop)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await using var db = database.Context();
        var triggers = await db.Database.SqlQueryRaw<string>(list).ToListAsync();
        Assert.True(triggers.Count >= 7);

        foreach (var trigger in triggers)
            await database.ExecuteAsync(
                string.Format(System.Globalization.CultureInfo.InvariantCulture, drop, trigger, TableOf(trigger))
            );

        Assert.Equal(
            triggers.Select(trigger => $"trigger {trigger}: is missing").Order(),
            (await database.VerifyAsync()).Order()
        );
    }

    [Fact]
    public async Task Verify_TriggerIsEmptied_NamesIt()
    {
        await using var database = await Record.OfSpringfieldAsync(DatabaseEngine.Sqlite);

        await database.ExecuteAsync(
            "drop trigger changes_no_update; create trigger changes_no_update before update on changes begin select 1; end;"
        );

        Assert.Equal(["trigger changes_no_update: is not as the program makes it"], await database.VerifyAsync());
    }

    [Theory]
    [InlineData(
        "alter table changes disable trigger changes_no_alteration",
        "trigger changes_no_alteration: is switched off"
    )]
    [InlineData(
        "create or replace function revisions_follow() returns trigger language plpgsql as $$ begin return new; end $$",
        "trigger revisions_follow: is not as the program makes it"
    )]
    [InlineData(
        "drop trigger ledger_no_alteration on ledger; create trigger ledger_no_alteration before truncate on ledger for each statement execute function refuse_alteration()",
        "trigger ledger_no_alteration: is not as the program makes it"
    )]
    [InlineData(
        "drop trigger changes_follow on changes; create trigger changes_follow before insert on changes for each row when (new.number < 0) execute function changes_follow()",
        "trigger changes_follow: is not as the program makes it"
    )]
    public async Task Verify_TriggerOfPostgresIsWeakened_NamesIt(string sql, string finding)
    {
        await using var database = await Record.OfSpringfieldAsync(DatabaseEngine.Postgres);

        await database.ExecuteAsync(sql);

        Assert.Equal([finding], await database.VerifyAsync());
    }

    private static string TableOf(string trigger) =>
        ((string[])["archived_texts", "changes", "revisions", "account_events", "ledger"]).Single(table =>
            trigger.StartsWith(table, StringComparison.Ordinal)
        );
}
