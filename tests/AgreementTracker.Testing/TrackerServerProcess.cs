using System.Collections.Concurrent;
using System.Diagnostics;
using System.Text.RegularExpressions;

namespace AgreementTracker.Testing;

/// <summary>A server that was started as a process, with what it logged.</summary>
public sealed partial class TrackerServerProcess : IAsyncDisposable
{
    private readonly Process _process;
    private readonly ConcurrentQueue<string> _log = [];
    private readonly TaskCompletionSource<string> _address = new(TaskCreationOptions.RunContinuationsAsynchronously);

    public TrackerServerProcess(Process process)
    {
        _process = process;
        // Should the tests be broken off, the server does not stay behind.
        AppDomain.CurrentDomain.ProcessExit += Kill;
        process.OutputDataReceived += (_, line) => Note(line.Data);
        process.ErrorDataReceived += (_, line) => Note(line.Data);
        process.BeginOutputReadLine();
        process.BeginErrorReadLine();
    }

    /// <summary>Of the process, as the system knows it.</summary>
    public int Id => _process.Id;

    public HttpClient Client { get; } = new() { Timeout = TimeSpan.FromSeconds(60) };

    public IReadOnlyCollection<string> Log => _log;

    /// <param name="address">Where it will be, of a server that is not to say so.</param>
    public async Task UpAsync(TimeSpan patience, string? address)
    {
        if (address is not null)
            _ = AskAsync(address);
        var ended = _process.WaitForExitAsync();
        if (await Task.WhenAny(_address.Task, ended, Task.Delay(patience)) != _address.Task)
        {
            await DisposeAsync();
            throw new InvalidOperationException($"The server did not start. It said:\n{string.Join('\n', _log)}");
        }
        Client.BaseAddress = new(await _address.Task);
    }

    /// <summary>Waits for a line that matches, since the log may come after the answer.</summary>
    public async Task<string> LoggedAsync(string pattern)
    {
        for (var wait = Stopwatch.StartNew(); wait.Elapsed < TimeSpan.FromSeconds(20); await Task.Delay(50))
            if (_log.FirstOrDefault(line => Regex.IsMatch(line, pattern)) is { } line)
                return line;
        throw new InvalidOperationException($"'{pattern}' was not logged, but:\n{string.Join('\n', _log)}");
    }

    /// <summary>Stops it as a service manager does.</summary>
    public async Task<int> StopAsync()
    {
        using (var kill = Process.Start("sh", ["-c", $"kill -TERM {_process.Id}"]))
            await kill.WaitForExitAsync();
        await _process.WaitForExitAsync().WaitAsync(TimeSpan.FromSeconds(40));
        return _process.ExitCode;
    }

    public async ValueTask DisposeAsync()
    {
        AppDomain.CurrentDomain.ProcessExit -= Kill;
        Kill(null, EventArgs.Empty);
        await _process.WaitForExitAsync();
        _process.Dispose();
        Client.Dispose();
    }

    private async Task AskAsync(string address)
    {
        using var client = new HttpClient();
        while (!_process.HasExited)
            try
            {
                await client.GetAsync($"{address}/healthz");
                _address.TrySetResult(address);
                return;
            }
            catch (HttpRequestException)
            {
                await Task.Delay(100);
            }
    }

    private void Note(string? line)
    {
        if (line is null)
            return;
        _log.Enqueue(line);
        if (Serving.Match(line) is { Success: true } serving)
            _address.TrySetResult(serving.Groups[1].Value);
    }

    private void Kill(object? sender, EventArgs e)
    {
        if (!_process.HasExited)
            _process.Kill();
    }

    [GeneratedRegex(@"AgreementTracker serves (http://\S+) from ")]
    private static partial Regex Serving { get; }
}
