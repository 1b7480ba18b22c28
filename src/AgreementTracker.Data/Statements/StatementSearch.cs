using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Statements;

/// <summary>Whom a reader means by a slug, or by a name as far as it was typed.</summary>
/// <param name="Name">What the slug stands for; null where a name was typed.</param>
/// <param name="Ids">The people, organizations or places.</param>
/// <param name="Statements">Statements with such a name as printed, which may be no one's whom the record
/// knows.</param>
public sealed record MeantBy(string? Name, IReadOnlyList<string> Ids, IReadOnlyList<string> Statements);

/// <summary>What a list of statements is narrowed to; null where the reader did not ask.</summary>
public sealed record StatementChoice(MeantBy? Speaker, MeantBy? Organization, MeantBy? Place);

public static class StatementSearch
{
    /// <summary>Whoever means more people, organizations or places than these must say more.</summary>
    private const int Max = 200;

    public static async Task<StatementChoice> ChoiceAsync(
        this TrackerDbContext db,
        StatementFilter filter,
        CancellationToken cancellationToken = default
    ) =>
        new(
            filter.Speaker is { } speaker
                ? await MeantAsync(
                    db,
                    speaker,
                    SearchKind.Person,
                    db.People.Select(person => new Known
                    {
                        Id = person.Id,
                        Name = person.Name,
                        FoldedName = person.FoldedName,
                    }),
                    cancellationToken
                )
                : null,
            filter.Organization is { } organization
                ? await MeantAsync(
                    db,
                    organization,
                    SearchKind.Organization,
                    db.Organizations.Select(other => new Known
                    {
                        Id = other.Id,
                        Name = other.Name,
                        FoldedName = other.FoldedName,
                    }),
                    cancellationToken
                )
                : null,
            filter.Place is { } place
                ? await MeantAsync(
                    db,
                    place,
                    SearchKind.Place,
                    db.Jurisdictions.Select(other => new Known
                    {
                        Id = other.Id,
                        Name = other.Name,
                        FoldedName = other.FoldedName,
                    }),
                    cancellationToken
                )
                : null
        );

    public static IQueryable<Statement> Choosing(this IQueryable<Statement> statements, StatementChoice choice)
    {
        if (choice.Speaker is { } speaker)
            statements = statements.Where(statement =>
                speaker.Ids.Contains(statement.Speaker.PersonId!)
                || (statement.Speaker.Name != null && speaker.Statements.Contains(statement.Id))
            );
        if (choice.Organization is { } organization)
            statements = statements.Where(statement =>
                organization.Ids.Contains(statement.Speaker.OrganizationId!)
                || (
                    statement.Speaker.Name == null
                    && statement.Speaker.Affiliation != null
                    && organization.Statements.Contains(statement.Id)
                )
            );
        if (choice.Place is { } place)
            statements = statements.Where(statement => place.Ids.Contains(statement.JurisdictionId));
        return statements;
    }

    private static async Task<MeantBy> MeantAsync(
        TrackerDbContext db,
        string text,
        SearchKind kind,
        IQueryable<Known> known,
        CancellationToken cancellationToken
    )
    {
        if (
            await known.Where(one => one.Id == text).Select(one => one.Name).SingleOrDefaultAsync(cancellationToken) is
            { } name
        )
            return new(name, [text], []);

        var folded = Folding.Fold(text);
        var terms = SearchWords.Terms(text);
        if (terms.Count == 0)
            return new(null, [], []);
        var ids = await known
            .Where(one => one.FoldedName.Contains(folded))
            .OrderBy(one => one.FoldedName)
            .ThenBy(one => one.Id)
            .Select(one => one.Id)
            .Take(Max)
            .ToListAsync(cancellationToken);
        // The index of the search knows other names, and names as printed.
        var entries = await db.FindByName(terms, whole: false, Max)
            .Where(entry => entry.Kind == kind || entry.Kind == SearchKind.Statement)
            .Select(entry => new { entry.Kind, entry.Target })
            .ToListAsync(cancellationToken);
        return new(
            null,
            [.. ids.Concat(entries.Where(entry => entry.Kind == kind).Select(entry => entry.Target)).Distinct()],
            [
                .. entries
                    .Where(entry => entry.Kind == SearchKind.Statement)
                    .Select(entry => entry.Target.Replace('/', '.').Replace('#', '.')),
            ]
        );
    }

    /// <summary>Set by its properties, through which a query sees what they stand for.</summary>
    private sealed class Known
    {
        public required string Id { get; init; }
        public required string Name { get; init; }
        public required string FoldedName { get; init; }
    }
}
