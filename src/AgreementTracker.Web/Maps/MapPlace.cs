using AgreementTracker.Data.Agreements;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Web.Maps;

public enum MapSite
{
    State,
    County,
    Town,
    SomewhereInCounty,
    Beside,
}

/// <summary>A place with its agreements, and how a map shows it.</summary>
/// <param name="At">On the country's sheet, for what is drawn as a point.</param>
public sealed record MapPlace(
    string Id,
    string Name,
    string State,
    MapSite Site,
    string? Geoid,
    MapPoint At,
    IReadOnlyList<AgreementModel> Agreements
)
{
    public ModelSet Models => ModelSet.Of(Agreements);

    public static IReadOnlyList<MapPlace> Of(IEnumerable<MappedAgreement> agreements) =>
        [
            .. agreements
                .GroupBy(agreement => agreement.PlaceId)
                .Select(place => Of(place.First(), [.. place.Select(agreement => agreement.Model)])),
        ];

    /// <summary>
    /// A town is where GeoNames has it; else somewhere in its county, if a source names that; else nowhere on the map.
    /// </summary>
    private static MapPlace Of(MappedAgreement place, IReadOnlyList<AgreementModel> agreements)
    {
        var fips = UsState.OfCode(place.State.ToUpperInvariant())?.Fips;
        var geoid =
            place.Kind == JurisdictionClassification.State ? fips
            : place.Kind == JurisdictionClassification.County ? place.Geoid
            : null;
        if (CountrySheet.Has(geoid))
            return At(geoid!.Length == 2 ? MapSite.State : MapSite.County, CountrySheet.CentreOf(geoid));
        if (
            fips is not null
            && place.Kind is not (JurisdictionClassification.State or JurisdictionClassification.County)
        )
        {
            if (Towns.Find(fips, place.Place, place.County) is { } town)
                return At(MapSite.Town, town.At);
            if (CountrySheet.Has(place.County))
                return At(MapSite.SomewhereInCounty, CountrySheet.CentreOf(place.County!));
        }
        return At(MapSite.Beside, default);

        MapPlace At(MapSite site, MapPoint at) =>
            new(place.PlaceId, place.Place, place.State, site, geoid, at, agreements);
    }
}
