using System.Collections.Concurrent;

[assembly: AssemblyFixture(typeof(AgreementTracker.Browser.Tests.Site))]

namespace AgreementTracker.Browser.Tests;

/// <summary>The program at a port of its own, one for each engine: with the real seeds and a town of which everything is told.</summary>
public sealed class Site : IAsyncDisposable
{
    private readonly ConcurrentDictionary<DatabaseEngine, Lazy<Task<TrackerApp>>> apps = new();

    public async Task<Uri> AddressAsync(DatabaseEngine engine) =>
        (await apps.GetOrAdd(engine, _ => new(() => StartAsync(engine))).Value).ClientOptions.BaseAddress;

    public async ValueTask DisposeAsync()
    {
        foreach (var app in apps.Values)
            await (await app.Value).DisposeAsync();
    }

    private static async Task<TrackerApp> StartAsync(DatabaseEngine engine)
    {
        var app = await TrackerApp.SeededAsync(engine);
        await BusyTown.Record().PublishAsync(app.Database.Services);
        app.UseKestrel(0);
        app.StartServer();
        return app;
    }
}
