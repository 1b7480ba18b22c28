using AgreementTracker.Data;

namespace AgreementTracker.Drills;

/// <summary>
/// PostgreSQL is killed with all its processes while editors and an import publish, and is started again.
/// </summary>
internal static class DatabaseKilled
{
    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        var kills = isShort ? 1 : 20;
        await using var site = await Site.MakeAsync(engine);
        await using var server = await site.Program.ServeAsync();
        var address = server.Client.BaseAddress!;
        using var newsroom = await Newsroom.JoinAsync(site, address);
        using var importer = site.NewProgram();
        // From here on the server has a copy of this page, which it shows while the database is away.
        var kept = $"/places/{Site.PlaceOf(1)}";
        (await server.Client.GetAsync(kept)).EnsureSuccessStatusCode();
        await using var load = new Load().Edit(newsroom).ImportIf(!isShort, importer).ReadPage(address, kept);
        for (var i = 0; i < kills; i++)
        {
            await load.MoreAsync(3);
            await Task.Delay(Random.Shared.Next(200));
            await site.Cluster!.KillAsync();
            await site.Cluster.StartAsync();
        }
        await load.MoreAsync(3);
        await load.StopAsync();
        var counts = (await site.CheckAsync(load)).With(
            $"{kills} kills of PostgreSQL, {load.Read} times a kept page read"
        );
        return isShort ? counts : counts.WithFaultIf(counts.Not2xx > 0, "a kept page was not shown");
    }
}
