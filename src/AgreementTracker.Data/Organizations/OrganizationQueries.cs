using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Organizations;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Organizations;

/// <summary>An agreement in which an organization takes part.</summary>
public sealed record OrganizationAgreement(
    string PlaceId,
    string Place,
    string Key,
    string Agency,
    AgreementStatus Status,
    AgreementModel Model
)
{
    public string Id => FactIds.Of(PlaceId, Key);
}

/// <summary>A line of the list of organizations.</summary>
/// <param name="Place">That it belongs to; null for one of no place.</param>
/// <param name="State">The slug of that place's state.</param>
public sealed record OrganizationListItem(
    string Id,
    string Name,
    string FoldedName,
    OrganizationClassification Kind,
    string? Place,
    string? State
);

public static class OrganizationQueries
{
    /// <summary>A page of the organizations by name, after the line with these sort keys.</summary>
    public static async Task<ListPage<OrganizationListItem>> OrganizationsAsync(
        this TrackerDbContext db,
        string[]? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var organizations = db.Organizations.Where(organization => organization.MergedIntoId == null);
        if (after is [var name, var id])
            organizations = organizations.AfterName(name, id);
        var found = await organizations
            .ByName()
            .Take(size + 1)
            .Select(organization => new OrganizationListItem(
                organization.Id,
                organization.Name,
                organization.FoldedName,
                organization.Classification,
                organization.Jurisdiction!.Name,
                organization.Jurisdiction.State
            ))
            .ToListAsync(cancellationToken);
        return Keyset.Cut(found, size, organization => [organization.FoldedName, organization.Id]);
    }

    public static Task<Organization?> OrganizationAsync(
        this TrackerDbContext db,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Organizations.AsNoTracking()
            .Include(organization => organization.Jurisdiction)
            .SingleOrDefaultAsync(organization => organization.Id == id, cancellationToken);

    /// <summary>
    /// A page of the agreements in which an organization is the local agency or the partner, place by place.
    /// </summary>
    /// <param name="after">The identity of the last one before; null for the first page.</param>
    public static async Task<ListPage<OrganizationAgreement>> AgreementsOfAsync(
        this TrackerDbContext db,
        string organization,
        string? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var agreements = after is null
            ? db.Agreements
            : db.Agreements.Where(agreement => string.Compare(agreement.Id, after) > 0);
        // Each half is read in the order of an index and no further than needed; for 'or' the whole would be sorted.
        var found = await agreements
            .Where(agreement => agreement.AgencyId == organization)
            .OrderBy(agreement => agreement.Id)
            .Take(size + 1)
            .Union(
                agreements
                    .Where(agreement => agreement.PartnerId == organization)
                    .OrderBy(agreement => agreement.Id)
                    .Take(size + 1)
            )
            .OrderBy(agreement => agreement.Id)
            .Take(size + 1)
            .Select(agreement => new OrganizationAgreement(
                agreement.JurisdictionId,
                agreement.Jurisdiction!.Name,
                agreement.Key,
                agreement.Agency!.Name,
                agreement.Status,
                agreement.Model
            ))
            .ToListAsync(cancellationToken);
        return Keyset.Cut(found, size, agreement => [agreement.Id]);
    }

    /// <summary>
    /// How many agreements there are in which it is the local agency or the partner. In one condition SQLite reads the
    /// whole table where nearly all agreements have one partner.
    /// </summary>
    public static async Task<int> AgreementCountOfAsync(
        this TrackerDbContext db,
        string organization,
        CancellationToken cancellationToken = default
    ) =>
        await db.Agreements.CountAsync(agreement => agreement.PartnerId == organization, cancellationToken)
        + await db.Agreements.CountAsync(
            agreement => agreement.AgencyId == organization && agreement.PartnerId != organization,
            cancellationToken
        );

    public static IQueryable<Membership> MembersOf(this TrackerDbContext db, string organization) =>
        db
            .Memberships.AsNoTracking()
            .Include(membership => membership.Person)
            .Where(membership => membership.OrganizationId == organization)
            .OrderBy(membership => membership.Person!.FoldedName)
            .ThenBy(membership => membership.Id);
}
