using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>A place of which something is withdrawn.</summary>
public sealed record WithdrawnListItem(
    string Id,
    string Name,
    string FoldedName,
    IReadOnlyList<Withdrawal> Withdrawals
);

public static class WithdrawnPlaceQueries
{
    /// <summary>A page of them by name, after the line with these sort keys.</summary>
    public static async Task<ListPage<WithdrawnListItem>> WithdrawnPlacesAsync(
        this TrackerDbContext db,
        string[]? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var places = db.Jurisdictions.Where(place => (place.Facets & PlaceFacets.Withdrawal) != 0);
        if (after is [var name, var id])
            places = places.AfterName(name, id);
        var found = await places
            .ByName()
            .Take(size + 1)
            .Select(place => new
            {
                place.Id,
                place.Name,
                place.FoldedName,
            })
            .ToListAsync(cancellationToken);
        var addresses = found.ConvertAll(place => Dossier.AddressOf(place.Id));
        var dossiers = await db
            .Revisions.Latest()
            .Where(revision => addresses.Contains(revision.Document))
            .Select(revision => new { revision.Document, revision.Content })
            .ToListAsync(cancellationToken);
        var withdrawals = dossiers.ToDictionary(
            dossier => dossier.Document,
            dossier => DocumentJson.Read<Dossier>(dossier.Content).Withdrawals
        );
        return Keyset.Cut(
            found.ConvertAll(place => new WithdrawnListItem(
                place.Id,
                place.Name,
                place.FoldedName,
                withdrawals[Dossier.AddressOf(place.Id)]
            )),
            size,
            place => [place.FoldedName, place.Id]
        );
    }
}
