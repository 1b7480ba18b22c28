using AgreementTracker.Data.RosterLists;
using AgreementTracker.Rosters.Reading;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Agreements;

/// <summary>
/// From the rows of ICE's newest list to the agreements that the record has in force (of a list of requests: to those
/// requested), of the country or of a state. <see cref="Total"/> is counted in the record, all else from the list.
/// </summary>
/// <param name="Rows">As the list's own page counts them.</param>
/// <param name="Twice">Rows of an agreement that has another row.</param>
/// <param name="Unplaced">Rows that are not published yet.</param>
/// <param name="Elsewhere">Of a state: rows that print another state, less those that print this by mistake.</param>
/// <param name="Otherwise">Listed, while a later step of the record says otherwise.</param>
/// <param name="Missing">Not on the newest list, and not reported as no longer listed yet.</param>
/// <param name="Unlisted">In the record by other sources than the lists.</param>
public sealed record ListSum(
    ListAddress List,
    int Rows,
    int Twice,
    int Unplaced,
    int Elsewhere,
    int Otherwise,
    int Missing,
    int Unlisted,
    int Total
)
{
    /// <summary>Whether the numbers lead from the rows to the total.</summary>
    public bool AddsUp => Rows - Twice - Unplaced + Elsewhere - Otherwise + Missing + Unlisted == Total;
}

public static class ListSumQueries
{
    /// <param name="state">The slug of a state; null for all.</param>
    /// <returns>Null where no list of that table was imported.</returns>
    public static async Task<ListSum?> ListSumAsync(
        this TrackerDbContext db,
        RosterTable table = RosterTable.Participating,
        string? state = null,
        CancellationToken cancellationToken = default
    )
    {
        if (await db.NewestListingsAsync(table, cancellationToken) is not { } newest)
            return null;
        var counted = table == RosterTable.Pending ? db.Agreements.Requested() : db.Agreements.InForce();
        var ids = await counted
            .Matching(new(State: state))
            .Select(agreement => agreement.Id)
            .ToListAsync(cancellationToken);
        return Of(newest, [.. ids], state);
    }

    private static ListSum Of(NewestListings newest, HashSet<string> counted, string? state)
    {
        var (listed, unplaced, printedHere, otherwise, missing, on) = (0, 0, 0, 0, 0, 0);
        foreach (var listing in newest.Listings)
        {
            var isPrintedHere = state is null || listing.State == state;
            var isHere = state is null || listing.AgreementId?[..2] == state;
            var isCounted = listing.AgreementId is not null && isHere && counted.Contains(listing.AgreementId);
            if (listing.IsListed)
            {
                printedHere += isPrintedHere ? 1 : 0;
                unplaced += isPrintedHere && listing.AgreementId is null ? 1 : 0;
                listed += isHere && listing.AgreementId is not null ? 1 : 0;
                on += isCounted ? 1 : 0;
                otherwise += isHere && listing.AgreementId is not null && !isCounted ? 1 : 0;
            }
            else if (isCounted && !listing.IsNoLongerListed)
                missing++;
        }
        var rows = state is null ? newest.Rows : newest.RowsOf.GetValueOrDefault(state);
        return new(
            newest.List,
            rows,
            rows - printedHere,
            unplaced,
            listed - (printedHere - unplaced),
            otherwise,
            missing,
            counted.Count - on - missing,
            counted.Count
        );
    }
}
