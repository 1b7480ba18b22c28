using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(AgreementTracker.Browser.Tests.Site))]
[assembly: AssemblyFixture(typeof(AgreementTracker.Browser.Tests.TownsSite))]

namespace AgreementTracker.Browser.Tests;

/// <summary>
/// The program at a port of its own, one for each engine: with the real seeds and a town of which everything is told.
/// </summary>
public class Site : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<TrackerApp>>> apps = new();

    public async Task<Uri> AddressAsync(DatabaseEngine engine) =>
        (await apps.GetOrAdd(engine, _ => new(() => StartAsync(engine))).Value).ClientOptions.BaseAddress;

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values)
            await (await app.Value).DisposeAsync().AsTask().WaitAsync(TimeSpan.FromMinutes(1));
        GC.SuppressFinalize(this);
    }

    protected virtual async Task<TrackerApp> MakeAsync(DatabaseEngine engine)
    {
        var app = await TrackerApp.SeededAsync(engine);
        await BusyTown.Record().PublishAsync(app.Database.Services);
        return app;
    }

    private async Task<TrackerApp> StartAsync(DatabaseEngine engine)
    {
        var app = await MakeAsync(engine);
        app.Listen();
        return app;
    }
}

/// <summary>With more towns than a page of a table shows.</summary>
public sealed class TownsSite : Site
{
    protected override Task<TrackerApp> MakeAsync(DatabaseEngine engine) =>
        TrackerApp.WithAsync(engine, ManyTowns.Record(60));
}
