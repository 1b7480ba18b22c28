using System.Diagnostics;
using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementTracker.Benchmarks.Site;

/// <summary>What one run of wrk saw, and what it cost the server.</summary>
internal sealed record Load(double RequestsPerSecond, double P50, double P99, double CpuMilliseconds);

/// <summary>Asks for pages from the same machine as fast as they come, for a set time.</summary>
internal static partial class Wrk
{
    private const int Connections = 4;

    /// <param name="paths">Asked for in turn.</param>
    public static async Task<Load> RunAsync(
        ServerProcess server,
        IReadOnlyList<string> paths,
        int seconds,
        IEnumerable<string> headers,
        int connections = Connections
    )
    {
        var script = Path.GetTempFileName();
        try
        {
            await File.WriteAllTextAsync(
                script,
                $$"""
                local paths = { {{string.Join(", ", paths.Select(path => $"\"{path}\""))}} }
                local at = 0
                request = function()
                  at = at % #paths + 1
                  return wrk.format("GET", paths[at])
                end
                """
            );
            await OnceAsync(server, script, Math.Max(1, seconds / 2), headers, connections);
            var before = server.Cpu;
            var output = await OnceAsync(server, script, seconds, headers, connections);
            var spent = server.Cpu - before;
            if (Failures.Match(output) is { Success: true } failures)
                throw new InvalidOperationException($"{paths[0]}: {failures.Value.Trim()}");
            var requests = Number(Requests.Match(output).Groups[1].Value);
            return new(
                Number(PerSecond.Match(output).Groups[1].Value),
                Milliseconds(Half.Match(output)),
                Milliseconds(Max.Match(output)),
                spent.TotalMilliseconds / requests
            );
        }
        finally
        {
            File.Delete(script);
        }
    }

    private static async Task<string> OnceAsync(
        ServerProcess server,
        string script,
        int seconds,
        IEnumerable<string> headers,
        int connections
    )
    {
        using var wrk = Process.Start(
            new ProcessStartInfo(
                "wrk",
                [
                    "-t1",
                    $"-c{connections}",
                    $"-d{seconds}s",
                    "--latency",
                    "--timeout",
                    "10s",
                    "-s",
                    script,
                    .. headers.SelectMany(header => new[] { "-H", header }),
                    server.Address,
                ]
            )
            {
                RedirectStandardOutput = true,
            }
        )!;
        var output = await wrk.StandardOutput.ReadToEndAsync();
        await wrk.WaitForExitAsync();
        return output;
    }

    private static double Milliseconds(Match match) =>
        Number(match.Groups[1].Value)
        * match.Groups[2].Value switch
        {
            "us" => 0.001,
            "ms" => 1,
            _ => 1000,
        };

    private static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);

    [GeneratedRegex(@"(\d+) requests in")]
    private static partial Regex Requests { get; }

    [GeneratedRegex(@"Requests/sec:\s+([\d.]+)")]
    private static partial Regex PerSecond { get; }

    [GeneratedRegex(@"50%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Half { get; }

    [GeneratedRegex(@"99%\s+([\d.]+)(us|ms|s)")]
    private static partial Regex Max { get; }

    [GeneratedRegex(@"Non-2xx.*|Socket errors.*")]
    private static partial Regex Failures { get; }
}
