using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>A place of a state of which something is told, and where it lies.</summary>
public sealed record PlaceOnRecord(
    string Id,
    string Name,
    JurisdictionClassification Kind,
    string? Geoid,
    string? County,
    int Facets
);

public static class PlaceOnRecordQueries
{
    /// <summary>All of them, by name; not the state itself.</summary>
    public static Task<List<PlaceOnRecord>> PlacesOnRecordAsync(
        this TrackerDbContext db,
        string state,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Jurisdictions.Matching(new(State: state))
            .Where(place => place.Id != state)
            .ByName()
            .Select(place => new PlaceOnRecord(
                place.Id,
                place.Name,
                place.Classification,
                place.Geoid,
                place.County,
                place.Facets
            ))
            .ToListAsync(cancellationToken);

    /// <summary>
    /// What is on record in these states under these names, and of these counties; and the states themselves.
    /// </summary>
    /// <param name="keys">By <see cref="PlaceKey"/>.</param>
    /// <param name="counties">Their numbers.</param>
    public static Task<List<PlaceOnRecord>> PlacesOnRecordAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<string> states,
        IReadOnlyCollection<string> keys,
        IReadOnlyCollection<string> counties,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Jurisdictions.Where(place =>
                states.Contains(place.Id)
                || (
                    (place.Facets & PlaceFacets.Record) != 0
                    && (
                        counties.Contains(place.Geoid!)
                        || (
                            states.Contains(place.State)
                            && db.SearchEntries.Where(entry =>
                                    entry.Kind == SearchKind.Place && keys.Contains(entry.NameKey)
                                )
                                .Select(entry => entry.Target)
                                .Contains(place.Id)
                        )
                    )
                )
            )
            .Select(place => new PlaceOnRecord(
                place.Id,
                place.Name,
                place.Classification,
                place.Geoid,
                place.County,
                place.Facets
            ))
            .ToListAsync(cancellationToken);
}
