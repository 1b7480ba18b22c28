using System.ComponentModel;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

public sealed record OpenMembership
{
    public required string Id { get; init; }

    [Description("The id of the organization.")]
    public string? Organization { get; init; }
    public string? OrganizationName { get; init; }

    [Description("As printed.")]
    public string? Role { get; init; }
    public string? Start { get; init; }
    public string? End { get; init; }
}

public sealed record OpenPerson : OpenRow
{
    public required string Name { get; init; }
    public IReadOnlyList<string> OtherNames { get; init; } = [];
    public required int Votes { get; init; }
    public required int Statements { get; init; }
    public IReadOnlyList<OpenMembership> Memberships { get; init; } = [];
    public IReadOnlyList<OpenCitation> Citations { get; init; } = [];

    public override string? Document => DirectoryEntry.AddressOfPerson(Id);
}

public static class OpenPersonQueries
{
    /// <param name="isWhole">With memberships and citations.</param>
    public static async Task<List<OpenPerson>> OpenAsync(
        this IQueryable<Person> people,
        TrackerDbContext db,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken = default
    )
    {
        var rows = await people
            .Select(person => new OpenPerson
            {
                Id = person.Id,
                Name = person.Name,
                OtherNames = person.OtherNames,
                Votes = db.PersonVotes.Count(vote => vote.PersonId == person.Id),
                Statements = db.Statements.Count(statement => statement.Speaker.PersonId == person.Id),
            })
            .PageAsync(db, after, size, cancellationToken);
        if (!isWhole)
            return rows;
        var ids = rows.ConvertAll(row => row.Id);
        var memberships = (
            await db
                .Memberships.Where(membership => ids.Contains(membership.PersonId))
                .OrderBy(membership => membership.Ordinal)
                .Select(membership => new
                {
                    membership.PersonId,
                    Membership = new OpenMembership
                    {
                        Id = membership.Id,
                        Organization = membership.OrganizationId,
                        OrganizationName = membership.Organization!.Name,
                        Role = membership.Role,
                        Start = membership.Start.Value,
                        End = membership.End.Value,
                    },
                })
                .ToListAsync(cancellationToken)
        ).ToLookup(membership => membership.PersonId, membership => membership.Membership);
        var citations = await new[]
        {
            db
                .Citations.Where(citation => ids.Contains(citation.PersonId!))
                .Select(citation => new CitedPart
                {
                    Item = citation.PersonId!,
                    Fact = citation.PersonId!,
                    Citation = citation,
                }),
            db
                .Citations.Where(citation => ids.Contains(citation.Membership!.PersonId))
                .Select(citation => new CitedPart
                {
                    Item = citation.Membership!.PersonId,
                    Fact = citation.MembershipId!,
                    Citation = citation,
                }),
        }.OpenCitationsAsync(cancellationToken);
        return rows.ConvertAll(row =>
            row with
            {
                Memberships = [.. memberships[row.Id]],
                Citations = [.. citations[row.Id]],
            }
        );
    }
}
