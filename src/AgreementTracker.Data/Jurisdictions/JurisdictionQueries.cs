using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

public enum PlaceSort { Name, State }

/// <summary>What a reader asks of the list of places; null asks nothing.</summary>
public sealed record PlaceFilter(
    string? State = null, JurisdictionClassification? Kind = null, AgreementStatus? Status = null, AgreementModel? Model = null,
    bool HasVote = false, string? Text = null, PlaceSort Sort = PlaceSort.Name);

/// <summary>A line of the list of places.</summary>
public sealed record PlaceListItem(
    string Id, string Name, string FoldedName, JurisdictionClassification Classification, string State, string? StateName,
    IReadOnlyList<AgreementStatus> Statuses, IReadOnlyList<VoteListItem> Votes);

public static class JurisdictionQueries
{
    /// <summary>Places about which something is told; a state that only contains others is none.</summary>
    public static IQueryable<Jurisdiction> WithRecord(this IQueryable<Jurisdiction> places) => places.Where(place =>
        place.Agreements.Any() || place.VoteEvents.Any() || place.Statements.Any() || place.Figures.Any() ||
        place.Events.Any() || place.Instruments.Any() || place.ContextNotes.Any());

    public static IQueryable<Jurisdiction> Matching(this IQueryable<Jurisdiction> places, PlaceFilter filter)
    {
        if (filter.State is { } state)
            places = places.Where(place => place.State == state);
        if (filter.Kind is { } kind)
            places = places.Where(place => place.Classification == kind);
        if (filter.Model is { } model)
            places = places.Where(place => place.Agreements.Any(agreement => agreement.Model == model));
        if (filter.Status is { } status)
            places = places.Where(place => place.Agreements.Any(agreement => agreement.Status == status));
        if (filter.HasVote)
            places = places.Where(place => place.VoteEvents.Any());
        if (filter.Text is { Length: > 0 } text)
        {
            var folded = Folding.Fold(text);
            places = places.Where(place => place.FoldedName.Contains(folded));
        }
        return places;
    }

    public static IQueryable<Jurisdiction> ByName(this IQueryable<Jurisdiction> places) =>
        places.OrderBy(place => place.FoldedName).ThenBy(place => place.Id);

    /// <summary>A page of the places after the line with these sort keys.</summary>
    public static async Task<ListPage<PlaceListItem>> PageAsync(
        this IQueryable<Jurisdiction> places, TrackerDbContext db, PlaceSort sort, string[]? after, int size,
        CancellationToken cancellation = default)
    {
        if (after is [var state, var name, var id])
            places = sort == PlaceSort.Name
                ? places.Where(place => string.Compare(place.FoldedName, name) > 0 ||
                    (place.FoldedName == name && string.Compare(place.Id, id) > 0))
                : places.Where(place => string.Compare(place.State, state) > 0 ||
                    (place.State == state && (string.Compare(place.FoldedName, name) > 0 ||
                        (place.FoldedName == name && string.Compare(place.Id, id) > 0))));
        places = sort == PlaceSort.Name
            ? places.ByName()
            : places.OrderBy(place => place.State).ThenBy(place => place.FoldedName).ThenBy(place => place.Id);
        return Keyset.Cut(await places.Take(size + 1).SelectListItems(db).ToListAsync(cancellation), size,
            place => [place.State, place.FoldedName, place.Id]);
    }

    public static IQueryable<PlaceListItem> SelectListItems(this IQueryable<Jurisdiction> places, TrackerDbContext db) =>
        places.Select(place => new PlaceListItem(
            place.Id, place.Name, place.FoldedName, place.Classification, place.State,
            db.Jurisdictions.Where(state => state.Id == place.State).Select(state => state.Name).SingleOrDefault(),
            place.Agreements.OrderBy(agreement => agreement.Ordinal).Select(agreement => agreement.Status).ToList(),
            place.VoteEvents.OrderBy(vote => vote.Ordinal).AsQueryable().Select(VoteEventQueries.ToListItem).ToList()));
}
