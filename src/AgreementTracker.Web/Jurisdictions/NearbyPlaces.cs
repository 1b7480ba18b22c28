using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Web.Maps;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>What a place lies in, besides what its dossier says.</summary>
/// <param name="StateSlug">That of its state.</param>
/// <param name="County">The number or the slug of the county that it lies in, where that is known.</param>
/// <param name="IsStated">By an archived source; else by GeoNames alone.</param>
public sealed record NearbyPlaces(string StateSlug, string? County, bool IsStated)
{
    /// <summary>The county and the state, as far as they are on record.</summary>
    public IReadOnlyList<NearbyPlace> Places { get; init; } = [];

    /// <summary>ICE's newest list of agreements; null where none was imported.</summary>
    public NewestList? NewestList { get; init; }

    public List<string> Wanted => County is null ? [StateSlug] : [StateSlug, County];

    public string? CountyName => County is null ? null : Maps.CountyName.Of(County) ?? Inner?.Name;

    /// <summary>The county, where its page has something to read.</summary>
    public NearbyPlace? CountyPlace => Inner is { IsOnRecord: true } county ? county : null;

    public NearbyPlace? State => Places.FirstOrDefault(place => place.Id == StateSlug);

    private NearbyPlace? Inner => Places.FirstOrDefault(place => place.Id != StateSlug);

    /// <summary>Null for a state, which has nothing around it.</summary>
    public static NearbyPlaces? Of(JurisdictionFact place)
    {
        var state = place.Slug[..2];
        return place.Classification switch
        {
            JurisdictionClassification.State => null,
            JurisdictionClassification.County => new(state, null, false),
            _ when (place.County ?? (place.Parent == state ? null : place.Parent)) is { } stated => new(
                state,
                stated,
                true
            ),
            _ => new(
                state,
                UsState.OfCode(state.ToUpperInvariant()) is { } atlas
                    ? Towns.Find(atlas.Fips, place.Name, county: null)?.County
                    : null,
                false
            ),
        };
    }
}
