using AgreementTracker.Data.Search;
using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;
using Microsoft.EntityFrameworkCore.Migrations;

namespace AgreementTracker.Data.Postgres;

/// <summary>GIN indexes over words with their beginnings, and pg_trgm over names for misspelt ones.</summary>
internal static class PostgresSearch
{
    public static void CreateSearch(this MigrationBuilder migration)
    {
        migration.Sql("create extension if not exists pg_trgm");
        migration.Sql(
            """
            alter table search_entries
                add column name_vector tsvector generated always as (to_tsvector('simple', name_words)) stored,
                add column body_vector tsvector generated always as (to_tsvector('simple', body_words)) stored;
            create index ix_search_entries_name_vector on search_entries using gin (name_vector);
            create index ix_search_entries_body_vector on search_entries using gin (body_vector);
            create index ix_search_entries_name_likeness on search_entries using gin (name_words gin_trgm_ops)
                where kind in ('place', 'organization', 'person');
            """
        );
    }

    /// <summary>For parts of names of places.</summary>
    public static void CreatePlaceParts(this MigrationBuilder migration) =>
        migration.Sql(
            """
            create index ix_search_entries_place_parts on search_entries using gin (name_key gin_trgm_ops)
            where kind = 'place' and detail is null
            """
        );

    public static void DropPlaceParts(this MigrationBuilder migration) =>
        migration.Sql("drop index ix_search_entries_place_parts");

    /// <param name="beginnings">How many of the terms, from the last, may be beginnings of words.</param>
    public static string AllOf(IReadOnlyList<string> terms, int beginnings) =>
        string.Join(" & ", terms.Select((term, i) => i < terms.Count - beginnings ? term : $"{term}:*"));

    public static IQueryable<SearchEntry> Spelt(
        this DbSet<SearchEntry> entries,
        IEnumerable<string> spellings,
        int most
    )
    {
        var query = string.Join(" | ", spellings);
        return entries.FromSql(
            $"""
            select * from (select * from search_entries where name_vector @@ to_tsquery('simple', {query}) limit {SearchQueries.MaxLookedThrough}) i
            where kind in ('place', 'organization', 'person') limit {most}
            """
        );
    }

    public static IQueryable<SearchEntry> Alike(this DbSet<SearchEntry> entries, IReadOnlyList<string> terms, int most)
    {
        var words = string.Join(' ', terms);
        var slips = string.Join(" | ", terms.Concat(terms.SelectMany(SearchWords.Typos)));
        return entries.FromSql(
            $"""
            select * from (
                (select number from search_entries where kind in ('place', 'organization', 'person') and name_words % {words}
                 order by similarity(name_words, {words}) desc limit {most})
                union
                (select number from search_entries where name_vector @@ to_tsquery('simple', {slips}) limit {most})) i
            join search_entries using (number)
            """
        );
    }
}
