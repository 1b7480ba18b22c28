using AgreementTracker.Data.Organizations;
using AgreementTracker.Data.People;

namespace AgreementTracker.Data;

/// <summary>
/// Who said, claimed or issued something: as printed, beside the person and organization it was resolved to.
/// Where there is no name, an unnamed voice spoke for the organization.
/// </summary>
public sealed class Attribution
{
    public const int NameLimit = 200;
    public const int RoleLimit = 300;
    public const int AffiliationLimit = 300;

    public string? Name { get; set; }
    public string? Role { get; set; }
    public string? Affiliation { get; set; }
    public string? PersonId { get; set; }
    public Person? Person { get; set; }
    public string? OrganizationId { get; set; }
    public Organization? Organization { get; set; }
}
