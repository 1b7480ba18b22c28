using System.Runtime.CompilerServices;
using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Caching.Memory;

namespace AgreementTracker.Web.Explore;

/// <summary>
/// Finds the rows of a table. A page is kept for a moment: it is rendered for the answer, and again when it comes to
/// life.
/// </summary>
public sealed class ExploreRows(IDbContextFactory<TrackerDbContext> factory, DataVersion version) : IDisposable
{
    private const int MaxKept = 40;

    /// <summary>A table costs more than a page, and those who ask for pages should not wait for it.</summary>
    private const int MaxAtOnce = 4;

    /// <summary>Files have turns of their own, since a slow reader holds one for long.</summary>
    private const int MaxFilesAtOnce = 4;
    private static readonly TimeSpan KeptFor = TimeSpan.FromSeconds(30);

    private readonly MemoryCache kept = new(new MemoryCacheOptions { SizeLimit = MaxKept });
    private readonly SemaphoreSlim turns = new(MaxAtOnce);
    private readonly SemaphoreSlim fileTurns = new(MaxFilesAtOnce);

    /// <summary>What is kept, or null: it can be shown at once.</summary>
    public FoundRows? Kept(ExploreQuery query) => kept.Get<FoundRows>(KeyOf(query));

    public async Task<FoundRows> FindAsync(ExploreQuery query, CancellationToken cancellationToken)
    {
        var key = KeyOf(query);
        if (kept.Get<FoundRows>(key) is { } known)
            return known;
        await turns.WaitAsync(cancellationToken);
        try
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            return Keep(key, await query.Of.FindAsync(db, query, cancellationToken));
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>For a file: all rows that fit, never all of them in memory.</summary>
    public async IAsyncEnumerable<ExploreRow> AllAsync(
        ExploreQuery query,
        [EnumeratorCancellation] CancellationToken cancellationToken
    )
    {
        await fileTurns.WaitAsync(cancellationToken);
        try
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            await foreach (var row in query.Of.AllAsync(db, query, cancellationToken))
                yield return row;
        }
        finally
        {
            fileTurns.Release();
        }
    }

    public async Task<Places> PlacesAsync(CancellationToken cancellationToken = default)
    {
        var key = version.Current.Tag;
        if (kept.Get<Places>(key) is { } known)
            return known;
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return Keep(key, await Places.ReadAsync(db, cancellationToken));
    }

    public void Dispose()
    {
        kept.Dispose();
        turns.Dispose();
        fileTurns.Dispose();
    }

    private T Keep<T>(string key, T found) =>
        kept.Set(key, found, new MemoryCacheEntryOptions { Size = 1, AbsoluteExpirationRelativeToNow = KeptFor });

    /// <summary>All that the database is asked, and the data version: a new change is seen at once.</summary>
    private string KeyOf(ExploreQuery query)
    {
        var filter = query.Of.Fields.Select(field => query.Filter.Text(field.Name));
        return string.Join(
            '\0',
            [
                version.Current.Tag,
                query.Of.Name,
                $"{query.Order}",
                query.Group?.Name,
                $"{query.Page}",
                $"{query.Size}",
                .. filter,
            ]
        );
    }
}
