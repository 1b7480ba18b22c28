using System.Diagnostics;
using System.Globalization;
using AgreementTracker.Data;
using AgreementTracker.Testing;

namespace AgreementTracker.Drills;

/// <summary>One of two nodes behind nginx is killed by signal 9, each in turn, while people read and publish.</summary>
internal static class NodeKilled
{
    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        var kills = isShort ? 1 : 20;
        await using var site = await Site.MakeAsync(engine);
        string[] addresses =
        [
            $"http://127.0.0.1:{TrackerProgram.FreePort()}",
            $"http://127.0.0.1:{TrackerProgram.FreePort()}",
        ];
        var nodes = await Task.WhenAll(addresses.Select(site.Program.ServeAsync));
        await using var nginx = await Nginx.StartAsync(addresses.Select(address => new Uri(address)));
        using var newsroom = await Newsroom.JoinAsync(site, nginx.Address);
        using var importer = site.NewProgram();
        var seen = isShort ? TimeSpan.Zero : await SeenAfterAsync(newsroom, nodes);
        await using var load = new Load()
            .Edit(newsroom)
            .ImportIf(!isShort, importer)
            .ReadPage(nginx.Address, $"/places/{Site.PlaceOf(1)}")
            .ReadPage(nginx.Address, "/changes");
        for (var i = 0; i < kills; i++)
        {
            await load.MoreAsync(3);
            await nodes[i % 2].DisposeAsync();
            await load.MoreAsync(2);
            nodes[i % 2] = await site.Program.ServeAsync(addresses[i % 2]);
        }
        await load.MoreAsync(3);
        await load.StopAsync();
        foreach (var node in nodes)
            await node.DisposeAsync();
        var counts = (await site.CheckAsync(load)).With($"{kills} kills of a node, {load.Read} pages read");
        return isShort
            ? counts
            : counts
                .With(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"a change was seen on both nodes after {seen.TotalMilliseconds:0} ms at most"
                    )
                )
                .WithFaultIf(counts.Not2xx > 0, "readers got errors");
    }

    /// <summary>How long after a page says that a change is published, at most, each node shows it.</summary>
    private static async Task<TimeSpan> SeenAfterAsync(Newsroom newsroom, IReadOnlyList<TrackerServerProcess> nodes)
    {
        var most = TimeSpan.Zero;
        for (var i = 0; i < 10; i++)
        {
            var reason = $"Seen in round {i}.";
            if (!await newsroom.PublishAsync(Site.PlaceOf(1), i % 2 + 1, reason))
                throw new InvalidOperationException("A change was not published.");
            var since = Stopwatch.GetTimestamp();
            foreach (var node in nodes)
                while (!(await node.Client.GetStringAsync("/changes")).Contains(reason, StringComparison.Ordinal))
                    if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(60))
                        throw new TimeoutException("A node does not show a change.");
            if (Stopwatch.GetElapsedTime(since) is var took && took > most)
                most = took;
        }
        return most;
    }
}
