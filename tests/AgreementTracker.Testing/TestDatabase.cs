using System.Collections.Concurrent;
using AgreementTracker.Data;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Testing;

/// <summary>A database of a test's own, migrated, and dropped with the test.</summary>
public sealed class TestDatabase : IAsyncDisposable
{
    private static readonly Dictionary<DatabaseEngine, Lazy<IDatabaseHost>> Hosts = new()
    {
        [DatabaseEngine.Sqlite] = new(() => new SqliteHost()),
        [DatabaseEngine.Postgres] = new(() => new PostgresHost()),
    };
    private static readonly ConcurrentDictionary<(DatabaseEngine, string), Lazy<Task<string>>> Templates = new();

    private readonly IDatabaseHost _host;
    private readonly ServiceProvider _services;

    private TestDatabase(DatabaseEngine engine, string connectionString)
    {
        Engine = engine;
        ConnectionString = connectionString;
        _host = Hosts[engine].Value;
        _services = new ServiceCollection().AddLogging().AddTrackerData(connectionString).BuildServiceProvider();
    }

    public DatabaseEngine Engine { get; }
    public string ConnectionString { get; }
    public IServiceProvider Services => _services;
    public IDbContextFactory<TrackerDbContext> Factory =>
        Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();

    /// <summary>Without tables.</summary>
    public static async Task<TestDatabase> CreateBareAsync(DatabaseEngine engine) => await CopyAsync(engine, null);

    /// <summary>With an empty record.</summary>
    public static async Task<TestDatabase> CreateAsync(DatabaseEngine engine) =>
        await CopyAsync(engine, await MigratedAsync(engine));

    /// <summary>
    /// With what <paramref name="prepare"/> makes of an empty record: done once for this name, and copied from then on.
    /// </summary>
    public static async Task<TestDatabase> CreateFromAsync(
        DatabaseEngine engine,
        string template,
        Func<IServiceProvider, Task> prepare
    ) => await CopyAsync(engine, await TemplateAsync(engine, template, MigratedAsync, prepare));

    public TrackerDbContext Context() => Factory.CreateDbContext();

    public async ValueTask DisposeAsync()
    {
        await CloseAsync();
        await _host.DropAsync(ConnectionString);
    }

    private static Task<string> MigratedAsync(DatabaseEngine engine) =>
        TemplateAsync(
            engine,
            "migrated",
            null,
            async services =>
            {
                await using var context = services
                    .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
                    .CreateDbContext();
                await context.Database.MigrateAsync();
            }
        );

    private static Task<string> TemplateAsync(
        DatabaseEngine engine,
        string name,
        Func<DatabaseEngine, Task<string>>? basis,
        Func<IServiceProvider, Task> prepare
    ) =>
        Templates
            .GetOrAdd(
                (engine, name),
                _ =>
                    new(async () =>
                    {
                        var database = await CopyAsync(engine, basis is null ? null : await basis(engine));
                        await prepare(database.Services);
                        await database.CloseAsync();
                        await database._host.SealAsync(database.ConnectionString);
                        return database.ConnectionString;
                    })
            )
            .Value;

    private static async Task<TestDatabase> CopyAsync(DatabaseEngine engine, string? template) =>
        new(engine, await Hosts[engine].Value.CreateAsync(template));

    private async Task CloseAsync()
    {
        await using (var context = Context())
            _host.ClearPool(context.Database.GetDbConnection());
        await _services.DisposeAsync();
    }
}
