using System.Diagnostics;
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
    private bool _isClosed;

    private PostgresCluster(int port, Process keeper)
    {
        Port = port;
        _keeper = keeper;
        // The server stops by itself when this process is gone; waiting for it leaves nothing behind for the next
        // command.
        AppDomain.CurrentDomain.ProcessExit += Close;
    }

    /// <summary>Started when first asked for.</summary>
    public static Task<PostgresCluster> Shared => LazyShared.Value;

    /// <summary>What the shared one is to have otherwise; to be said before it is asked for.</summary>
    public static IReadOnlyList<string>? SharedSettings { get; set; }

    public int Port { get; }

    /// <param name="settings">Other ones than the tests have, such as <c>shared_buffers=1GB</c>.</param>
    public static Task<PostgresCluster> CreateAsync(params IReadOnlyList<string> settings) =>
        CreateAsync(null, null, null, settings);

    /// <summary>In a folder of this one instead of the one for temporary files.</summary>
    public static Task<PostgresCluster> CreateInAsync(string folder, params IReadOnlyList<string> settings) =>
        CreateAsync(folder, null, null, settings);

    /// <summary>
    /// A copy of this server that follows it, until it is promoted. Both need <c>wal_level=replica</c> and
    /// <c>max_wal_senders</c>.
    /// </summary>
    public Task<PostgresCluster> StandbyAsync(int port, params IReadOnlyList<string> settings) =>
        CreateAsync(null, this, port, settings);

    private static async Task<PostgresCluster> CreateAsync(
        string? folder,
        PostgresCluster? primary,
        int? wanted,
        IReadOnlyList<string> settings
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            var port = wanted ?? TrackerProgram.FreePort();
            var cluster = new PostgresCluster(port, StartKeeper(port, folder, primary, settings));
            try
            {
                await cluster.StartAsync();
                if (primary is not null)
                    return cluster;
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

    /// <summary>Ends the server and all its processes by signal 9; <see cref="StartAsync"/> starts it again.</summary>
    public Task KillAsync() => OrderAsync("kill", "killed");

    /// <summary>Keeps a base backup, for <see cref="RestoreAsync"/>. Needs <see cref="Archiving"/>.</summary>
    public Task SaveAsync() => OrderAsync("save", "saved");

    /// <summary>
    /// Puts the base backup in the server's place, with its log up to this restore point, and starts it.
    /// </summary>
    public async Task RestoreAsync(string point)
    {
        await OrderAsync($"restore {point}", "started");
        // It answers questions before it can be written to.
        await using var admin = Admin();
        await using var isBehind = admin.CreateCommand("select pg_is_in_recovery()");
        while (await isBehind.ExecuteScalarAsync() is true)
            await Task.Delay(50);
    }

    /// <summary>Settings of a server that loses nothing it has confirmed, even when it is killed.</summary>
    public static IReadOnlyList<string> Durable { get; } =
    ["fsync=on", "synchronous_commit=on", "full_page_writes=on", "autovacuum=on"];

    /// <summary>Settings of a server that others can copy and follow.</summary>
    public static IReadOnlyList<string> Copied { get; } = ["wal_level=replica", "max_wal_senders=10"];

    /// <summary>Settings of a server that keeps its log.</summary>
    public static IReadOnlyList<string> Archiving { get; } =
    [.. Copied, "archive_mode=on", "archive_command=cp %p ../archive/%f"];

    public ValueTask DisposeAsync()
    {
        if (!_isClosed)
        {
            AppDomain.CurrentDomain.ProcessExit -= Close;
            Close(null, EventArgs.Empty);
            _keeper.Dispose();
        }
        _isClosed = true;
        return ValueTask.CompletedTask;
    }

    private static Process StartKeeper(int port, string? folder, PostgresCluster? primary, IEnumerable<string> settings)
    {
        using var script = typeof(PostgresCluster).Assembly.GetManifestResourceStream("postgres-cluster.sh")!;
        var text = new StreamReader(script).ReadToEnd();
        var start = new ProcessStartInfo(
            "sh",
            [
                "-c",
                text,
                "postgres-cluster",
                PostgresPrograms.Folder,
                $"{port}",
                $"{primary?.Port}",
                .. settings.SelectMany(setting => new[] { "-c", setting }),
            ]
        )
        {
            RedirectStandardInput = true,
            RedirectStandardOutput = true,
        };
        if (folder is not null)
            start.Environment["TMPDIR"] = folder;
        return Process.Start(start)!;
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
                $"PostgreSQL did not {order}: {answer}\n{await _keeper.StandardOutput.ReadToEndAsync()}"
            );
    }

    private void Close(object? sender, EventArgs e)
    {
        _keeper.StandardInput.Close();
        _keeper.WaitForExit(TimeSpan.FromSeconds(10));
    }
}
