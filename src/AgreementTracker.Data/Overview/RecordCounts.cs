using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Overview;

/// <summary>How much there is of what readers look for.</summary>
/// <param name="InForce">Agreements in force.</param>
public sealed record RecordCounts(
    CappedCount InForce,
    CappedCount Places,
    CappedCount Votes,
    CappedCount Statements,
    CappedCount Sources
);

public static class RecordCountsQueries
{
    /// <summary>In one query, on the first change: where none was published there is nothing to count.</summary>
    public static async Task<RecordCounts> RecordCountsAsync(
        this TrackerDbContext db,
        CancellationToken cancellationToken = default
    )
    {
        var (inForce, places) = (db.Agreements.InForce(), db.Jurisdictions.Matching(new()));
        return await db
                .Changes.Where(change => change.Number == 1)
                .Select(_ => new RecordCounts(
                    new(inForce.Take(CappedCount.Enough).Count()),
                    new(places.Take(CappedCount.Enough).Count()),
                    new(db.VoteEvents.Take(CappedCount.Enough).Count()),
                    new(db.Statements.Take(CappedCount.Enough).Count()),
                    new(db.Sources.Take(CappedCount.Enough).Count())
                ))
                .SingleOrDefaultAsync(cancellationToken)
            ?? new(new(0), new(0), new(0), new(0), new(0));
    }
}
