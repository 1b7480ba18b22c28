using System.Linq.Expressions;
using AgreementTracker.Record;
using AgreementTracker.Record.Statements;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Statements;

/// <summary>
/// What a reader asks of the list of statements; null asks nothing. All but the words of vocabularies are slugs, or
/// names where a reader types them.
/// </summary>
public sealed record StatementFilter(
    string? Speaker = null,
    string? Organization = null,
    Stance? Stance = null,
    string? Place = null,
    string? State = null,
    StatementKind? Kind = null
);

/// <summary>A statement in a list; who said it as printed.</summary>
public sealed record StatementListItem(
    string Id,
    string PlaceId,
    string Place,
    string Key,
    StatementKind Kind,
    string Text,
    Stance Stance,
    string? Name,
    string? Role,
    string? Affiliation
);

public static class StatementQueries
{
    private static readonly Expression<Func<Statement, StatementListItem>> ToListItem =
        statement => new StatementListItem(
            statement.Id,
            statement.JurisdictionId,
            statement.Jurisdiction!.Name,
            statement.Key,
            statement.Kind,
            statement.Text,
            statement.Stance,
            statement.Speaker.Name,
            statement.Speaker.Role,
            statement.Speaker.Affiliation
        );

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
    public static IQueryable<Statement> WithWords(
        this IQueryable<Statement> statements,
        TrackerDbContext db,
        string words
    )
    {
        var terms = SearchWords.Terms(words);
        if (terms.Count == 0)
            return statements.Where(_ => false);
        // An entry's target is the place's slug and the fact's key; a statement's id is the same with dots.
        var found = db.FindByText(terms, whole: false, int.MaxValue)
            .Concat(db.FindByName(terms, whole: false, int.MaxValue))
            .Where(entry => entry.Kind == SearchKind.Statement)
            .Select(entry => entry.Target.Replace("/", ".").Replace("#", "."));
        return statements.Where(statement => found.Contains(statement.Id));
    }

    /// <summary>A page of the statements, place by place, after the one with this id.</summary>
    public static async Task<ListPage<StatementListItem>> PageAsync(
        this IQueryable<Statement> statements,
        string[]? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        if (after is [var id])
            statements = statements.Where(statement => string.Compare(statement.Id, id) > 0);
        return Keyset.Cut(
            await statements
                .OrderBy(statement => statement.Id)
                .Take(size + 1)
                .Select(ToListItem)
                .ToListAsync(cancellationToken),
            size,
            statement => [statement.Id]
        );
    }
}
