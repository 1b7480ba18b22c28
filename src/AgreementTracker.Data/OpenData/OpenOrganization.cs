using System.ComponentModel;
using AgreementTracker.Record.Organizations;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

public sealed record OpenOrganization : OpenRow
{
    public required string Name { get; init; }
    public IReadOnlyList<string> OtherNames { get; init; } = [];
    public required OrganizationClassification Kind { get; init; }

    [Description("The id of the place that it belongs to.")]
    public string? Place { get; init; }
    public string? PlaceName { get; init; }
    public string? State { get; init; }

    [Description("How many agreements it has as the local agency.")]
    public required int Agreements { get; init; }

    [Description("How many of its own votes are on record.")]
    public required int Votes { get; init; }
    public IReadOnlyList<OpenCitation> Citations { get; init; } = [];

    public override string? Document => OpenStamps.DocumentOfOrganization(Id, Place);
}

public static class OpenOrganizationQueries
{
    /// <param name="isWhole">With citations.</param>
    public static async Task<List<OpenOrganization>> OpenAsync(
        this IQueryable<Organization> organizations,
        TrackerDbContext db,
        string? after,
        int size,
        bool isWhole,
        CancellationToken cancellationToken = default
    )
    {
        var rows = await organizations
            .Select(organization => new OpenOrganization
            {
                Id = organization.Id,
                Name = organization.Name,
                OtherNames = organization.OtherNames,
                Kind = organization.Classification,
                Place = organization.JurisdictionId,
                PlaceName = organization.Jurisdiction!.Name,
                State = organization.Jurisdiction.State,
                Agreements = db.Agreements.Count(agreement => agreement.AgencyId == organization.Id),
                Votes = db.VoteEvents.Count(vote => vote.BodyId == organization.Id),
            })
            .PageAsync(db, after, size, cancellationToken);
        if (!isWhole)
            return rows;
        var ids = rows.ConvertAll(row => row.Id);
        var citations = await new[]
        {
            db
                .Citations.Where(citation => ids.Contains(citation.OrganizationId!))
                .Select(citation => new CitedPart
                {
                    Item = citation.OrganizationId!,
                    Fact = citation.OrganizationId!,
                    Citation = citation,
                }),
        }.OpenCitationsAsync(cancellationToken);
        return rows.ConvertAll(row => row with { Citations = [.. citations[row.Id]] });
    }
}
