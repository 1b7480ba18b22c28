using System.Diagnostics;
using System.Net;
using System.Net.Sockets;
using Npgsql;

namespace AgreementTracker.Testing;

/// <summary>
/// A private PostgreSQL server with a port and a folder of its own, which go with this process however it ends.
/// A test that takes the server down makes its own; all others share one.
/// </summary>
public sealed class PostgresCluster : IAsyncDisposable
{
    /// <summary>Owns the databases of the tests; as in production, no superuser.</summary>
    private const string Owner = "tracker";

    private static readonly Lazy<Task<PostgresCluster>> LazyShared = new(() => CreateAsync(SharedSettings ?? []));
    private readonly Process _keeper;

    private PostgresCluster(int port, Process keeper)
    {
        Port = port;
        _keeper = keeper;
        // The server stops by itself when this process is gone; waiting for it leaves nothing behind for the next command.
        AppDomain.CurrentDomain.ProcessExit += Close;
    }

    /// <summary>Started when first asked for.</summary>
    public static Task<PostgresCluster> Shared => LazyShared.Value;

    /// <summary>What the shared one is to have otherwise; to be said before it is asked for.</summary>
    public static IReadOnlyList<string>? SharedSettings { get; set; }

    public int Port { get; }

    /// <param name="settings">Other ones than the tests have, such as <c>shared_buffers=1GB</c>.</param>
    public static async Task<PostgresCluster> CreateAsync(params IReadOnlyList<string> settings)
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = FreePort();
            var cluster = new PostgresCluster(port, StartKeeper(port, settings));
            try
            {
                await cluster.StartAsync();
                await using var admin = cluster.Admin();
                await using var role = admin.CreateCommand($"create role {Owner} login createdb");
                await role.ExecuteNonQueryAsync();
                return cluster;
            }
            // Someone else may have taken the port in between.
            catch (InvalidOperationException failure) when (attempt < 3 && failure.Message.Contains("in use"))
            {
                await cluster.DisposeAsync();
            }
        }
    }

    public string ConnectionString(string database) => Address(database, Owner);

    /// <summary>For what only a superuser may do.</summary>
    public NpgsqlDataSource Admin() => NpgsqlDataSource.Create(Address("postgres", "postgres"));

    /// <summary>Starts the stopped server again, at the same port with the same databases.</summary>
    public Task StartAsync() => OrderAsync("start", "started");

    public Task StopAsync() => OrderAsync("stop", "stopped");

    public ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Close;
        Close(null, EventArgs.Empty);
        _keeper.Dispose();
        return ValueTask.CompletedTask;
    }

    private static Process StartKeeper(int port, IEnumerable<string> settings)
    {
        using var script = typeof(PostgresCluster).Assembly.GetManifestResourceStream("postgres-cluster.sh")!;
        var text = new StreamReader(script).ReadToEnd();
        return Process.Start(new ProcessStartInfo("sh", ["-c", text, "postgres-cluster", PostgresPrograms.Folder, $"{port}", .. settings.SelectMany(setting => new[] { "-c", setting })])
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        })!;
    }

    private static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    private string Address(string database, string user) =>
        $"Host=127.0.0.1;Port={Port};Database={database};Username={user};Include Error Detail=true";

    private async Task OrderAsync(string order, string done)
    {
        await _keeper.StandardInput.WriteLineAsync(order);
        await _keeper.StandardInput.FlushAsync();
        var answer = await _keeper.StandardOutput.ReadLineAsync();
        if (answer != done)
            throw new InvalidOperationException(
                $"PostgreSQL did not {order}: {answer}\n{await _keeper.StandardOutput.ReadToEndAsync()}");
    }

    private void Close(object? sender, EventArgs e)
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit(TimeSpan.FromSeconds(10));
    }
}
