using System.Diagnostics;
using System.Net;
using System.Text.RegularExpressions;
using AgreementTracker.Data;
using AgreementTracker.Testing;

namespace AgreementTracker.Drills;

/// <summary>
/// The record is restored to a change that was named, though more was published after it: from a base backup and the
/// log of PostgreSQL, under nodes that stay up, or from a copy of the SQLite file. No page of what was lost is served
/// afterwards.
/// </summary>
internal static class RestoredToAChange
{
    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        var isPostgres = engine == DatabaseEngine.Postgres;
        await using var site = await Site.MakeAsync(engine, settings: PostgresCluster.Archiving);
        if (isPostgres)
            await site.Cluster!.SaveAsync();
        string[] addresses =
        [
            .. Enumerable.Range(0, isPostgres ? 2 : 1).Select(_ => $"http://127.0.0.1:{TrackerProgram.FreePort()}"),
        ];
        var nodes = await Task.WhenAll(addresses.Select(site.Program.ServeAsync));
        using var newsroom = await Newsroom.JoinAsync(site, nodes[0].Client.BaseAddress!);
        using var importer = site.NewProgram();

        await using var before = new Load().Edit(newsroom).Import(importer);
        await before.MoreAsync(10);
        await before.StopAsync();
        var head = await HeadAsync(site);
        var copy = Path.Combine(site.Program.Folder, "copy.db");
        if (isPostgres)
            await NameAsync(site.Cluster!, "named");
        else
            await site.Program.RunAsync("backup", copy);

        await using var after = new Load("Lost").Edit(newsroom);
        await after.MoreAsync(10);
        await after.StopAsync();
        var first = int.Parse(head.Split(':')[0]) + 1;
        var lost = Enumerable.Range(first, after.Acknowledged.Count).Select(number => $"/changes/{number}").ToList();
        // Each node has rendered and kept the pages that are to go.
        foreach (var node in nodes)
        foreach (var page in (string[])[.. lost, "/changes"])
            (await node.Client.GetAsync(page)).EnsureSuccessStatusCode();

        if (isPostgres)
            await site.Cluster!.RestoreAsync("named");
        else
        {
            await nodes[0].StopAsync();
            var file = site.Connection["Data Source=".Length..];
            foreach (var part in Directory.GetFiles(Path.GetDirectoryName(file)!, "tracker.db*"))
                File.Delete(part);
            File.Copy(copy, file);
            nodes[0] = await site.Program.ServeAsync(addresses[0]);
        }
        var counts = await site.CheckAsync(before);
        var restored = await HeadAsync(site);
        var took = TimeSpan.Zero;
        foreach (var node in nodes)
            took += await GoneAfterAsync(node.Client, lost);

        // New changes have the numbers of those that were lost, under other hashes.
        await using var again = new Load("Again").Edit(newsroom);
        await again.MoreAsync(3);
        await again.StopAsync();
        var served = 0;
        foreach (var node in nodes)
        foreach (var page in (string[])[.. lost, "/changes"])
            served += Regex.Count(await (await node.Client.GetAsync(page)).Content.ReadAsStringAsync(), "Lost in try");
        foreach (var node in nodes)
            await node.DisposeAsync();
        var end = await site.CheckAsync(again);
        return (
            counts with
            {
                Acknowledged = counts.Acknowledged + end.Acknowledged,
                Lost = counts.Lost + end.Lost,
                HalfDone = counts.HalfDone + end.HalfDone,
            }
        )
            .With(
                $"restored to change {head[..10]}…, {lost.Count} changes after it gone on {nodes.Length} node(s) {took.TotalSeconds:0.0} s later"
            )
            .WithFaultIf(restored != head, $"the head is {restored}, not {head}")
            .WithFaultIf(served > 0, $"{served} lost changes were still served");
    }

    private static async Task<string> HeadAsync(Site site) =>
        Regex.Match((await site.Program.RunAsync("verify")).Output, @"Head: (\d+:[0-9a-f]{64})").Groups[1].Value;

    /// <summary>A point in the log, and the log up to it in the archive.</summary>
    private static async Task NameAsync(PostgresCluster cluster, string name)
    {
        await using var admin = cluster.Admin();
        foreach (
            var sql in (string[])
                [
                    $"select pg_create_restore_point('{name}')",
                    "create table archived as select pg_walfile_name(pg_switch_wal()) as file",
                ]
        )
        {
            await using var command = admin.CreateCommand(sql);
            await command.ExecuteNonQueryAsync();
        }
        await using var isArchived = admin.CreateCommand(
            "select count(*) from pg_stat_archiver, archived where last_archived_wal >= file"
        );
        for (
            var wait = Stopwatch.StartNew();
            (long)(await isArchived.ExecuteScalarAsync())! == 0;
            await Task.Delay(100)
        )
            if (wait.Elapsed > TimeSpan.FromSeconds(60))
                throw new TimeoutException("The log was not archived.");
    }

    /// <summary>
    /// How long it takes until the node shows none of these pages. A page that was shown as gone must not come back.
    /// </summary>
    private static async Task<TimeSpan> GoneAfterAsync(HttpClient client, IReadOnlyList<string> pages)
    {
        var since = Stopwatch.GetTimestamp();
        foreach (var page in pages)
            while ((await client.GetAsync(page)).StatusCode != HttpStatusCode.NotFound)
            {
                if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(120))
                    throw new TimeoutException($"{page} is still served.");
                await Task.Delay(100);
            }
        return Stopwatch.GetElapsedTime(since);
    }
}
