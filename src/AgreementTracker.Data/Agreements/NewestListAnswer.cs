using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Data.Agreements;

/// <summary>What the newest list of agreements has, of whatever is not on record.</summary>
/// <param name="List">Null where no list was imported.</param>
/// <param name="Unpublished">The agencies, as printed, of rows that are not published yet.</param>
public sealed record NewestListAnswer(ListAddress? List, IReadOnlyList<string> Unpublished);

public static class NewestListAnswerQueries
{
    /// <summary>ICE's newest list of agreements; null where none was imported.</summary>
    public static async Task<ListAddress?> NewestListAsync(
        this TrackerDbContext db,
        CancellationToken cancellationToken = default
    ) => (await db.NewestListingsAsync(RosterTable.Participating, cancellationToken))?.List;

    /// <param name="state">The slug of a state: rows of no state may be of it too.</param>
    /// <param name="name">Words that the agency's name has; null for all of the state.</param>
    public static async Task<NewestListAnswer> NewestListAnswerAsync(
        this TrackerDbContext db,
        string state,
        string? name = null,
        CancellationToken cancellationToken = default
    )
    {
        if (await db.NewestListingsAsync(RosterTable.Participating, cancellationToken) is not { } newest)
            return new(null, []);
        var key = name is null ? "" : PlaceKey.Of(name);
        return new(
            newest.List,
            [
                .. newest
                    .Listings.Where(row =>
                        row is { AgreementId: null, IsListed: true }
                        && (row.State == state || name is not null && row.State == "")
                    )
                    .Where(row => PlaceKey.Of(row.Agency).Contains(key, StringComparison.Ordinal))
                    .Select(row => row.Agency)
                    .Distinct(),
            ]
        );
    }
}
