using System.Diagnostics;
using AgreementTracker.Data;
using AgreementTracker.Testing;
using Npgsql;

namespace AgreementTracker.Drills;

/// <summary>
/// The PostgreSQL that is written to is killed, its synchronous standby is promoted, and another standby follows that
/// one.
/// </summary>
internal static class StandbyPromoted
{
    private static readonly IReadOnlyList<string> Settings = [.. PostgresCluster.Durable, .. PostgresCluster.Copied];
    private static readonly TimeSpan Goal = TimeSpan.FromSeconds(0.5);

    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        var rounds = isShort ? 1 : 6;
        await using var site = await Site.MakeAsync(engine, settings: PostgresCluster.Copied);
        var primary = site.Cluster!;
        var standby = await FollowAsync(primary, TrackerProgram.FreePort());
        var hosts = new NpgsqlConnectionStringBuilder(site.Connection)
        {
            Host = $"127.0.0.1:{primary.Port},127.0.0.1:{standby.Port}",
        };
        hosts.Remove("Port");
        var connection = $"{hosts.ConnectionString};Target Session Attributes=primary";
        using var program = site.NewProgram(connection);
        await using var server = await program.ServeAsync();
        using var newsroom = await Newsroom.JoinAsync(site, server.Client.BaseAddress!);
        using var importer = site.NewProgram(connection);
        await using var load = new Load().Edit(newsroom).ImportIf(!isShort, importer);
        var longest = TimeSpan.Zero;
        for (var i = 0; i < rounds; i++)
        {
            await load.MoreAsync(3);
            await primary.KillAsync();
            await ExecuteAsync(standby, "select pg_promote()");
            if (await BackAfterAsync(server.Client) is var took && took > longest)
                longest = took;
            await load.MoreAsync(1);
            await primary.DisposeAsync();
            (primary, standby) = (standby, await FollowAsync(standby, primary.Port));
        }
        await load.MoreAsync(3);
        await load.StopAsync();
        var counts = (await site.CheckAsync(load, connection)).With(
            $"{rounds} promotions, each with a new standby after it"
        );
        await primary.DisposeAsync();
        await standby.DisposeAsync();
        return isShort
            ? counts
            : counts
                .With($"pages were back {longest.TotalSeconds:0.00} s at most after the promotion")
                .WithFaultIf(longest > Goal, $"the goal is {Goal.TotalSeconds} s");
    }

    /// <summary>A standby that has all that is acknowledged from now on.</summary>
    private static async Task<PostgresCluster> FollowAsync(PostgresCluster primary, int port)
    {
        var standby = await primary.StandbyAsync(port, Settings);
        await ExecuteAsync(primary, "alter system set synchronous_standby_names = '*'");
        await ExecuteAsync(primary, "select pg_reload_conf()");
        for (
            var wait = Stopwatch.StartNew();
            (long)(await ExecuteAsync(primary, "select count(*) from pg_stat_replication where sync_state = 'sync'"))!
                == 0;
            await Task.Delay(50)
        )
            if (wait.Elapsed > TimeSpan.FromSeconds(60))
                throw new TimeoutException("The standby does not follow.");
        return standby;
    }

    private static async Task<object?> ExecuteAsync(PostgresCluster cluster, string sql)
    {
        await using var admin = cluster.Admin();
        await using var command = admin.CreateCommand(sql);
        return await command.ExecuteScalarAsync();
    }

    /// <summary>How long it takes until a page that needs the database is there.</summary>
    private static async Task<TimeSpan> BackAfterAsync(HttpClient client)
    {
        for (var since = Stopwatch.GetTimestamp(); ; await Task.Delay(10))
        {
            using var answer = await client.GetAsync($"/places?text={Guid.NewGuid():N}");
            if (answer.IsSuccessStatusCode)
                return Stopwatch.GetElapsedTime(since);
            if (Stopwatch.GetElapsedTime(since) > TimeSpan.FromSeconds(120))
                throw new TimeoutException("No page came after the promotion.");
        }
    }
}
