using System.Runtime.CompilerServices;
using AgreementTracker.Data.Search;
using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Sqlite;

/// <summary>
/// FTS5: one index of words with their beginnings, one of names by threes of letters for misspelt ones.
/// </summary>
internal static class SqliteSearch
{
    /// <summary>Of a longer text the beginning is looked for.</summary>
    private const int MaxThrees = 60;
    private const string Misspelt = "'place', 'organization', 'person'";

    /// <summary>
    /// Names and texts apart, and of each word only where it is, not how often and at which place: a word that stands
    /// in a million entries is looked through in a tenth of the time. Names of statements are their speakers', who have
    /// entries of their own to be misspelt.
    /// </summary>
    public static void CreateSearch(this MigrationBuilder migration)
    {
        // The beginnings that are kept are found at once; for a longer one all words that begin so are gathered.
        foreach (var (column, beginnings) in new[] { ("name_words", "2 3 4"), ("body_words", "2 3 4 5 6") })
            migration.Sql(
                $"""
                create virtual table search_{column} using fts5(
                    {column}, content='search_entries', content_rowid='number', tokenize='unicode61', prefix='{beginnings}', detail=none, columnsize=0);
                """
            );
        migration.Sql(
            $"""
            create virtual table search_likeness using fts5(
                name_words, content='search_entries', content_rowid='number', tokenize='trigram', detail=none);
            """
        );
        migration.Sql(
            $"""
            create trigger search_entries_added after insert on search_entries
            begin
                insert into search_name_words (rowid, name_words) values (new.number, new.name_words);
                insert into search_body_words (rowid, body_words) values (new.number, new.body_words);
                insert into search_likeness (rowid, name_words) select new.number, new.name_words where new.kind in ({Misspelt});
            end;
            """
        );
        migration.Sql(
            $"""
            create trigger search_entries_removed after delete on search_entries
            begin
                insert into search_name_words (search_name_words, rowid, name_words) values ('delete', old.number, old.name_words);
                insert into search_body_words (search_body_words, rowid, body_words) values ('delete', old.number, old.body_words);
                insert into search_likeness (search_likeness, rowid, name_words) select 'delete', old.number, old.name_words where old.kind in ({Misspelt});
            end;
            """
        );
    }

    /// <summary>For parts of names of places.</summary>
    public static void CreatePlaceParts(this MigrationBuilder migration)
    {
        migration.Sql(
            """
            create virtual table search_place_parts using fts5(
                name_key, content='search_entries', content_rowid='number', tokenize='trigram', detail=none, columnsize=0);
            """
        );
        migration.Sql(
            """
            create trigger search_entries_place_added after insert on search_entries
            when new.kind = 'place' and new.detail is null
            begin
                insert into search_place_parts (rowid, name_key) values (new.number, new.name_key);
            end;
            """
        );
        migration.Sql(
            """
            create trigger search_entries_place_removed after delete on search_entries
            when old.kind = 'place' and old.detail is null
            begin
                insert into search_place_parts (search_place_parts, rowid, name_key)
                values ('delete', old.number, old.name_key);
            end;
            """
        );
        migration.Sql(
            """
            insert into search_place_parts (rowid, name_key)
            select number, name_key from search_entries where kind = 'place' and detail is null
            """
        );
    }

    public static void DropPlaceParts(this MigrationBuilder migration)
    {
        migration.Sql("drop trigger search_entries_place_added");
        migration.Sql("drop trigger search_entries_place_removed");
        migration.Sql("drop table search_place_parts");
    }

    /// <summary>Those that have all threes of a part may have them elsewhere: each is looked at.</summary>
    public static IQueryable<SearchEntry> PlacesByPart(this DbSet<SearchEntry> entries, string key) =>
        entries.FromSql(
            $"""
            select e.* from (select rowid from search_place_parts where search_place_parts match {AllOf(
                Trigrams(key)
            )}) i
            join search_entries e on e.number = i.rowid where instr(e.name_key, {key}) > 0
            """
        );

    /// <param name="column">Names and texts have an index each.</param>
    /// <param name="beginnings">How many of the terms, from the last, may be beginnings of words.</param>
    public static IQueryable<SearchEntry> With(
        this DbSet<SearchEntry> entries,
        string column,
        IReadOnlyList<string> terms,
        int beginnings,
        int most
    ) =>
        entries.FromSql(
            FormattableStringFactory.Create(
                $$"""
                select e.* from (select rowid from search_{{column}} where search_{{column}} match {0} limit {1}) i
                join search_entries e on e.number = i.rowid
                """,
                AllOf(terms, beginnings),
                most
            )
        );

    public static IQueryable<SearchEntry> Spelt(
        this DbSet<SearchEntry> entries,
        IEnumerable<string> spellings,
        int most
    ) =>
        entries.FromSql(
            FormattableStringFactory.Create(
                $$"""
                select e.* from (select rowid from search_name_words where search_name_words match {0} limit {{SearchQueries.MaxLookedThrough}}) i
                join search_entries e on e.number = i.rowid where e.kind in ({{Misspelt}}) limit {1}
                """,
                AnyOf(spellings),
                most
            )
        );

    /// <summary>
    /// Those that share the most: to count takes an eighth of the time of FTS5's own rank, and finds more of the names
    /// that were meant.
    /// </summary>
    public static IQueryable<SearchEntry> Alike(this DbSet<SearchEntry> entries, IReadOnlyList<string> terms, int most)
    {
        // A word of one or two letters has no three, and stands for them, so that the list is never empty.
        var threes = Trigrams(string.Join(' ', terms)).DefaultIfEmpty(terms[0]).Take(MaxThrees).ToList();
        var each = string.Join(
            " union all ",
            threes.Select((_, i) => $"select rowid from search_likeness where search_likeness match {{{i}}}")
        );
        return entries.FromSql(
            FormattableStringFactory.Create(
                $$"""
                select e.* from (
                    select * from (select rowid from ({{each}}) group by rowid order by count(*) desc limit {{{threes.Count}}})
                    union
                    select * from (select rowid from search_name_words where search_name_words match {{{threes.Count
                    + 1}}} limit {{{threes.Count}}})) i
                join search_entries e on e.number = i.rowid
                """,
                [
                    .. threes.Select(three => $"\"{three}\""),
                    most,
                    AnyOf(terms.Concat(terms.SelectMany(SearchWords.Typos))),
                ]
            )
        );
    }

    private static string AllOf(IReadOnlyList<string> terms, int beginnings) =>
        string.Join(" AND ", terms.Select((term, i) => i < terms.Count - beginnings ? $"\"{term}\"" : $"\"{term}\" *"));

    private static string AllOf(IEnumerable<string> threes) =>
        string.Join(" AND ", threes.Select(three => $"\"{three}\""));

    private static string AnyOf(IEnumerable<string> words) => string.Join(" OR ", words.Select(word => $"\"{word}\""));

    /// <summary>Of three code points each, as SQLite cuts them.</summary>
    private static IEnumerable<string> Trigrams(string words)
    {
        var letters = words.EnumerateRunes().Select(letter => letter.ToString()).ToList();
        return Enumerable
            .Range(0, Math.Max(0, letters.Count - 2))
            .Select(i => string.Concat(letters[i..(i + 3)]))
            .Distinct();
    }
}
