using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Web.Maps;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>What a place lies in, besides what its dossier says.</summary>
/// <param name="County">The number or the slug of the county that it lies in, where that is known.</param>
/// <param name="IsStated">By an archived source; else by GeoNames alone.</param>
/// <param name="Places">The county and the state, as far as they are on record.</param>
public sealed record Surroundings(string? County, bool IsStated, IReadOnlyList<PlaceAround> Places)
{
    public string? CountyName => County is null ? null : Maps.CountyName.Of(County) ?? Inner?.Name;

    /// <summary>The county, where its page has something to read.</summary>
    public PlaceAround? CountyPlace => Inner is { IsOnRecord: true } county ? county : null;

    public PlaceAround? State => Places.FirstOrDefault(place => place.Kind == JurisdictionClassification.State);

    private PlaceAround? Inner => Places.FirstOrDefault(place => place.Kind != JurisdictionClassification.State);

    /// <summary>Null for a state, which has nothing around it.</summary>
    public static async Task<Surroundings?> OfAsync(TrackerDbContext db, Jurisdiction place)
    {
        if (place.Classification == JurisdictionClassification.State)
            return null;
        var stated = place.Classification == JurisdictionClassification.County ? null : place.County ?? (place.ParentId == place.State ? null : place.ParentId);
        var county = stated ?? (place.Classification == JurisdictionClassification.County ? null : ByName(place));
        return new(county, stated is not null, await db.AroundAsync(place.State, county));
    }

    private static string? ByName(Jurisdiction place) =>
        UsState.OfCode(place.State.ToUpperInvariant()) is { } state ? Towns.Find(state.Fips, place.Name, county: null)?.County : null;
}
