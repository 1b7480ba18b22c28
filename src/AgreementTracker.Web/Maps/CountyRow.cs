using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Maps;

/// <summary>A place in a line of the table of counties.</summary>
public sealed record PlaceInCounty(string Id, string Name, string Told);

/// <summary>A county of the atlas with what is on record of it and in it.</summary>
/// <param name="Geoid">Null for the line of those places whose county is not known.</param>
public sealed record CountyRow(
    string? Geoid,
    string Name,
    IReadOnlyList<PlaceInCounty> Own,
    IReadOnlyList<PlaceInCounty> Inside
)
{
    /// <summary>
    /// All counties of a state by name, whether or not anything is on record; at the end the places that lie in none
    /// that is known.
    /// </summary>
    /// <param name="mapped">The agreements in force.</param>
    public static IReadOnlyList<CountyRow> Of(
        UsState state,
        IEnumerable<PlaceOnRecord> places,
        IReadOnlyList<MapPlace> mapped
    )
    {
        var models = mapped.ToDictionary(place => place.Id, place => place.Models);
        var byCounty = places.ToLookup(place => CountyOf(state, place));
        var counties = CountyName.In(state.Fips).Select(geoid => Row(geoid, CountyName.Of(geoid)!)).ToList();
        return byCounty[null].Any() ? [.. counties, Row(null, Texts.CountyRow_NotKnown)] : counties;

        CountyRow Row(string? geoid, string name) =>
            new(
                geoid,
                name,
                Lines(byCounty[geoid].Where(place => IsCounty(place) && geoid is not null)),
                Lines(byCounty[geoid].Where(place => !IsCounty(place) || geoid is null))
            );

        IReadOnlyList<PlaceInCounty> Lines(IEnumerable<PlaceOnRecord> some) =>
            [
                .. some.Select(place => new PlaceInCounty(
                    place.Id,
                    place.Name,
                    Told(place, models.TryGetValue(place.Id, out var set) ? set : null)
                )),
            ];
    }

    private static bool IsCounty(PlaceOnRecord place) => place.Kind == JurisdictionClassification.County;

    private static string? CountyOf(UsState state, PlaceOnRecord place) =>
        IsCounty(place) ? place.Geoid : place.County ?? Towns.Find(state.Fips, place.Name, county: null)?.County;

    /// <summary>Models of what is in force; else where its agreements stand.</summary>
    private static string Told(PlaceOnRecord place, ModelSet? models) =>
        models is { } set ? set.Words
        : PlaceFacets.StatusesIn(place.Facets) is [_, ..] statuses
            ? string.Join("; ", statuses.Select(status => Texts.CountyRow_AgreementWithStatus.With(status.Label())))
        : Texts.CountyRow_NoAgreementStated;
}
