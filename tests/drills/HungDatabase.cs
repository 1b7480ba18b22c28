using System.Diagnostics;
using System.Net;
using AgreementTracker.Data;
using AgreementTracker.Testing;
using Npgsql;

namespace AgreementTracker.Drills;

/// <summary>PostgreSQL takes connections and answers nothing for a while, and then goes on.</summary>
internal static class HungDatabase
{
    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        var times = isShort ? 1 : 10;
        await using var site = await Site.MakeAsync(engine);
        await using var line = new HeldLine(site.Cluster!.Port);
        using var program = site.NewProgram(
            new NpgsqlConnectionStringBuilder(site.Connection) { Host = "127.0.0.1", Port = line.Port }.ConnectionString
        );
        await using var server = await program.ServeAsync();
        var address = server.Client.BaseAddress!;
        using var newsroom = await Newsroom.JoinAsync(site, address);
        using var importer = site.NewProgram();
        var kept = $"/places/{Site.PlaceOf(1)}";
        (await server.Client.GetAsync(kept)).EnsureSuccessStatusCode();
        await using var load = new Load().Edit(newsroom).ImportIf(!isShort, importer).ReadPage(address, kept);
        var longest = TimeSpan.Zero;
        for (var i = 0; i < times; i++)
        {
            await load.MoreAsync(3);
            line.IsHeld = true;
            var since = Stopwatch.GetTimestamp();
            using (var refused = await server.Client.GetAsync($"/places?text={i}{Guid.NewGuid():N}"))
                if (refused.StatusCode != HttpStatusCode.ServiceUnavailable)
                    throw new InvalidOperationException(
                        $"A page that needs the database was answered with {refused.StatusCode}."
                    );
            if (Stopwatch.GetElapsedTime(since) is var took && took > longest)
                longest = took;
            line.IsHeld = false;
        }
        await load.MoreAsync(3);
        await load.StopAsync();
        var counts = (await site.CheckAsync(load)).With($"held {times} times, {load.Read} times a kept page read");
        return isShort
            ? counts
            : counts
                .WithFaultIf(counts.Not2xx > 0, "a kept page was not shown")
                .With($"other pages were refused after {longest.TotalSeconds:0.0} s at most");
    }
}
