using System.Linq.Expressions;
using AgreementTracker.Data.Search;
using AgreementTracker.Data.Shared;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Statements;

/// <summary>What a reader asks of the list of statements; null asks nothing. All but the words of vocabularies are slugs, or names where a reader types them.</summary>
public sealed record StatementFilter(
    string? Speaker = null, string? Organization = null, Stance? Stance = null, string? Place = null,
    string? State = null, StatementKind? Kind = null);

/// <summary>A statement in a list; who said it as printed.</summary>
public sealed record StatementListItem(
    string Id, string PlaceId, string Place, string Key, StatementKind Kind, string Text, Stance Stance,
    string? Name, string? Role, string? Affiliation);

public enum StatementSort { State, Place, Speaker, Stance, Kind, Date }

/// <summary>A statement in a table; who said it as printed.</summary>
public sealed record StatementRow(
    string Id, string PlaceId, string Key, string Place, string State, string? StateName,
    string? Name, string? PersonId, string? Role, string? Affiliation, string? OrganizationId,
    Stance Stance, StatementKind Kind, string? Date, string? Printed, string Text);

public static class StatementQueries
{
    private static readonly Expression<Func<Statement, StatementListItem>> ToListItem = statement => new StatementListItem(
        statement.Id, statement.JurisdictionId, statement.Jurisdiction!.Name, statement.Key, statement.Kind, statement.Text,
        statement.Stance, statement.Speaker.Name, statement.Speaker.Role, statement.Speaker.Affiliation);

    /// <summary>By slugs alone; names are looked up first, by <see cref="StatementSearch.ChoiceAsync"/>.</summary>
    public static IQueryable<Statement> Matching(this IQueryable<Statement> statements, StatementFilter filter)
    {
        if (filter.Speaker is { } speaker)
            statements = statements.Where(statement => statement.Speaker.PersonId == speaker);
        if (filter.Organization is { } organization)
            statements = statements.Where(statement => statement.Speaker.OrganizationId == organization);
        if (filter.Stance is { } stance)
            statements = statements.Where(statement => statement.Stance == stance);
        if (filter.Place is { } place)
            statements = statements.Where(statement => statement.JurisdictionId == place);
        if (filter.State is { } state)
            statements = statements.Where(statement => statement.Jurisdiction!.State == state);
        if (filter.Kind is { } kind)
            statements = statements.Where(statement => statement.Kind == kind);
        return statements;
    }

    /// <summary>Those in whose text, or in whose speaker’s name, the search finds these words.</summary>
    public static IQueryable<Statement> WithWords(this IQueryable<Statement> statements, TrackerDbContext db, string words)
    {
        var terms = SearchWords.Terms(words);
        if (terms.Count == 0)
            return statements.Where(_ => false);
        // An entry's target is the place's slug and the fact's key; a statement's id is the same with dots.
        var found = db.FindByText(terms, whole: false, int.MaxValue).Concat(db.FindByName(terms, whole: false, int.MaxValue))
            .Where(entry => entry.Kind == SearchKind.Statement)
            .Select(entry => entry.Target.Replace("/", ".").Replace("#", "."));
        return statements.Where(statement => found.Contains(statement.Id));
    }

    /// <summary>In one order only, whatever is alike; what no source states comes last, up or down.</summary>
    public static IQueryable<Statement> Ordered(this IQueryable<Statement> statements, StatementSort sort, bool descending) => sort switch
    {
        StatementSort.Place => statements.By(s => s.Jurisdiction!.FoldedName, descending).ThenBy(s => s.Id),
        StatementSort.Speaker => statements.OrderBy(s => s.Speaker.Name == null && s.Speaker.Affiliation == null)
            .ThenBy(s => s.Speaker.Name ?? s.Speaker.Affiliation, descending).ThenBy(s => s.Id),
        StatementSort.Stance => statements.By(s => s.Stance, descending).ThenBy(s => s.Id),
        StatementSort.Kind => statements.By(s => s.Kind, descending).ThenBy(s => s.Id),
        StatementSort.Date => statements.OrderBy(s => s.Date.Value == null).ThenBy(s => s.Date.Value, descending).ThenBy(s => s.Id),
        // An id begins with the state and the place, and there is an index on it: the one order that costs nothing.
        _ => statements.By(s => s.Id, descending),
    };

    public static IQueryable<StatementRow> SelectRows(this IQueryable<Statement> statements, TrackerDbContext db) =>
        statements.Select(statement => new StatementRow(
            statement.Id, statement.JurisdictionId, statement.Key, statement.Jurisdiction!.Name, statement.Jurisdiction.State,
            db.Jurisdictions.Where(state => state.Id == statement.Jurisdiction.State).Select(state => state.Name).SingleOrDefault(),
            statement.Speaker.Name, statement.Speaker.PersonId, statement.Speaker.Role, statement.Speaker.Affiliation,
            statement.Speaker.OrganizationId, statement.Stance, statement.Kind, statement.Date.Value, statement.Date.Printed, statement.Text));

    /// <summary>A page of the statements, place by place, after the one with this id.</summary>
    public static async Task<ListPage<StatementListItem>> PageAsync(
        this IQueryable<Statement> statements, string[]? after, int size, CancellationToken cancellation = default)
    {
        if (after is [var id])
            statements = statements.Where(statement => string.Compare(statement.Id, id) > 0);
        return Keyset.Cut(await statements.OrderBy(statement => statement.Id).Take(size + 1).Select(ToListItem).ToListAsync(cancellation),
            size, statement => [statement.Id]);
    }
}
