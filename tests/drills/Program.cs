using System.Diagnostics;
using AgreementTracker.Data;
using AgreementTracker.Drills;

// tests/drills/run calls this with 'list', and then with each drill and its engine.
Drill[] all =
[
    new(nameof(KilledWhilePublishing), KilledWhilePublishing.RunAsync, Minutes: 30)
    {
        Short = [DatabaseEngine.Sqlite, DatabaseEngine.Postgres],
    },
    new(nameof(NodeKilled), NodeKilled.RunAsync, Minutes: 30)
    {
        Engines = [DatabaseEngine.Postgres],
        Short = [DatabaseEngine.Postgres],
    },
    new(nameof(DatabaseKilled), DatabaseKilled.RunAsync, Minutes: 30)
    {
        Engines = [DatabaseEngine.Postgres],
        Short = [DatabaseEngine.Postgres],
    },
    new(nameof(StandbyPromoted), StandbyPromoted.RunAsync, Minutes: 10)
    {
        Engines = [DatabaseEngine.Postgres],
        Short = [DatabaseEngine.Postgres],
    },
    new(nameof(HungDatabase), HungDatabase.RunAsync, Minutes: 10) { Engines = [DatabaseEngine.Postgres] },
    new(nameof(RestoredToAChange), RestoredToAChange.RunAsync, Minutes: 10),
    new(nameof(FullDisk), FullDisk.RunAsync, Minutes: 10),
    new(nameof(ClockMoved), ClockMoved.RunAsync, Minutes: 10),
    new(nameof(ImportsAtOnce), ImportsAtOnce.RunAsync, Minutes: 30),
    new(nameof(ManyCircuits), ManyCircuits.RunAsync, Minutes: 10) { Engines = [DatabaseEngine.Sqlite] },
    new(nameof(HostileRequests), HostileRequests.RunAsync, Minutes: 30),
];
var isShort = args.Contains("--short");
if (args is ["list", ..])
{
    foreach (var drill in all)
    foreach (var engine in isShort ? drill.Short : drill.Engines)
        Console.WriteLine($"{drill.Name} {engine.ToString().ToLowerInvariant()} {drill.Minutes * 60}");
    return 0;
}
var (name, on) = (args[0], Enum.Parse<DatabaseEngine>(args[1], ignoreCase: true));
var clock = Stopwatch.StartNew();
try
{
    var counts = await all.Single(drill => drill.Name == name).RunAsync(on, isShort);
    Console.WriteLine($"{name}, {args[1]}: {counts} ({clock.Elapsed.TotalSeconds:0} s)");
    return counts.AreGood ? 0 : 1;
}
catch (SkippedException e)
{
    Console.WriteLine($"{name}, {args[1]}: skipped: {e.Message}");
    return 0;
}
#pragma warning disable CA1031 // Whatever it is, the drill has failed.
catch (Exception e)
#pragma warning restore CA1031
{
    Console.WriteLine($"{name}, {args[1]}: FAULT: it broke off ({clock.Elapsed.TotalSeconds:0} s)\n{e}");
    return 1;
}

/// <param name="Minutes">The longest that it may take.</param>
internal sealed record Drill(string Name, Func<DatabaseEngine, bool, Task<Counts>> RunAsync, int Minutes)
{
    public IReadOnlyList<DatabaseEngine> Engines { get; init; } = [DatabaseEngine.Sqlite, DatabaseEngine.Postgres];

    /// <summary>The engines in the short form.</summary>
    public IReadOnlyList<DatabaseEngine> Short { get; init; } = [];
}
