using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.People;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Organizations;

/// <summary>An agreement in which an organization takes part.</summary>
public sealed record OrganizationAgreement(string PlaceId, string Place, string Key, string Agency, AgreementStatus Status, AgreementModel Model)
{
    public string Id => FactIds.Of(PlaceId, Key);
}

public static class OrganizationQueries
{
    public static Task<Organization?> OrganizationAsync(this TrackerDbContext db, string id, CancellationToken cancellation = default) =>
        db.Organizations.AsNoTracking().Include(organization => organization.Jurisdiction)
            .SingleOrDefaultAsync(organization => organization.Id == id, cancellation);

    /// <summary>The first agreements in which an organization is the local agency or the partner, place by place.</summary>
    public static IQueryable<OrganizationAgreement> AgreementsOf(this TrackerDbContext db, string organization, int most) =>
        // Each half is read in the order of an index and no further than needed; for 'or' the whole would be sorted.
        db.Agreements.Where(agreement => agreement.AgencyId == organization).OrderBy(agreement => agreement.Id).Take(most)
            .Union(db.Agreements.Where(agreement => agreement.PartnerId == organization).OrderBy(agreement => agreement.Id).Take(most))
            .OrderBy(agreement => agreement.Id).Take(most)
            .Select(agreement => new OrganizationAgreement(
                agreement.JurisdictionId, agreement.Jurisdiction!.Name, agreement.Key, agreement.Agency!.Name, agreement.Status, agreement.Model));

    public static IQueryable<Membership> MembersOf(this TrackerDbContext db, string organization) =>
        db.Memberships.AsNoTracking().Include(membership => membership.Person)
            .Where(membership => membership.OrganizationId == organization)
            .OrderBy(membership => membership.Person!.FoldedName).ThenBy(membership => membership.Id);
}
