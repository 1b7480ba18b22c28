using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>A place of a state of which something is told, and where it lies.</summary>
public sealed record PlaceOnRecord(string Id, string Name, JurisdictionClassification Kind, string? Geoid, string? County, int Facets);

public static class PlaceOnRecordQueries
{
    /// <summary>All of them, by name; not the state itself.</summary>
    public static Task<List<PlaceOnRecord>> PlacesOnRecordAsync(this TrackerDbContext db, string state, CancellationToken cancellation = default) =>
        db.Jurisdictions.Matching(new(State: state)).Where(place => place.Id != state).ByName()
            .Select(place => new PlaceOnRecord(place.Id, place.Name, place.Classification, place.Geoid, place.County, place.Facets)).ToListAsync(cancellation);
}
