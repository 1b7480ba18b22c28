using System.Text;
using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AgreementTracker.Web.Explore;

/// <param name="HasMore">Whether more fit than are here.</param>
public sealed record FoundRows(IReadOnlyList<ExploreRow> Rows, bool HasMore)
{
    /// <summary>How many fit, where that was counted.</summary>
    public int? All { get; init; }

    /// <summary>From ICE's newest list to these rows; null where they are not all agreements in force, of the country or of a state.</summary>
    public ListSum? Sum { get; init; }
}

/// <summary>
/// Finds the rows of a table. What was found is kept for a moment: the page is rendered for the answer and again when it
/// comes to life, and the file is often asked for next.
/// </summary>
public sealed class ExploreRows(IDbContextFactory<TrackerDbContext> factory, DataVersion version) : IDisposable
{
    /// <summary>More are not shown: whoever finds so much must say more.</summary>
    public const int Most = 1000;
    private const int MostKept = 10;
    /// <summary>A table costs more than a page. However many ask for one, those who read pages find the database free.</summary>
    private const int MostAtOnce = 4;
    private static readonly TimeSpan Moment = TimeSpan.FromSeconds(30);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MostKept });
    private readonly SemaphoreSlim turns = new(MostAtOnce);

    /// <summary>What is kept, or null: it can be shown at once.</summary>
    public FoundRows? Kept(ExploreQuery query) => kept.Get<FoundRows>(KeyOf(query));

    public async Task<FoundRows> FindAsync(ExploreQuery query, CancellationToken cancellation)
    {
        var key = KeyOf(query);
        if (kept.Get<FoundRows>(key) is { } known)
            return known;
        await turns.WaitAsync(cancellation);
        try
        {
            await using var db = await factory.CreateDbContextAsync(cancellation);
            var rows = await query.Of.RowsAsync(db, query, Most + 1, cancellation);
            var found = rows.Count > Most
                ? new FoundRows(rows[..Most], true) { All = await query.Of.CountAsync(db, query.Filter, cancellation) }
                : new(rows, false);
            return Keep(key, found with { Sum = await query.Of.SumAsync(db, query.Filter, cancellation) });
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>For a file: all that fit where they were counted and are not too many, else what the table has.</summary>
    public async Task<FoundRows> AllAsync(ExploreQuery query, CancellationToken cancellation)
    {
        var found = await FindAsync(query, cancellation);
        if (found is not { HasMore: true, All: <= CappedCount.Most })
            return found;
        await turns.WaitAsync(cancellation);
        try
        {
            await using var db = await factory.CreateDbContextAsync(cancellation);
            return new(await query.Of.RowsAsync(db, query, CappedCount.Most, cancellation), false);
        }
        finally
        {
            turns.Release();
        }
    }

    public async Task<Places> PlacesAsync(CancellationToken cancellation = default)
    {
        var key = version.Current.Tag;
        if (kept.Get<Places>(key) is { } known)
            return known;
        await using var db = await factory.CreateDbContextAsync(cancellation);
        return Keep(key, await Places.ReadAsync(db, cancellation));
    }

    public void Dispose()
    {
        kept.Dispose();
        turns.Dispose();
    }

    private T Keep<T>(string key, T found) =>
        kept.Set(key, found, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = Moment });

    /// <summary>All that the database is asked, and the data version: a new change is seen at once.</summary>
    private string KeyOf(ExploreQuery query)
    {
        var key = new StringBuilder($"{version.Current.Tag}\0{query.Of.Name}\0{query.Order}");
        foreach (var field in query.Of.Fields)
            key.Append('\0').Append(query.Filter.Text(field.Name));
        return key.ToString();
    }
}
