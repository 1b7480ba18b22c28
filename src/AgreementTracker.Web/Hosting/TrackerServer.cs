using AgreementTracker.Web.Warnings;
using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AgreementTracker.Web.Hosting;

/// <summary>The web server: what <c>dotnet run</c> without a command starts.</summary>
public static class TrackerServer
{
    public const string DefaultAddress = "http://localhost:5080";

    public static async Task<int> RunAsync(string[] args)
    {
        var builder = WebApplication.CreateBuilder(
            new WebApplicationOptions
            {
                Args = args,
                // Settings, assets and seeds lie beside the program, from whatever folder it is started.
                ContentRootPath = AppContext.BaseDirectory,
            }
        );
        try
        {
            builder.WebHost.UseStaticWebAssets();
        }
        catch (DirectoryNotFoundException e)
        {
            throw new StartException(
                $"The program was built, not published, and this account can't look into the folder of a package: {e.Message}"
            );
        }
        if (!NamesAddress(builder.Configuration))
            builder.WebHost.UseUrls(DefaultAddress);

        ProcessSafety.HideFromOthers();
        var settings = TrackerSettings.From(builder.Configuration);
        builder.AddTrackerWeb(settings);
        await using var app = builder.Build();
        // The longest part of a start goes on while the rest is made ready; whoever needs it first waits for it.
        _ = Task.Run(() => TrackerDatabase.BuildModel(app.Services));
        app.UseTrackerWeb(settings);

        var log = app.Services.GetRequiredService<ILoggerFactory>().CreateLogger("AgreementTracker");
        var seeded = await TrackerDatabase.PrepareAsync(app.Services, settings, app.Lifetime.ApplicationStopping);
        if (seeded.Change is { } change)
            log.LogInformation(
                "Seeded {Documents} documents as change {Change}",
                change.Revisions.Count,
                change.Number
            );
        foreach (var document in seeded.Kept)
            log.LogWarning("{Document} has been edited since it was seeded: the newer seed was left out", document);
        foreach (var warning in seeded.Warnings.Where(warning => !warning.IsKept))
            log.LogWarning("Seeds: {Warning}", warning.Line());

        await app.StartAsync();
        log.LogInformation(
            "AgreementTracker serves {Addresses} from {Database}",
            string.Join(
                " and ",
                app.Services.GetRequiredService<IServer>().Features.Get<IServerAddressesFeature>()?.Addresses ?? []
            ),
            settings.Database.Place
        );
        // What the start left behind would stay until there is much traffic, which may be never.
        GC.Collect(GC.MaxGeneration, GCCollectionMode.Aggressive, blocking: true, compacting: true);
        await app.WaitForShutdownAsync();
        return 0;
    }

    /// <summary>Whether any of ASP.NET's own settings says where to listen.</summary>
    private static bool NamesAddress(IConfiguration configuration) =>
        configuration["urls"] is { Length: > 0 }
        || configuration["http_ports"] is { Length: > 0 }
        || configuration["https_ports"] is { Length: > 0 }
        || configuration.GetSection("Kestrel:Endpoints").Exists();
}
