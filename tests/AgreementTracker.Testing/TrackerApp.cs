using AgreementTracker.Data;
using AgreementTracker.Data.Seeding;
using AgreementTracker.Testing.Country;
using Microsoft.AspNetCore.Hosting;
using Microsoft.AspNetCore.Mvc.Testing;
using Microsoft.AspNetCore.TestHost;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Testing;

/// <summary>The program in this process, on a database of its own.</summary>
public sealed class TrackerApp : WebApplicationFactory<Program>
{
    private readonly TestDatabase database;
    private readonly string seeds;
    private readonly Lazy<HttpClient> client;
    private bool isListening;
    private string? siteAddress;

    private TrackerApp(TestDatabase database, string seeds)
    {
        this.database = database;
        this.seeds = seeds;
        client = new(() => CreateClient(new() { AllowAutoRedirect = false, BaseAddress = ClientOptions.BaseAddress }));
    }

    /// <summary>With the real seeds.</summary>
    public static async Task<TrackerApp> SeededAsync(DatabaseEngine engine) =>
        new(
            await TestDatabase.CreateFromAsync(
                engine,
                "seeded",
                async services =>
                    await services.GetRequiredService<Seeder>().SeedAsync(SeedFolder.Read(Repository.Seeds))
            ),
            Repository.Seeds
        );

    /// <summary>With these documents and no others.</summary>
    public static async Task<TrackerApp> WithAsync(DatabaseEngine engine, TownRecord record)
    {
        var app = await EmptyAsync(engine);
        await record.PublishAsync(app.database.Services);
        return app;
    }

    /// <summary>With an invented country of 160 places and 1,600 statements.</summary>
    public static Task<TrackerApp> InventedAsync(DatabaseEngine engine) =>
        InventedAsync(engine, new(places: 160, statements: 1600));

    public static async Task<TrackerApp> InventedAsync(DatabaseEngine engine, InventedCountry country) =>
        new(
            await TestDatabase.CreateFromAsync(
                engine,
                $"invented {country.Places} {country.Statements}",
                async services =>
                {
                    await using var db = await services
                        .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
                        .CreateDbContextAsync();
                    await BulkRecord.FillAsync(db, country);
                }
            ),
            AppContext.BaseDirectory
        );

    /// <summary>The program's own folder holds no seeds itself, only the folder of them.</summary>
    public static async Task<TrackerApp> EmptyAsync(DatabaseEngine engine) =>
        new(await TestDatabase.CreateAsync(engine), AppContext.BaseDirectory);

    public TestDatabase Database => database;

    /// <summary>What a test wants to be otherwise; to be said before the first request.</summary>
    public Action<IServiceCollection>? OtherServices { get; set; }

    /// <summary>Where people are to find it; to be said before the first request.</summary>
    public string? SiteAddress
    {
        get => siteAddress;
        // Requests for another host are refused.
        set => ClientOptions.BaseAddress = new(siteAddress = value!);
    }

    /// <summary>Other settings, by name; to be said before the first request.</summary>
    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>
    /// Whether a second person must approve what editors publish; to be said before the first request.
    /// </summary>
    public bool FourEyes { get; set; } = true;

    /// <summary>Follows no redirection.</summary>
    public HttpClient Client => client.Value;

    /// <summary>
    /// Serves the program at a free port of this machine, which ClientOptions.BaseAddress then names. The port is asked
    /// for before the program is built: UseKestrel(port) sets it afterwards, and fails where the program was the
    /// quicker.
    /// </summary>
    public void Listen()
    {
        isListening = true;
        UseKestrel();
        StartServer();
    }

    public override async ValueTask DisposeAsync()
    {
        await base.DisposeAsync();
        await database.DisposeAsync();
    }

    protected override void ConfigureWebHost(IWebHostBuilder builder)
    {
        builder.UseSetting("ConnectionStrings:Tracker", database.ConnectionString);
        builder.UseSetting("Seeds:Folder", seeds);
        if (isListening)
            builder.UseSetting("urls", "http://127.0.0.1:0");
        if (SiteAddress is not null)
            builder.UseSetting("Site:Address", SiteAddress);
        foreach (var (name, value) in Settings)
            builder.UseSetting(name, value);
        builder.UseSetting("Editing:FourEyes", $"{FourEyes}");
        builder.UseSetting("Serilog:MinimumLevel:Default", "Fatal");
        builder.ConfigureTestServices(services => OtherServices?.Invoke(services));
    }
}
