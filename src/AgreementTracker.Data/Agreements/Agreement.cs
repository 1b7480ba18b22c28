using AgreementTracker.Record.Agreements;

namespace AgreementTracker.Data;

/// <summary>One local agency, one model.</summary>
public sealed class Agreement : IFactRow
{
    /// <summary>The jurisdiction's slug with dots, and the key: <c>fl.miami.agreement</c>.</summary>
    public required string Id { get; init; }
    public required string JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public string? Name { get; set; }
    public required string AgencyId { get; set; }
    public Organization? Agency { get; set; }
    public string? PartnerId { get; set; }
    public Organization? Partner { get; set; }
    public required AgreementModel Model { get; set; }
    public string? Scope { get; set; }
    public required AgreementStatus Status { get; set; }

    public List<AgreementEvent> Events { get; } = [];

    /// <summary>
    /// Its row in ICE's lists, of a place that was read whole: no column, since it is no part of the document.
    /// </summary>
    public ListedIn? Listed { get; set; }
}
