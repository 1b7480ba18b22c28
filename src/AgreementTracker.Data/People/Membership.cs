using AgreementTracker.Record;

namespace AgreementTracker.Data;

/// <summary>A person's part in an organization, with the role as printed.</summary>
public sealed class Membership : IFactRow
{
    /// <summary>The person's slug and the place in the entry: <c>tessa-petit.0</c>.</summary>
    public required string Id { get; init; }
    public required string PersonId { get; set; }
    public Person? Person { get; set; }
    public required int Ordinal { get; set; }
    public string? OrganizationId { get; set; }
    public Organization? Organization { get; set; }
    public string? Role { get; set; }
    public required PartialDate Start { get; set; }
    public required PartialDate End { get; set; }
}
