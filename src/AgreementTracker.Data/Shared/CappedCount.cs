using System.Globalization;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data;

/// <summary>
/// How many there are, counted no further than a reader would: the exact number of very many costs more than the page that
/// shows it.
/// </summary>
/// <param name="Value">At most <see cref="Enough"/>.</param>
public readonly record struct CappedCount(int Value)
{
    public const int Most = 10_000;

    /// <summary>So many are looked at: one more than are told.</summary>
    public const int Enough = Most + 1;

    /// <summary>'10,000+' where there are more than are counted.</summary>
    public override string ToString() =>
        Math.Min(Value, Most).ToString("N0", CultureInfo.InvariantCulture) + (Value > Most ? "+" : "");
}

public static class CappedCountQueries
{
    /// <summary>How many there are in all, of which a page shows some; a whole list on one page is not counted again.</summary>
    public static async Task<CappedCount> CappedCountAsync<T, TItem>(
        this IQueryable<T> items, ListPage<TItem> page, bool isFirst, CancellationToken cancellation = default) =>
        new(isFirst && page.Next is null ? page.Items.Count : await items.Take(CappedCount.Enough).CountAsync(cancellation));
}
