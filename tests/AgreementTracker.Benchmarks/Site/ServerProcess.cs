using System.Diagnostics;
using System.Globalization;

namespace AgreementTracker.Benchmarks.Site;

/// <summary>A server in a process of its own, watched from outside.</summary>
internal sealed class ServerProcess : IAsyncDisposable
{
    private static readonly TimeSpan Timeout = TimeSpan.FromMinutes(2);
    private static readonly HttpClient Http = new();

    private readonly Process process;

    private ServerProcess(Process process, string address, TimeSpan startTime) =>
        (this.process, Address, StartTime) = (process, address, startTime);

    public string Address { get; }

    /// <summary>From the order to start until the first page was there.</summary>
    public TimeSpan StartTime { get; }

    public static async Task<ServerProcess> StartAsync(
        string address,
        string firstPage,
        IEnumerable<string> command,
        IReadOnlyDictionary<string, string>? environment = null
    )
    {
        var start = new ProcessStartInfo("dotnet", command) { RedirectStandardOutput = true };
        foreach (var (name, value) in environment ?? new Dictionary<string, string>())
            start.Environment[name] = value;
        var clock = Stopwatch.StartNew();
        var process = Process.Start(start)!;
        process.OutputDataReceived += static (_, line) =>
        {
            if (line.Data is { Length: > 0 } text)
                Console.Error.WriteLine($"  {text}");
        };
        process.BeginOutputReadLine();
        while (!await AnswersAsync(address + firstPage))
        {
            if (process.HasExited || clock.Elapsed > Timeout)
                throw new InvalidOperationException($"The server at {address} did not start.");
            await Task.Delay(5);
        }
        return new(process, address, clock.Elapsed);
    }

    /// <summary>What the process has used of the processors until now.</summary>
    public TimeSpan Cpu
    {
        get
        {
            process.Refresh();
            return process.TotalProcessorTime;
        }
    }

    public double ResidentMegabytes =>
        File.ReadLines($"/proc/{process.Id}/status")
            .First(line => line.StartsWith("VmRSS:", StringComparison.Ordinal))
            .Split(' ', StringSplitOptions.RemoveEmptyEntries)
            is [_, var kilobytes, ..]
            ? long.Parse(kilobytes, CultureInfo.InvariantCulture) / 1024.0
            : 0;

    public async ValueTask DisposeAsync()
    {
        process.Kill();
        await process.WaitForExitAsync();
        process.Dispose();
    }

    private static async Task<bool> AnswersAsync(string url)
    {
        try
        {
            using var answer = await Http.GetAsync(url);
            return answer.IsSuccessStatusCode;
        }
        catch (HttpRequestException)
        {
            return false;
        }
    }
}
