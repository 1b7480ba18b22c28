using System.Diagnostics;
using System.Net;
using System.Net.Sockets;

namespace AgreementTracker.Testing;

/// <summary>
/// The built program as its users run it: a process in a working folder of its own, with settings in its environment.
/// </summary>
public sealed class TrackerProgram : IDisposable
{
    /// <summary>
    /// Two seconds are much on an idle machine; where everything else runs at once, this is for what never comes.
    /// </summary>
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(180);

    /// <summary>Settings of whoever runs the tests are none of the program's.</summary>
    private static readonly string[] Foreign =
    [
        "ASPNETCORE_",
        "DOTNET_ENVIRONMENT",
        "ConnectionStrings__",
        "Seeds__",
        "Site__",
        "History__",
        "Serilog__",
        "Kestrel__",
        "urls",
        "http_ports",
        "https_ports",
    ];

    public string Folder { get; } = Directory.CreateTempSubdirectory("agreement-tracker-web.").FullName;

    public Dictionary<string, string> Settings { get; } = [];

    /// <summary>A command before the program's own, as 'setpriv' is.</summary>
    public string[] Prefix { get; set; } = [];

    /// <summary>Where the program lies among the seeds and assets that it carries.</summary>
    public static string Home { get; } =
        Path.Combine([
            Repository.Root,
            "src",
            "AgreementTracker.Web",
            "bin",
            .. AppContext.BaseDirectory.TrimEnd(Path.DirectorySeparatorChar).Split(Path.DirectorySeparatorChar)[^2..],
        ]);

    public TrackerProgram On(string connection)
    {
        Settings["ConnectionStrings__Tracker"] = connection;
        return this;
    }

    /// <summary>Runs until the program ends by itself.</summary>
    public Task<Outcome> RunAsync(params string[] arguments) => RunAsync(arguments, CancellationToken.None);

    /// <summary>
    /// The same, ended by signal 9 when <paramref name="kill"/> is cancelled: its exit code is 137 then.
    /// </summary>
    public async Task<Outcome> RunAsync(string[] arguments, CancellationToken kill)
    {
        using var process = Start(arguments);
        var (output, error) = (
            process.StandardOutput.ReadToEndAsync(CancellationToken.None),
            process.StandardError.ReadToEndAsync(CancellationToken.None)
        );
        using var timeout = new CancellationTokenSource(Timeout);
        await using (kill.Register(process.Kill))
            try
            {
                await process.WaitForExitAsync(timeout.Token);
            }
            catch (OperationCanceledException)
            {
                process.Kill();
                throw new TimeoutException($"The program did not end. It said:\n{await output}{await error}");
            }
        return new(process.ExitCode, await output, await error);
    }

    /// <summary>Runs until the server is up, at a port of its own.</summary>
    public Task<TrackerServerProcess> ServeAsync() => ServeAsync("http://127.0.0.1:0");

    /// <summary>At this address, where a server may have been before.</summary>
    public Task<TrackerServerProcess> ServeAsync(string address) => ServeAsync(address, null);

    /// <summary>The same where the log is set not to say at which port.</summary>
    public Task<TrackerServerProcess> ServeInSilenceAsync()
    {
        var address = $"http://127.0.0.1:{FreePort()}";
        return ServeAsync(address, address);
    }

    public static int FreePort()
    {
        using var listener = new TcpListener(IPAddress.Loopback, 0);
        listener.Start();
        return ((IPEndPoint)listener.LocalEndpoint).Port;
    }

    public void Dispose() => Directory.Delete(Folder, recursive: true);

    private async Task<TrackerServerProcess> ServeAsync(string listen, string? address)
    {
        var server = new TrackerServerProcess(Start(["--urls", listen]));
        await server.UpAsync(Timeout, address);
        return server;
    }

    private Process Start(string[] arguments)
    {
        string[] line =
        [
            .. Prefix,
            Environment.ProcessPath is { } path && Path.GetFileNameWithoutExtension(path) == "dotnet" ? path : "dotnet",
            Path.Combine(Home, "AgreementTracker.Web.dll"),
            .. arguments,
        ];
        var start = new ProcessStartInfo(line[0], line[1..])
        {
            WorkingDirectory = Folder,
            RedirectStandardOutput = true,
            RedirectStandardError = true,
        };
        foreach (
            var name in start
                .Environment.Keys.Where(name =>
                    Foreign.Any(foreign => name.StartsWith(foreign, StringComparison.OrdinalIgnoreCase))
                )
                .ToList()
        )
            start.Environment.Remove(name);
        foreach (var (name, value) in Settings)
            start.Environment[name] = value;
        return Process.Start(start)!;
    }
}

public sealed record Outcome(int ExitCode, string Output, string Error)
{
    public string All => Output + Error;
}
