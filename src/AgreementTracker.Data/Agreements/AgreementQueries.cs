using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Agreements;

/// <summary>How many agreements stand where, and of which model; what there is none of is left out.</summary>
public sealed record AgreementCounts(
    IReadOnlyList<(AgreementStatus Status, CappedCount Count)> ByStatus, IReadOnlyList<(AgreementModel Model, CappedCount Count)> ByModel);

public static class AgreementQueries
{
    /// <summary>Of a state and of all places in it.</summary>
    public static async Task<AgreementCounts> CountsAsync(
        this IQueryable<Agreement> agreements, string state, CancellationToken cancellation = default)
    {
        // The slugs of a state and its places are one stretch of the index: '0' is the character after '/'.
        var after = $"{state}0";
        var inState = agreements.Where(agreement =>
            string.Compare(agreement.JurisdictionId, state) >= 0 && string.Compare(agreement.JurisdictionId, after) < 0);
        return new(
            await CountAsync(Enum.GetValues<AgreementStatus>().Select(status =>
                inState.Where(agreement => agreement.Status == status).Select(agreement => agreement.Status)), cancellation),
            await CountAsync(Enum.GetValues<AgreementModel>().Select(model =>
                inState.Where(agreement => agreement.Model == model).Select(agreement => agreement.Model)), cancellation));
    }

    /// <summary>Each is cut off where it is no longer counted, and all are counted in one query.</summary>
    private static async Task<IReadOnlyList<(T, CappedCount)>> CountAsync<T>(IEnumerable<IQueryable<T>> groups, CancellationToken cancellation)
        where T : struct, Enum
    {
        var counts = await groups.Select(group => group.Take(CappedCount.Enough)).Aggregate(Queryable.Concat)
            .GroupBy(value => value).Select(group => new { group.Key, Count = group.Count() }).ToListAsync(cancellation);
        return [.. counts.OrderBy(count => count.Key).Select(count => (count.Key, new CappedCount(count.Count)))];
    }
}
