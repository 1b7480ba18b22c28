using AgreementTracker.Data;
using AgreementTracker.Testing;

namespace AgreementTracker.Drills;

/// <summary>The server and an import are killed by signal 9 at the same moment, while both publish.</summary>
internal static class KilledWhilePublishing
{
    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        var kills = isShort ? 2 : 20;
        await using var site = await Site.MakeAsync(engine);
        var address = $"http://127.0.0.1:{TrackerProgram.FreePort()}";
        var server = await site.Program.ServeAsync(address);
        using var newsroom = await Newsroom.JoinAsync(site, new(address));
        using var importer = site.NewProgram();
        // The short form imports on one engine: an import takes a processor for seconds, most of them to start.
        await using var load = new Load()
            .Edit(newsroom)
            .ImportIf(!isShort || engine == DatabaseEngine.Sqlite, importer);
        for (var i = 0; i < kills; i++)
        {
            await load.MoreAsync(3);
            await Task.Delay(Random.Shared.Next(200));
            load.KillImport();
            await server.DisposeAsync();
            server = await site.Program.ServeAsync(address);
        }
        await load.MoreAsync(3);
        await load.StopAsync();
        await server.DisposeAsync();
        return (await site.CheckAsync(load)).With($"{kills} kills of server and import");
    }
}
