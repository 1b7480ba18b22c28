using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Organizations;
using AgreementTracker.Data.Sources;

namespace AgreementTracker.Data.Agreements;

/// <summary>The model of a 287(g) agreement, by the names of ICE's list.</summary>
public enum AgreementModel
{
    TaskForce,
    JailEnforcement,
    WarrantServiceOfficer,
    NotStated,
}

/// <summary>Where an agreement stands, derived from its events by <see cref="AgreementStatusRules"/>.</summary>
public enum AgreementStatus
{
    NotStated,
    Proposed,
    Requested,
    Approved,
    Rejected,
    InForce,
    Suspended,
    NoLongerListed,
    Ended,
}

/// <summary>One local agency, one model.</summary>
public sealed class Agreement : IFactRow
{
    public const int NameLimit = 300;
    public const int ScopeLimit = 1000;

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
