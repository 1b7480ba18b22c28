using System.Diagnostics;
using System.Net;
using Npgsql;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>A database that takes connections and never answers holds no page.</summary>
public class HungDatabaseTests
{
    /// <summary>
    /// Three seconds are allowed for a page and two for readiness; the rest is for a machine on which everything else
    /// runs too.
    /// </summary>
    private static readonly TimeSpan Max = TimeSpan.FromSeconds(12);

    [Fact]
    public async Task Get_WhileTheDatabaseHangs_IsRefusedSoon_AndThenServedAgain()
    {
        var cluster = await PostgresCluster.Shared;
        await using (var admin = cluster.Admin())
        await using (var create = admin.CreateCommand("create database hung owner tracker"))
            await create.ExecuteNonQueryAsync();
        var address = new NpgsqlConnectionStringBuilder(cluster.ConnectionString("hung"));
        await using var line = new HeldLine(address.Port);
        address.Host = "127.0.0.1";
        address.Port = line.Port;
        using var program = new TrackerProgram().On(address.ConnectionString);
        await using var server = await program.ServeAsync();
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/places/fl/miami")).StatusCode);

        line.IsHeld = true;
        var clock = Stopwatch.StartNew();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Client.GetAsync("/votes")).StatusCode);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Max);
        clock.Restart();
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Client.GetAsync("/readyz")).StatusCode);
        Assert.InRange(clock.Elapsed, TimeSpan.Zero, Max);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/places/fl/miami")).StatusCode);

        line.IsHeld = false;
        for (var tries = 0; (await server.Client.GetAsync("/votes")).StatusCode != HttpStatusCode.OK; tries++)
        {
            Assert.True(tries < 60);
            await Task.Delay(500);
        }
        Assert.DoesNotContain(server.Log, entry => entry.Contains("   at ", StringComparison.Ordinal));
    }
}
