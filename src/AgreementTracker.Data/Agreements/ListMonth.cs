using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Data.Agreements;

/// <summary>What ICE's lists of agreements of one month have changed.</summary>
/// <param name="First">The first day of the month.</param>
/// <param name="New">Agreements that no list had before.</param>
/// <param name="Removed">Reported as no longer listed.</param>
public sealed record ListMonth(DateOnly First, int New, int Removed);

public static class ListMonthQueries
{
    /// <summary>The month of the newest list of agreements; null where none was imported.</summary>
    public static async Task<ListMonth?> NewestListMonthAsync(
        this TrackerDbContext db,
        CancellationToken cancellationToken = default
    ) => (await db.NewestListingsAsync(RosterTable.Participating, cancellationToken))?.Month;
}
