using AgreementTracker.Data.Search;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <summary>FTS5: one index of words with their beginnings, one of names by threes of letters for misspelt ones.</summary>
internal static class SqliteSearch
{
    /// <summary>The indexes keep no text of their own; triggers keep them in step with the table.</summary>
    public static void CreateSearch(this MigrationBuilder migration)
    {
        migration.Sql("""
            create virtual table search_index using fts5(
                name_words, body_words, content='search_entries', content_rowid='number', tokenize='unicode61', prefix='2 3 4');
            """);
        migration.Sql("""
            create virtual table search_likeness using fts5(
                name_words, content='search_entries', content_rowid='number', tokenize='trigram');
            """);
        migration.Sql("""
            create trigger search_entries_added after insert on search_entries
            begin
                insert into search_index (rowid, name_words, body_words) values (new.number, new.name_words, new.body_words);
                insert into search_likeness (rowid, name_words) values (new.number, new.name_words);
            end;
            """);
        migration.Sql("""
            create trigger search_entries_removed after delete on search_entries
            begin
                insert into search_index (search_index, rowid, name_words, body_words)
                values ('delete', old.number, old.name_words, old.body_words);
                insert into search_likeness (search_likeness, rowid, name_words) values ('delete', old.number, old.name_words);
            end;
            """);
    }

    public static IQueryable<SearchEntry> ByWords(this DbSet<SearchEntry> entries, string column, IEnumerable<string> terms, int most)
    {
        var match = $"{column} : ({string.Join(" AND ", terms.Select(term => $"\"{term}\" *"))})";
        return entries.FromSql($"""
            select e.* from (select rowid from search_index where search_index match {match} limit {most}) i
            join search_entries e on e.number = i.rowid
            """);
    }

    public static IQueryable<SearchEntry> Alike(this DbSet<SearchEntry> entries, IReadOnlyList<string> terms, int most)
    {
        // The word itself stands first, so that neither list of alternatives is ever empty.
        var threes = AnyOf(terms.Concat(Trigrams(string.Join(' ', terms))));
        var slips = $"name_words : ({AnyOf(terms.Concat(SearchWords.Slips(terms)))})";
        return entries.FromSql($"""
            select e.* from (
                select * from (select rowid from search_likeness where search_likeness match {threes} order by rank limit {most})
                union
                select * from (select rowid from search_index where search_index match {slips} limit {most})) i
            join search_entries e on e.number = i.rowid
            """);
    }

    private static string AnyOf(IEnumerable<string> words) => string.Join(" OR ", words.Select(word => $"\"{word}\""));

    private static IEnumerable<string> Trigrams(string words) =>
        Enumerable.Range(0, Math.Max(0, words.Length - 2)).Select(i => words.Substring(i, 3)).Distinct();
}
