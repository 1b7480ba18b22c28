using System.Globalization;
using System.IO.Pipes;

namespace AgreementTracker.Benchmarks.Editing;

/// <summary>Asks the <see cref="StartupHook"/> in the server's process.</summary>
internal sealed class ServerWatch : IAsyncDisposable
{
    private readonly string name = $"agreement-tracker-watch-{Environment.ProcessId}";
    private readonly NamedPipeClientStream pipe;
    private readonly StreamReader reader;
    private readonly StreamWriter writer;

    public ServerWatch()
    {
        pipe = new(name);
        (reader, writer) = (new(pipe), new(pipe));
    }

    /// <summary>What a program has to be started with to be watched.</summary>
    public IReadOnlyDictionary<string, string> Variables =>
        new Dictionary<string, string>
        {
            ["DOTNET_STARTUP_HOOKS"] = typeof(ServerWatch).Assembly.Location,
            [StartupHook.PipeVariable] = name,
        };

    public Task ConnectAsync() => pipe.ConnectAsync();

    /// <summary>What lives in the managed heap, after all that is garbage was collected.</summary>
    public async Task<double> HeapMegabytesAsync() =>
        long.Parse(await AskAsync(StartupHook.Heap), CultureInfo.InvariantCulture) / 1024.0 / 1024.0;

    /// <summary>Forgets what the meters have said until now.</summary>
    public Task BeginAsync() => AskAsync(StartupHook.Begin);

    public async Task<Durations> TakeAsync(string instrument) =>
        new([
            .. (await AskAsync(instrument))
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(value => double.Parse(value, CultureInfo.InvariantCulture) * 1000),
        ]);

    public async ValueTask DisposeAsync()
    {
        // The server is gone by now, and what was still to be written with it.
        reader.Dispose();
        await pipe.DisposeAsync();
    }

    private async Task<string> AskAsync(string order)
    {
        await writer.WriteLineAsync(order);
        await writer.FlushAsync();
        return await reader.ReadLineAsync() ?? throw new InvalidOperationException("The server is gone.");
    }
}

/// <summary>How long something took each time, in milliseconds.</summary>
internal sealed class Durations(IEnumerable<double> milliseconds)
{
    private readonly List<double> sorted = [.. milliseconds.Order()];

    public int Count => sorted.Count;
    public double P50 => At(0.5);
    public double P95 => At(0.95);

    private double At(double part) => sorted.Count == 0 ? double.NaN : sorted[(int)(part * (sorted.Count - 1))];
}
