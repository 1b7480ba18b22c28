namespace AgreementTracker.Data.Tests.Integrity;

/// <summary>Rows that are not what the newest revisions say: each is named.</summary>
public class VerifierTests
{
    [Theory, EachEngine]
    public async Task Verify_EmptyRecord_FindsNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Verify_RecordIsWhole_FindsNothingAndChangesNothing(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var before = await database.DumpAsync();

        Assert.Empty(await database.VerifyAsync());
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory]
    [EachEngine(
        "update statements set text = '“It harms us,”'",
        "dossiers/xx/springfield: statements xx.springfield.safe: text is '“It harms us,”', but '“It keeps us safe,”' by the newest revision"
    )]
    [EachEngine(
        "update vote_counts set value = 4 where option = 'yes'",
        "dossiers/xx/springfield: vote_counts xx.springfield.approval.yes: value is 4, but 3 by the newest revision"
    )]
    [EachEngine(
        "update passages set start_point = start_point - 1 where id = 'dossiers/xx/springfield#vote'",
        "dossiers/xx/springfield: passages dossiers/xx/springfield#vote: start_point is 26, but 27 by the newest revision"
    )]
    [EachEngine(
        "update agreements set status = 'ended'",
        "dossiers/xx/springfield: agreements xx.springfield.agreement: status is 'ended', but 'approved' by the newest revision"
    )]
    [EachEngine(
        "update vote_events set date_value = '2025-06-17'",
        "dossiers/xx/springfield: vote_events xx.springfield.approval: date_value is '2025-06-17', but nothing by the newest revision"
    )]
    [EachEngine(
        "update statements set speaker_name = 'Bo Cruz'",
        "dossiers/xx/springfield: statements xx.springfield.safe: speaker_name is 'Bo Cruz', but 'Ann Lee' by the newest revision"
    )]
    [EachEngine(
        "update sources set title = 'Another'",
        "sources/gazette: sources gazette: title is 'Another', but 'The council votes' by the newest revision"
    )]
    [EachEngine(
        "update people set name = 'Ann Leigh'",
        "people/ann-lee: people ann-lee: name is 'Ann Leigh', but 'Ann Lee' by the newest revision"
    )]
    [EachEngine(
        "update organizations set classification = 'police' where id = 'ice'",
        "organizations/ice: organizations ice: classification is 'police', but 'federal-agency' by the newest revision"
    )]
    public async Task Verify_ColumnIsAltered_NamesIt(DatabaseEngine engine, string sql, string finding)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await database.ExecuteAsync(sql);

        Assert.Equal([finding], await database.VerifyAsync());
    }

    [Theory]
    [EachEngine(
        "delete from vote_counts where option = 'no'",
        "dossiers/xx/springfield: vote_counts xx.springfield.approval.no: the row is missing"
    )]
    [EachEngine(
        "delete from person_votes where voter = 'Bo Cruz'",
        "dossiers/xx/springfield: person_votes xx.springfield.approval.1: the row is missing"
    )]
    [EachEngine(
        "delete from context_notes",
        "dossiers/xx/springfield: context_notes xx.springfield.others: the row is missing"
    )]
    [EachEngine("delete from memberships", "people/ann-lee: memberships ann-lee.0: the row is missing")]
    [EachEngine(
        "delete from search_entries where kind = 'vote'",
        "dossiers/xx/springfield: search_entries: vote xx.springfield.approval 'Springfield' () by 'springfield', '' is missing"
    )]
    [EachEngine("delete from sources", "sources/gazette: sources gazette: the row is missing")]
    public async Task Verify_RowIsDeleted_NamesIt(DatabaseEngine engine, string sql, string finding)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await database.TamperAsync(sql);

        Assert.Contains(await database.VerifyAsync(), found => found.StartsWith(finding, StringComparison.Ordinal));
    }

    [Theory]
    [EachEngine(
        "insert into vote_counts (id, vote_event_id, ordinal, option, value) values ('stray', 'xx.springfield.approval', 2, 'absent', 1)",
        "dossiers/xx/springfield: vote_counts stray: the row is none of the document's"
    )]
    [EachEngine(
        "insert into context_notes (id, jurisdiction_id, ordinal, key, topic, text) values ('stray', 'xx/springfield', 1, 'stray', 'reaction', 'Stray.')",
        "dossiers/xx/springfield: context_notes stray: the row is none of the document's"
    )]
    [EachEngine(
        "insert into citations (document, ordinal, field, passage_id, role, figure_id) values ('dossiers/xx/springfield', 999, 'value', 'dossiers/xx/springfield#vote', 'supports', 'xx.springfield.arrests')",
        "dossiers/xx/springfield: citations dossiers/xx/springfield/999: the row is none of the document's"
    )]
    [EachEngine(
        "insert into jurisdictions (id, name, folded_name, name_key, other_names, facets, classification, state) values ('xx/stray', 'Stray', 'stray', '', '{0}', 0, 'county', 'xx')",
        "dossiers/xx/stray: has rows, but was never published"
    )]
    [EachEngine(
        "insert into people (id, name, folded_name, other_names) values ('stray', 'Stray', 'stray', '{0}')",
        "people/stray: has rows, but was never published"
    )]
    [EachEngine(
        "insert into organizations (id, ordinal, name, folded_name, other_names, classification) values ('stray', 0, 'Stray', 'stray', '{0}', 'media')",
        "organizations/stray: has rows, but was never published"
    )]
    [EachEngine(
        "insert into search_entries (document, kind, target, name, name_words, name_key, body_words) values ('people/stray', 'person', 'stray', 'Stray', 'stray', '', '')",
        "people/stray: has rows, but was never published"
    )]
    [EachEngine(
        "insert into search_entries (document, kind, target, name, name_words, name_key, body_words) values ('people/ann-lee', 'person', 'ann-lee', 'Ann Leigh', 'ann leigh', '', '')",
        "people/ann-lee: search_entries: person ann-lee 'Ann Leigh' () by 'ann leigh', '' is none of the document's"
    )]
    [EachEngine(
        "insert into passages (id, document, key, ordinal, source_id, exact, start_point, end_point) values ('stray', 'dossiers/xx/stray', 'stray', 0, 'gazette', 'The', 0, 3)",
        "dossiers/xx/stray: has rows, but was never published"
    )]
    public async Task Verify_RowIsAdded_NamesIt(DatabaseEngine engine, string sql, string finding)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await database.ExecuteAsync(sql.Replace("{0}", engine == DatabaseEngine.Sqlite ? "[]" : "{}"));

        Assert.Equal([finding], await database.VerifyAsync());
    }
}
