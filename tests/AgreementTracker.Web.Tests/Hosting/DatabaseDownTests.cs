using System.Net;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>The database comes and goes; the server stays, says so, and is back with it.</summary>
public class DatabaseDownTests
{
    [Fact]
    public async Task Get_PostgresGoesAndComesBack_Is503AndThen200WithoutARestart()
    {
        await using var cluster = await PostgresCluster.CreateAsync();
        using var program = new TrackerProgram().On(cluster.ConnectionString("tracker"));
        await using var server = await program.ServeAsync();
        await IsUpAsync(server);

        await cluster.StopAsync();
        await IsDownAsync(server);

        await cluster.StartAsync();
        await IsUpAsync(server);
        Assert.DoesNotContain(server.Log, line => line.Contains("   at ", StringComparison.Ordinal));
        Assert.Equal(0, await server.StopAsync());
    }

    /// <summary>Without a pool every page opens the file anew, and sees that something else is in its place.</summary>
    [Fact]
    public async Task Get_SqliteFileGoesAndComesBack_Is503AndThen200WithoutARestart()
    {
        using var program = new TrackerProgram();
        var file = Path.Combine(program.Folder, "data", "tracker.db");
        program.On($"Data Source={file};Pooling=False");
        await using var server = await program.ServeAsync();
        await IsUpAsync(server);

        File.Move(file, $"{file}.away");
        Directory.CreateDirectory(file);
        await IsDownAsync(server);

        Directory.Delete(file);
        File.Move($"{file}.away", file);
        await IsUpAsync(server);
        Assert.DoesNotContain(server.Log, line => line.Contains("   at ", StringComparison.Ordinal));
        Assert.Equal(0, await server.StopAsync());
    }

    /// <summary>SQLite makes an empty file where there is none: that must not end the server either.</summary>
    [Fact]
    public async Task Get_SqliteFileIsDeletedAndComesBack_Is503AndThen200WithoutARestart()
    {
        using var program = new TrackerProgram();
        var file = Path.Combine(program.Folder, "data", "tracker.db");
        program.On($"Data Source={file};Pooling=False");
        await using var server = await program.ServeAsync();
        await IsUpAsync(server);

        File.Move(file, $"{file}.away");
        await IsDownAsync(server);

        File.Move($"{file}.away", file, overwrite: true);
        await IsUpAsync(server);
    }

    private static async Task IsUpAsync(TrackerServerProcess server)
    {
        Assert.Equal(HttpStatusCode.OK, (await NotCachedAsync(server)).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/readyz")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/healthz")).StatusCode);
    }

    private static async Task IsDownAsync(TrackerServerProcess server)
    {
        var page = await NotCachedAsync(server);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, page.StatusCode);
        Assert.NotNull(page.Headers.RetryAfter?.Delta);
        Assert.True(page.Headers.CacheControl?.NoStore);
        var text = await page.Content.ReadAsStringAsync();
        Assert.Contains("<h1>Not available just now</h1>", text);
        Assert.DoesNotContain("127.0.0.1", text);
        Assert.Equal(HttpStatusCode.ServiceUnavailable, (await server.Client.GetAsync("/readyz")).StatusCode);
        Assert.Equal(HttpStatusCode.OK, (await server.Client.GetAsync("/healthz")).StatusCode);
    }

    /// <summary>A page that was shown before may still be shown: this one is not the same twice.</summary>
    private static Task<HttpResponseMessage> NotCachedAsync(TrackerServerProcess server) =>
        server.Client.GetAsync($"/places?text={Guid.NewGuid():N}");
}
