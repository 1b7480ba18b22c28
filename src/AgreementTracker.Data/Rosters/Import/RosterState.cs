using AgreementTracker.Data.Rosters.Identity;

namespace AgreementTracker.Data.Rosters;

/// <summary>What is known from all lists so far, and where the record tells it.</summary>
public sealed record RosterState(RosterHistory History, Placement Placement)
{
    public static RosterState Empty { get; } = new(RosterHistory.Empty, new());
}

/// <summary>Where the agencies and agreements of the lists stand in the record, by their numbers. What has an address keeps it.</summary>
public sealed record Placement
{
    /// <summary>The slug of a place.</summary>
    public IReadOnlyDictionary<int, string> Places { get; init; } = new Dictionary<int, string>();
    /// <summary>The slug of an organization.</summary>
    public IReadOnlyDictionary<int, string> Agencies { get; init; } = new Dictionary<int, string>();
    public IReadOnlyDictionary<int, PlacedAgreement> Agreements { get; init; } = new Dictionary<int, PlacedAgreement>();
}

/// <summary>The place whose dossier has the agreement, and its key there.</summary>
public sealed record PlacedAgreement(string Place, string Key);
