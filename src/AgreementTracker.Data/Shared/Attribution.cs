namespace AgreementTracker.Data;

/// <summary>
/// Who said, claimed or issued something: as printed, beside the person and organization it was resolved to.
/// Where there is no name, an unnamed voice spoke for the organization.
/// </summary>
public sealed class Attribution
{
    public string? Name { get; set; }
    public string? Role { get; set; }
    public string? Affiliation { get; set; }
    public string? PersonId { get; set; }
    public Person? Person { get; set; }
    public string? OrganizationId { get; set; }
    public Organization? Organization { get; set; }
}
