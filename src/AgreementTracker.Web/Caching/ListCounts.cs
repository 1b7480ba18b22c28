using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AgreementTracker.Web.Caching;

/// <summary>
/// How many there are of what a reader asks for. To count many costs more than the page that tells it, and each page of
/// a list tells the same: a number is kept until the record changes.
/// </summary>
public sealed class ListCounts(DataVersion version) : IDisposable
{
    private const int MaxKept = 2_000;
    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaxKept });

    /// <summary>
    /// How many there are in all, of which a page shows some. A list that is whole on its first page is not counted.
    /// </summary>
    /// <param name="list">The address of the list with all that it is filtered by, and no page.</param>
    public async Task<CappedCount> OfAsync<T, TItem>(
        string list,
        IQueryable<T> items,
        ListPage<TItem> page,
        bool isFirst
    ) => isFirst && page.Next is null ? new(page.Items.Count) : await OfAsync(list, items);

    /// <param name="list">What is counted, in words that nothing else is counted under.</param>
    public Task<CappedCount> OfAsync<T>(string list, IQueryable<T> items) =>
        KeptAsync(list, async () => new CappedCount(await items.Take(CappedCount.Enough).CountAsync()));

    /// <summary>A list of changes, with how many documents each touched: a list of ICE's touches a thousand.</summary>
    public async Task<IReadOnlyList<ChangeListItem>> WithDocumentsAsync(
        TrackerDbContext db,
        IReadOnlyList<ChangeListItem> changes
    )
    {
        if (changes is [])
            return changes;
        var documents = await KeptAsync(
            $"documents of changes {changes[^1].Number} to {changes[0].Number}",
            () => db.DocumentsOfEachAsync([.. changes.Select(change => change.Number)])
        );
        return [.. changes.Select(change => change with { Documents = documents.GetValueOrDefault(change.Number) })];
    }

    private async Task<T> KeptAsync<T>(string what, Func<Task<T>> count)
    {
        // The version from before the count: what is counted while the record changes is not kept for the state after.
        var key = (version.Current.Tag, what);
        return kept.TryGetValue(key, out T? known)
            ? known!
            : kept.Set(key, await count(), new MemoryCacheEntryOptions { Size = 1 });
    }

    public void Dispose() => kept.Dispose();
}
