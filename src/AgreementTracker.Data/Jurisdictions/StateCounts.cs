using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>
/// How many places of a state have an agreement of which status and model; what there is none of is left out.
/// </summary>
/// <param name="Places">On record, besides the state itself.</param>
public sealed record StateCounts(
    int Places,
    IReadOnlyList<(AgreementStatus Status, int Places)> ByStatus,
    IReadOnlyList<(AgreementModel Model, int Places)> ByModel
);

public static class StateCountsQueries
{
    /// <summary>From an index alone, whose part for one state is as long as the list of its places.</summary>
    public static async Task<StateCounts> StateCountsAsync(
        this TrackerDbContext db,
        string state,
        CancellationToken cancellationToken = default
    )
    {
        var groups = await db
            .Jurisdictions.Where(place => place.State == state && (place.Facets & PlaceFacets.Record) != 0)
            .GroupBy(place => place.Facets)
            .Select(group => new { Facets = group.Key, Places = group.Count() })
            .ToListAsync(cancellationToken);
        return new(
            groups
                .Where(group => (group.Facets & PlaceFacets.Of(JurisdictionClassification.State)) == 0)
                .Sum(group => group.Places),
            Count<AgreementStatus>(PlaceFacets.Of),
            Count<AgreementModel>(PlaceFacets.Of)
        );

        List<(T, int)> Count<T>(Func<T, int> bit)
            where T : struct, Enum =>
            [
                .. Enum.GetValues<T>()
                    .Select(word =>
                        (word, groups.Where(group => (group.Facets & bit(word)) != 0).Sum(group => group.Places))
                    )
                    .Where(count => count.Item2 > 0),
            ];
    }
}
