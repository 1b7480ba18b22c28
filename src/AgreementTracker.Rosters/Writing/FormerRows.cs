using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Writing;

/// <summary>
/// Which published agreement the rows of imported lists were, so that it keeps its address where the same rows are read
/// again by other rules.
/// </summary>
internal sealed class FormerRows
{
    private readonly Dictionary<(int List, int Row), (PlacedAgreement Placed, string? Agency)> rows = [];
    private readonly Dictionary<int, Claim> claims = [];
    private readonly Dictionary<PlacedAgreement, int> latest = [];
    private readonly Dictionary<int, PlacedAgreement> agreements = [];
    private readonly Dictionary<int, string> agencies = [];
    private readonly Dictionary<int, string> places = [];

    private sealed record Claim(int List, int Jurisdiction, int Agency, PlacedAgreement Placed, string? Organization);

    /// <param name="then">What was known from this list and all before it.</param>
    /// <param name="newest">What is known from all lists.</param>
    public void Add(int list, RosterTable table, RosterState then, RosterState newest)
    {
        foreach (var agreement in then.History.Agreements.Where(agreement => agreement.MergedInto is null))
        {
            var id = newest.History.CurrentId(agreement.Id);
            if (
                agreement.In(table) is { IsListed: true } listing
                && newest.Placement.Agreements.TryGetValue(id, out var placed)
            )
                rows.TryAdd(
                    (list, listing.Last.Number),
                    (placed, newest.Placement.Agencies.GetValueOrDefault(newest.History.Agreements[id - 1].AgencyId))
                );
        }
    }

    /// <summary>What the rows of a list are by the rules of now.</summary>
    public void Match(int list, RosterStep step)
    {
        foreach (var row in step.Rows.Where(row => row.Kind != RowChangeKind.ListedTwice))
            if (rows.TryGetValue((list, row.Row.Number), out var former))
            {
                var jurisdiction = step.History.Agencies[row.AgencyId - 1].JurisdictionId;
                claims[row.AgreementId] = new(list, jurisdiction, row.AgencyId, former.Placed, former.Agency);
                latest[former.Placed] = row.AgreementId;
            }
    }

    /// <summary>Gives each address to the agreement, agency and place that had its rows last.</summary>
    public void Settle(RosterHistory history)
    {
        HashSet<PlacedAgreement> placed = [];
        HashSet<string> organizations = [],
            slugs = [];
        foreach (var (id, claim) in claims.OrderByDescending(claim => claim.Value.List).ThenBy(claim => claim.Key))
        {
            if (placed.Add(claim.Placed))
                agreements[id] = claim.Placed;
            if (claim.Organization is { } slug && !agencies.ContainsKey(claim.Agency) && organizations.Add(slug))
                agencies[claim.Agency] = slug;
            if (
                MayHave(history.Jurisdictions[claim.Jurisdiction - 1], claim.Placed.Place)
                && !places.ContainsKey(claim.Jurisdiction)
                && slugs.Add(claim.Placed.Place)
            )
                places[claim.Jurisdiction] = claim.Placed.Place;
        }
    }

    /// <summary>A state's address is its own.</summary>
    private static bool MayHave(KnownJurisdiction place, string slug) =>
        place.Classification != JurisdictionClassification.State
        && slug.Length > 2
        && slug.StartsWith(place.State, StringComparison.OrdinalIgnoreCase);

    /// <summary>With the addresses of what a list has made known.</summary>
    public Placement With(Placement placement, RosterHistory before, RosterHistory after) =>
        new()
        {
            Agreements = Joined(placement.Agreements, agreements, before.Agreements.Count, after.Agreements.Count),
            Agencies = Joined(placement.Agencies, agencies, before.Agencies.Count, after.Agencies.Count),
            Places = Joined(placement.Places, places, before.Jurisdictions.Count, after.Jurisdictions.Count),
        };

    /// <summary>The number of the agreement that had the rows of a former one last.</summary>
    public int? Instead(PlacedAgreement former) => latest.TryGetValue(former, out var id) ? id : null;

    private static Dictionary<int, T> Joined<T>(
        IReadOnlyDictionary<int, T> given,
        Dictionary<int, T> former,
        int from,
        int to
    )
        where T : notnull
    {
        Dictionary<int, T> joined = new(given);
        HashSet<T> used = [.. given.Values];
        for (var id = from + 1; id <= to; id++)
            if (former.TryGetValue(id, out var address) && used.Add(address))
                joined.TryAdd(id, address);
        return joined;
    }
}
