using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

public enum PlaceSort
{
    Name,
    State,
}

/// <summary>What a reader asks of the list of places; null asks nothing.</summary>
/// <param name="Text">Looked for by <see cref="PlaceNames.Called"/>.</param>
public sealed record PlaceFilter(
    string? State = null,
    JurisdictionClassification? Kind = null,
    AgreementStatus? Status = null,
    AgreementModel? Model = null,
    bool HasVote = false,
    string? Text = null,
    PlaceSort Sort = PlaceSort.Name
);

/// <summary>A line of the list of places.</summary>
public sealed record PlaceListItem(
    string Id,
    string Name,
    string FoldedName,
    string State,
    string? StateName,
    IReadOnlyList<AgreementStatus> Statuses,
    IReadOnlyList<VoteListItem> Votes
);

public static class JurisdictionQueries
{
    private static readonly CompiledQuery<List<string>, VoteListItem> VotesOf = new(
        (db, places) =>
            db
                .VoteEvents.Where(vote => places.Contains(vote.JurisdictionId))
                .OrderBy(vote => vote.Ordinal)
                .Select(VoteEventQueries.ToListItem)
    );

    /// <summary>Places of which something is told, and which are what is asked for.</summary>
    public static IQueryable<Jurisdiction> Matching(this IQueryable<Jurisdiction> places, PlaceFilter filter)
    {
        var wanted = Wanted(filter);
        places = places.Where(place => (place.Facets & wanted) == wanted);
        // Status and model must be of one agreement. Where a place has several of both, its facets don't say so.
        if (filter is { Status: { } status, Model: { } model })
        {
            var (statuses, models) = (PlaceFacets.Besides(status), PlaceFacets.Besides(model));
            places = places.Where(place =>
                (place.Facets & statuses) == 0
                || (place.Facets & models) == 0
                || place.Agreements.Any(agreement => agreement.Status == status && agreement.Model == model)
            );
        }
        if (filter.State is { } state)
            places = places.Where(place => place.State == state);
        return places;
    }

    /// <summary>The bits that a place must have to be shown.</summary>
    private static int Wanted(PlaceFilter filter) =>
        PlaceFacets.Record
        | (filter.HasVote ? PlaceFacets.Vote : 0)
        | (filter.Kind is { } kind ? PlaceFacets.Of(kind) : 0)
        | (filter.Status is { } status ? PlaceFacets.Of(status) : 0)
        | (filter.Model is { } model ? PlaceFacets.Of(model) : 0);

    /// <summary>The states by name.</summary>
    public static async Task<IReadOnlyDictionary<string, string>> StateNamesAsync(
        this TrackerDbContext db,
        CancellationToken cancellationToken = default
    ) =>
        (
            await db
                .Jurisdictions.Where(place => place.Classification == JurisdictionClassification.State)
                .OrderBy(place => place.FoldedName)
                .Select(place => new { place.Id, place.Name })
                .ToListAsync(cancellationToken)
        ).ToDictionary(state => state.Id, state => state.Name);

    /// <summary>Null where nothing is published of the place.</summary>
    public static Task<string?> PlaceNameAsync(
        this TrackerDbContext db,
        string id,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Jurisdictions.Where(place => place.Id == id)
            .Select(place => place.Name)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>A page of the places after the line with these sort keys.</summary>
    public static async Task<ListPage<PlaceListItem>> PageAsync(
        this IQueryable<Jurisdiction> places,
        TrackerDbContext db,
        IReadOnlyDictionary<string, string> stateNames,
        PlaceSort sort,
        string[]? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        if (after is [var state, var name, var id])
            places =
                sort == PlaceSort.Name
                    ? places.AfterName(name, id)
                    : places.Where(place =>
                        string.Compare(place.State, state) >= 0
                        && (
                            place.State != state
                            || (
                                string.Compare(place.FoldedName, name) >= 0
                                && (place.FoldedName != name || string.Compare(place.Id, id) > 0)
                            )
                        )
                    );
        places =
            sort == PlaceSort.Name
                ? places.ByName()
                : places.OrderBy(place => place.State).ThenBy(place => place.FoldedName).ThenBy(place => place.Id);

        var found = await places
            .Take(size + 1)
            .Select(place => new
            {
                place.Id,
                place.Name,
                place.FoldedName,
                place.State,
                place.Facets,
            })
            .ToListAsync(cancellationToken);
        var voted = found.FindAll(place => (place.Facets & PlaceFacets.Vote) != 0).ConvertAll(place => place.Id);
        var votes = (voted is [] ? [] : await VotesOf.ListAsync(db, voted, cancellationToken)).ToLookup(vote =>
            FactIds.JurisdictionOf(vote.Id)
        );
        return Keyset.Cut(
            found.ConvertAll(place => new PlaceListItem(
                place.Id,
                place.Name,
                place.FoldedName,
                place.State,
                StateName.Of(place.State, stateNames.GetValueOrDefault(place.State)),
                PlaceFacets.StatusesIn(place.Facets),
                [.. votes[place.Id]]
            )),
            size,
            place => [place.State, place.FoldedName, place.Id]
        );
    }
}
