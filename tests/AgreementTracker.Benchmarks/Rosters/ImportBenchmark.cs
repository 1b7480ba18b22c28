using System.Diagnostics;
using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing;
using AgreementTracker.Testing.Rosters;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Benchmarks.Rosters;

/// <summary>
/// How long lists take from being read to being published, and what memory that takes. Prints Markdown.
/// </summary>
internal static class ImportBenchmark
{
    private const int AsLongAsIces = 1850;
    private const int VeryLong = 100_000;

    // As a server that is to keep what it is told.
    private static readonly string[] Postgres =
    [
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "autovacuum=on",
        "shared_buffers=512MB",
    ];

    public static async Task RunAsync(string[] options)
    {
        PostgresCluster.SharedSettings = Postgres;
        Console.WriteLine("| | engine | rows | seconds | heap after MB |");
        Console.WriteLine("|---|---|--:|--:|--:|");
        foreach (var engine in Enum.GetValues<DatabaseEngine>())
        {
            // Code is compiled and templates are made by a first one.
            await MeasureAsync(engine, "", [MadeCountry.List("2025-03-01", 300)]);
            await MeasureAsync(engine, "a first list", [MadeCountry.List("2025-03-01", AsLongAsIces)]);
            await MeasureAsync(
                engine,
                "the same agreements a week later",
                [MadeCountry.List("2025-03-01", AsLongAsIces), MadeCountry.List("2025-03-08", AsLongAsIces)]
            );
            if (GivenLists.AreThere)
                await MeasureAsync(engine, "all of ICE’s lists of 2025", GivenLists.All, whole: true);
            if (!options.Contains("--short"))
                await MeasureAsync(engine, "a very long list", [MadeCountry.List("2025-03-01", VeryLong)]);
        }
    }

    /// <param name="whole">Whether all of the lists are measured; else the last.</param>
    private static async Task MeasureAsync(
        DatabaseEngine engine,
        string what,
        IReadOnlyList<RosterList> lists,
        bool whole = false
    )
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var import = database.Services.GetRequiredService<RosterImport>();
        var watch = Stopwatch.StartNew();
        foreach (var list in lists)
        {
            if (!whole)
                watch.Restart();
            try
            {
                await import.PublishAsync(list, [], "Import");
            }
            catch (RosterRefusedException)
            {
                // Two of ICE's lists are not what they are called.
            }
        }
        watch.Stop();
        if (what.Length > 0)
            Console.WriteLine(
                $"| {what} | {engine} | {(whole ? lists.Sum(list => list.Rows.Count) : lists[^1].Rows.Count):N0} | {watch.Elapsed.TotalSeconds:0.00} | {GC.GetTotalMemory(true) / 1_048_576.0:0} |"
            );
    }
}
