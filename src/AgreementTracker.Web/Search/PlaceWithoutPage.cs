using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Search;
using AgreementTracker.Web.Maps;

namespace AgreementTracker.Web.Search;

/// <summary>A county or town that a reader may mean, and of which nothing is on record under its name.</summary>
/// <param name="Name">With its state.</param>
/// <param name="County">The county that a town lies in.</param>
/// <param name="Url">The line of its county on the page of its state; null where the state has no page yet.</param>
internal sealed record PlaceWithoutPage(string Name, string? County, string? Url)
{
    private const int Most = 8;

    public static async Task<IReadOnlyList<PlaceWithoutPage>> FindAsync(TrackerDbContext db, string query)
    {
        var terms = SearchWords.Terms(query);
        var found = AtlasPlace.Find(terms).Take(2 * Most).ToList();
        if (found is [])
            return [];
        var known = await db.PlacesOnRecordAsync([.. found.Select(place => place.StateSlug).Distinct()], terms[0][..1], [.. found.Select(place => place.County).Distinct()]);
        var towns = known.Where(place => place.Kind != JurisdictionClassification.County).Select(place => (place.Id[..2], Towns.Plain(place.Name))).ToHashSet();
        return [.. found.Where(place => place.IsCounty ? !known.Exists(other => other.Geoid == place.County) : !towns.Contains((place.StateSlug, Towns.Plain(place.Name)))).Take(Most)
            .Select(place => new PlaceWithoutPage(
                $"{place.Name}, {place.State.Name}",
                place.IsCounty ? null : CountyName.Of(place.County),
                known.Exists(other => other.Id == place.StateSlug) ? $"/places/{place.StateSlug}#{CountyTable.Anchor(place.County)}" : null))];
    }
}
