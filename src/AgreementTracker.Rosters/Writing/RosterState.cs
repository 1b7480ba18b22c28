using AgreementTracker.Rosters.Matching;

namespace AgreementTracker.Rosters.Writing;

/// <summary>What is known from all lists so far, and where the record tells it.</summary>
public sealed record RosterState(RosterHistory History, Placement Placement)
{
    public static RosterState Empty { get; } = new(RosterHistory.Empty, new());

    /// <summary>What the lists say of these agencies is not in the record, in part or at all.</summary>
    public IReadOnlyList<HeldAgency> Held { get; init; } = [];

    /// <summary>Whether it is of this version of the program: an earlier one knew lists by their day alone.</summary>
    internal bool KnowsListsByNumber => History.Lists > 0 || History is { LastParticipating: null, LastPending: null };
}

/// <summary>
/// Where the agencies and agreements of the lists stand in the record, by their numbers. What has an address keeps it.
/// </summary>
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
