using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Maps;

namespace AgreementTracker.Web.Jurisdictions;

/// <summary>A county or town of the atlas of which nothing is published: that is an answer too.</summary>
/// <param name="Counties">The numbers of the counties that towns of this name are in; of a county its own.</param>
/// <param name="State">What is known of the state; null where nothing is.</param>
public sealed record PlaceNotOnRecord(
    AtlasPlace Place,
    IReadOnlyList<string> Counties,
    NearbyPlaces Around,
    NewestListAnswer List,
    PlaceStanding? State
)
{
    /// <summary>The slug of its page, where it is on record under another spelling.</summary>
    public string? OnRecordAs { get; private init; }

    public string Name => $"{Place.Name}, {Place.State.Name}";

    /// <returns>Null where the atlas has no such place.</returns>
    public static async Task<PlaceNotOnRecord?> FindAsync(TrackerDbContext db, string slug)
    {
        if (AtlasPlace.OfSlug(slug) is not [var place, ..] found)
            return null;
        List<string> counties = [.. found.Select(one => one.County).Distinct()];
        var around = new NearbyPlaces(
            place.StateSlug,
            place.IsCounty || counties.Count > 1 ? null : counties[0],
            IsStated: false
        );
        var other = await SameOnRecordAsync(db, place);
        if (other is not null)
            return new(place, counties, around, new(null, []), null) { OnRecordAs = other };
        around = around with { Places = await db.PlacesAroundAsync(slug, around.Wanted) };
        var standings = await db.PlaceStandingsAsync([place.StateSlug]);
        return new(
            place,
            counties,
            around,
            await db.NewestListAnswerAsync(place.StateSlug, place.Name),
            standings[place.StateSlug] is { Statuses: [_, ..] } standing ? standing : null
        );
    }

    private static async Task<string?> SameOnRecordAsync(TrackerDbContext db, AtlasPlace place)
    {
        var known = await db.PlacesOnRecordAsync(
            [place.StateSlug],
            [PlaceKey.Of(place.Name)],
            place.IsCounty ? [place.County] : []
        );
        return known.Find(place.Is)?.Id;
    }
}
