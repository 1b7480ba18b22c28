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

    /// <summary>A place with all that its page shows, or null.</summary>
    public static Task<Jurisdiction?> PlaceAsync(this TrackerDbContext db, string id, CancellationToken cancellation = default) =>
        db.Jurisdictions.AsNoTrackingWithIdentityResolution()
            .Include(place => place.Parent)
            .Include(place => place.Agreements.OrderBy(agreement => agreement.Ordinal)).ThenInclude(agreement => agreement.Agency)
            .Include(place => place.Agreements).ThenInclude(agreement => agreement.Partner)
            .Include(place => place.Agreements).ThenInclude(agreement => agreement.Events.OrderBy(step => step.Ordinal))
            .Include(place => place.VoteEvents.OrderBy(vote => vote.Ordinal)).ThenInclude(vote => vote.Body)
            .Include(place => place.VoteEvents).ThenInclude(vote => vote.Counts.OrderBy(count => count.Ordinal))
            .Include(place => place.VoteEvents).ThenInclude(vote => vote.Votes.OrderBy(line => line.Ordinal))
            .Include(place => place.Statements.OrderBy(statement => statement.Ordinal))
                .ThenInclude(statement => statement.Parts.OrderBy(part => part.Ordinal)).ThenInclude(part => part.Passage)
            .Include(place => place.Figures.OrderBy(figure => figure.Ordinal)).ThenInclude(figure => figure.OfFigure)
            .Include(place => place.Events.OrderBy(happening => happening.Ordinal))
                .ThenInclude(happening => happening.Participants.OrderBy(participant => participant.Ordinal))
            .Include(place => place.Instruments.OrderBy(instrument => instrument.Ordinal))
            .Include(place => place.ContextNotes.OrderBy(note => note.Ordinal))
            .SingleOrDefaultAsync(place => place.Id == id, cancellation);
}
