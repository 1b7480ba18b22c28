using AgreementTracker.Record.Statements;

namespace AgreementTracker.Data.Statements;

/// <summary>
/// A statement in a table; who said it as printed. Made by its properties, so that the database can
/// sort and group by each of them.
/// </summary>
public sealed record StatementRow
{
    public required string Id { get; init; }
    public required string PlaceId { get; init; }
    public required string Key { get; init; }
    public required string Place { get; init; }
    public required string FoldedPlace { get; init; }
    public required string State { get; init; }
    public string? StateName { get; init; }
    public string? Name { get; init; }
    public string? PersonId { get; init; }
    public string? Role { get; init; }
    public string? Affiliation { get; init; }
    public string? OrganizationId { get; init; }
    public required Stance Stance { get; init; }
    public required StatementKind Kind { get; init; }
    public string? Date { get; init; }
    public string? Printed { get; init; }
    public required string Text { get; init; }
}

public static class StatementRowQueries
{
    public static IQueryable<StatementRow> SelectRows(this IQueryable<Statement> statements, TrackerDbContext db) =>
        statements.Select(statement => new StatementRow
        {
            Id = statement.Id,
            PlaceId = statement.JurisdictionId,
            Key = statement.Key,
            Place = statement.Jurisdiction!.Name,
            FoldedPlace = statement.Jurisdiction.FoldedName,
            State = statement.Jurisdiction.State,
            StateName = db
                .Jurisdictions.Where(state => state.Id == statement.Jurisdiction.State)
                .Select(state => state.Name)
                .SingleOrDefault(),
            Name = statement.Speaker.Name,
            PersonId = statement.Speaker.PersonId,
            Role = statement.Speaker.Role,
            Affiliation = statement.Speaker.Affiliation,
            OrganizationId = statement.Speaker.OrganizationId,
            Stance = statement.Stance,
            Kind = statement.Kind,
            Date = statement.Date.Value,
            Printed = statement.Date.Printed,
            Text = statement.Text,
        });
}
