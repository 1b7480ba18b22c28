using Npgsql;

namespace AgreementTracker.Web.Tests.Hosting;

public class SecondStartTests
{
    [Theory, EachEngine]
    public async Task Start_NoDatabaseYet_MakesSeedsAndServesIt_AndTheSecondTimePublishesNothing(DatabaseEngine engine)
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(engine, program);
        program.On(connection);

        await using (var first = await program.ServeAsync())
        {
            Assert.Contains(first.Log, line => line.EndsWith("documents as change 1", StringComparison.Ordinal));
            Assert.Contains("Miami", await first.Client.GetStringAsync("/"));
            Assert.Equal(0, await first.StopAsync());
        }

        await using var second = await program.ServeAsync();
        Assert.Contains("Miami", await second.Client.GetStringAsync("/"));
        Assert.DoesNotContain(second.Log, line => line.Contains("Seeded", StringComparison.Ordinal));
        Assert.Equal(1, await WebDatabase.DataVersionAsync(connection));
    }

    /// <summary>Both migrate and seed; neither may stumble over the other.</summary>
    [Theory, EachEngine]
    public async Task Start_TwoNodesAtOnceOnAnEmptyDatabase_BothServe(DatabaseEngine engine)
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(engine, program);
        program.On(connection);

        var nodes = await Task.WhenAll(program.ServeAsync(), program.ServeAsync());

        foreach (var node in nodes)
            await using (node)
                Assert.Contains("Miami", await node.Client.GetStringAsync("/"));
        Assert.Equal(1, await WebDatabase.DataVersionAsync(connection));
    }

    /// <summary>As after a failover: of the hosts of a cluster one has gone.</summary>
    [Theory]
    [InlineData(true)]
    [InlineData(false)]
    public async Task Start_OneOfTwoHostsIsDown_MakesTheDatabaseOnTheOther(bool isFirst)
    {
        using var program = new TrackerProgram();
        var connection = new NpgsqlConnectionStringBuilder(
            await WebDatabase.NotYetThereAsync(DatabaseEngine.Postgres, program)
        );
        var (down, up) = ($"127.0.0.1:{TrackerProgram.FreePort()}", $"{connection.Host}:{connection.Port}");
        connection.Host = isFirst ? $"{down},{up}" : $"{up},{down}";
        program.On(connection.ConnectionString);

        await using var server = await program.ServeAsync();

        Assert.Contains("Miami", await server.Client.GetStringAsync("/"));
    }

    [Fact]
    public async Task Start_NothingSaysWhere_ServesTheDefaultAddressFromTheDefaultFile()
    {
        using var program = new TrackerProgram();

        // Another address, since the default's port may be taken where the tests run.
        await using var server = await program.ServeAsync();

        Assert.EndsWith(
            "from SQLite file data/tracker.db",
            await server.LoggedAsync("AgreementTracker serves http://127.0.0.1:[0-9]+ from")
        );
        Assert.True(File.Exists(Path.Combine(program.Folder, "data", "tracker.db")));
    }
}
