using System.Collections.Concurrent;
using System.Net;

namespace AgreementTracker.Web.Tests;

/// <summary>The same site on each engine, started when first asked for: for several tests that only read.</summary>
public abstract class Sites(Func<DatabaseEngine, Task<TrackerApp>> start) : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<TrackerApp>>> sites = new();

    public Task<TrackerApp> OnAsync(DatabaseEngine engine) =>
        sites.GetOrAdd(engine, _ => new(() => start(engine))).Value;

    public async Task<Page> GetAsync(
        DatabaseEngine engine,
        string address,
        HttpStatusCode expected = HttpStatusCode.OK
    ) => await (await OnAsync(engine)).GetAsync(address, expected);

    public async ValueTask DisposeAsync()
    {
        // One that could not be started has been told by the tests that wanted it.
        foreach (var site in sites.Values.Where(site => site.IsValueCreated && site.Value.IsCompletedSuccessfully))
            await (await site.Value).DisposeAsync();
        GC.SuppressFinalize(this);
    }
}
