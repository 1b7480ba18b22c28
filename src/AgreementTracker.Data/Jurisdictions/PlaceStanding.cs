using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Jurisdictions;

/// <summary>What a reader who looks for a place wants to know first.</summary>
/// <param name="InForce">How many agreements are in force: of a state, in all its places.</param>
/// <param name="Statuses">Of all its agreements, each once.</param>
/// <param name="ListDay">The newest list's day, where it has one of those in force.</param>
public sealed record PlaceStanding(int InForce, IReadOnlyList<AgreementStatus> Statuses, string? ListDay);

public static class PlaceStandingQueries
{
    /// <param name="places">Slugs, of states too.</param>
    public static async Task<IReadOnlyDictionary<string, PlaceStanding>> PlaceStandingsAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<string> places,
        CancellationToken cancellationToken = default
    )
    {
        if (places.Count == 0)
            return new Dictionary<string, PlaceStanding>();
        List<string> states = [.. places.Where(place => !place.Contains('/'))];
        // Asked for both at once, no index would answer: a place is found by its agreements, a state by its places.
        var counts = await CountAsync(
            db,
            db.Agreements.Where(agreement => places.Contains(agreement.JurisdictionId)),
            cancellationToken
        );
        if (states.Count > 0)
            counts.AddRange(
                (
                    await CountAsync(
                        db,
                        db.Agreements.Where(agreement => states.Contains(agreement.Jurisdiction!.State)),
                        cancellationToken
                    )
                ).Where(count => !places.Contains(count.JurisdictionId))
            );
        var newest = counts.Exists(count => count.Listed > 0)
            ? await db
                .ImportedLists.Where(list => list.Table == RosterTable.Participating)
                .MaxAsync(list => list.Day, cancellationToken)
            : null;
        return places
            .Distinct()
            .ToDictionary(
                place => place,
                place =>
                {
                    var own = counts.FindAll(count =>
                        count.JurisdictionId == place || count.State == place && states.Contains(place)
                    );
                    var inForce = own.FindAll(count => count.Status == AgreementStatus.InForce);
                    return new PlaceStanding(
                        inForce.Sum(count => count.Count),
                        [.. own.Select(count => count.Status).Distinct().Order()],
                        inForce.Exists(count => count.Listed > 0) ? newest : null
                    );
                }
            );
    }

    private static Task<List<StatusCount>> CountAsync(
        TrackerDbContext db,
        IQueryable<Agreement> agreements,
        CancellationToken cancellationToken
    ) =>
        agreements
            .GroupBy(agreement => new
            {
                agreement.JurisdictionId,
                agreement.Jurisdiction!.State,
                agreement.Status,
            })
            .Select(group => new StatusCount(
                group.Key.JurisdictionId,
                group.Key.State,
                group.Key.Status,
                group.Count(),
                group.Count(agreement =>
                    db.ListedAgreements.Any(row =>
                        row.AgreementId == agreement.Id
                        && row.Table == RosterTable.Participating
                        && row.AbsentFrom == null
                    )
                )
            ))
            .ToListAsync(cancellationToken);

    private sealed record StatusCount(
        string JurisdictionId,
        string State,
        AgreementStatus Status,
        int Count,
        int Listed
    );
}
