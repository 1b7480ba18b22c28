using AgreementTracker.Record.Organizations;

namespace AgreementTracker.Data;

/// <summary>
/// A body, agency or group; one that belongs to a jurisdiction stands in its dossier, any other in the directory.
/// </summary>
public sealed class Organization : IFactRow, INamed
{
    public required string Id { get; init; }
    public string? JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }

    /// <summary>Its place in the dossier, counted from 0; 0 in the directory.</summary>
    public int Ordinal { get; set; }
    public required string Name { get; set; }
    public required string FoldedName { get; set; }
    public List<string> OtherNames { get; set; } = [];
    public required OrganizationClassification Classification { get; set; }
    public string? MergedIntoId { get; set; }
    public Organization? MergedInto { get; set; }
}
