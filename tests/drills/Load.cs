using System.Collections.Concurrent;
using System.Diagnostics;
using AgreementTracker.Testing;

namespace AgreementTracker.Drills;

/// <summary>
/// Editors who publish at the desk, an importer who publishes by command, and readers, all until they are stopped.
/// </summary>
/// <param name="word">What the reasons of its changes begin with.</param>
internal sealed class Load(string word = "Restored") : IAsyncDisposable
{
    /// <summary>For what never comes; a machine may be slow.</summary>
    private static readonly TimeSpan Bound = TimeSpan.FromSeconds(150);
    private static readonly TimeSpan Pause = TimeSpan.FromMilliseconds(100);

    private readonly CancellationTokenSource ended = new();
    private readonly List<Task> lanes = [];
    private readonly ConcurrentQueue<string> acknowledged = [];
    private readonly Lock turn = new();
    private CancellationTokenSource killed = new();
    private long last = Stopwatch.GetTimestamp();
    private int not2xx;
    private int read;
    private int tried;
    private int failures;

    /// <summary>The reason or the author of each change that was said to be published.</summary>
    public IReadOnlyCollection<string> Acknowledged => acknowledged;

    public int Read => read;
    public int Not2xx => not2xx;
    public TimeSpan LongestGap { get; private set; }

    /// <summary>Each restores former texts of a place of their own.</summary>
    public Load Edit(Newsroom newsroom, int editors = Site.Places)
    {
        for (var i = 1; i <= editors; i++)
        {
            var (place, revision) = (Site.PlaceOf(i), 1);
            Run(async () =>
            {
                var reason = $"{word} in try {Interlocked.Increment(ref tried)}.";
                // After a try of which nobody knows how it ended, the text may be there already: the next is the other
                // one.
                revision = 3 - revision;
                if (await newsroom.PublishAsync(place, 3 - revision, reason))
                    Acknowledge(reason);
                else
                    Interlocked.Increment(ref failures);
            });
        }
        return this;
    }

    /// <summary>Imports a list a day. A list that failed is imported again.</summary>
    public Load Import(TrackerProgram program)
    {
        var day = 0;
        Run(async () =>
        {
            var author = $"Import {day}";
            var done = await program.RunAsync(
                ["import-roster", DayList.Write(program.Folder, day), "--author", author],
                killed.Token
            );
            if (done.ExitCode != 0)
            {
                Interlocked.Increment(ref failures);
                return;
            }
            Acknowledge(author);
            day++;
        });
        return this;
    }

    /// <summary>The short form saves the processor's time for what it is about.</summary>
    public Load ImportIf(bool isWanted, TrackerProgram program) => isWanted ? Import(program) : this;

    /// <summary>Asks for a page without end.</summary>
    public Load ReadPage(Uri site, string path)
    {
        var http = new HttpClient { BaseAddress = site, Timeout = TimeSpan.FromSeconds(60) };
        Run(async () =>
        {
            Interlocked.Increment(ref read);
            try
            {
                using var answer = await http.GetAsync(path);
                if (!answer.IsSuccessStatusCode)
                    Interlocked.Increment(ref not2xx);
            }
            catch (Exception e) when (e is HttpRequestException or TaskCanceledException)
            {
                Interlocked.Increment(ref not2xx);
            }
            await Task.Delay(Pause);
        });
        return this;
    }

    /// <summary>What else is to be done without end.</summary>
    public Load Do(Func<Task> step)
    {
        Run(step);
        return this;
    }

    /// <summary>Waits until so many more changes were acknowledged.</summary>
    public Task MoreAsync(int count)
    {
        var wanted = acknowledged.Count + count;
        return UntilAsync(() => acknowledged.Count >= wanted, "no more changes were acknowledged");
    }

    /// <summary>Waits until so many more tries to publish have failed.</summary>
    public Task FailuresAsync(int count)
    {
        var wanted = failures + count;
        return UntilAsync(() => failures >= wanted, "no try to publish failed");
    }

    private async Task UntilAsync(Func<bool> isSo, string what)
    {
        for (var wait = Stopwatch.StartNew(); !isSo(); await Task.Delay(10))
            if (lanes.Find(lane => lane.IsFaulted) is { } broken)
                await broken;
            else if (wait.Elapsed > Bound)
                throw new TimeoutException($"In {Bound.TotalSeconds} s {what}; {acknowledged.Count} were before.");
    }

    /// <summary>Ends a command that runs, by signal 9. The next begins at once.</summary>
    public void KillImport()
    {
        var now = Interlocked.Exchange(ref killed, new());
        now.Cancel();
        now.Dispose();
    }

    public async Task StopAsync()
    {
        await ended.CancelAsync();
        await Task.WhenAll(lanes);
    }

    public async ValueTask DisposeAsync()
    {
        await ended.CancelAsync();
        await killed.CancelAsync();
    }

    public void Acknowledge(string key)
    {
        acknowledged.Enqueue(key);
        lock (turn)
        {
            var gap = Stopwatch.GetElapsedTime(last);
            last = Stopwatch.GetTimestamp();
            // The first change waits for what a server does once.
            if (gap > LongestGap && acknowledged.Count > 1)
                LongestGap = gap;
        }
    }

    private void Run(Func<Task> step) =>
        lanes.Add(
            Task.Run(async () =>
            {
                while (!ended.IsCancellationRequested)
                    try
                    {
                        await step();
                    }
                    catch (Exception e) when (e is HttpRequestException or TaskCanceledException or IOException)
                    {
                        Interlocked.Increment(ref failures);
                        await Task.Delay(Pause);
                    }
            })
        );
}
