using System.Globalization;
using AgreementTracker.Benchmarks.Site;
using AgreementTracker.Data;
using AgreementTracker.Record.Documents;
using AgreementTracker.Testing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Benchmarks.Editing;

/// <summary>
/// Fifty editors who type into drafts at once, and two hundred who have one open: how long a letter takes to its echo,
/// and a save, and what an open page holds of the server's heap. Prints Markdown.
/// </summary>
internal static class EditingBenchmark
{
    private const string Server = "http://localhost:5289";
    private const int People = 50;
    private const int Voters = 50;
    private const int Few = 5;
    private const int Many = 200;
    private const int MaxOpen = 200;
    private static readonly TimeSpan WarmUp = TimeSpan.FromSeconds(10);
    private static readonly TimeSpan Retained = TimeSpan.FromSeconds(5);

    // As a server that is to keep what it is told.
    private static readonly string[] Postgres =
    [
        "fsync=on",
        "synchronous_commit=on",
        "full_page_writes=on",
        "autovacuum=on",
        "shared_buffers=512MB",
    ];

    /// <param name="program">The folder of the published program.</param>
    public static async Task RunAsync(string program, string[] options)
    {
        var (people, seconds, most) = (People, 20, MaxOpen);
        for (var i = 0; i + 1 < options.Length; i += 2)
            _ = options[i] switch
            {
                "--editors" => people = int.Parse(options[i + 1], CultureInfo.InvariantCulture),
                "--open" => most = int.Parse(options[i + 1], CultureInfo.InvariantCulture),
                "--seconds" => seconds = int.Parse(options[i + 1], CultureInfo.InvariantCulture),
                _ => throw new ArgumentException($"There is no option {options[i]}."),
            };
        PostgresCluster.SharedSettings = Postgres;
        Console.WriteLine($"{people} editors, each a letter every 200 to 400 ms for {seconds} s.\n");
        Console.WriteLine(
            "| | letters | echo p50 ms | echo p95 ms | saves | save p50 ms | save p95 ms | checks | check p95 ms | CPU % | heap an editor MB |"
        );
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|--:|--:|--:|--:|");
        foreach (var statements in new[] { Few, Many })
        {
            await using var app = await TrackerApp.InventedAsync(
                DatabaseEngine.Postgres,
                new(people, people * statements, voters: Voters)
            );
            await using var watch = new ServerWatch();
            await using var server = await ServerProcess.StartAsync(
                Server,
                "/",
                [Path.Combine(program, "AgreementTracker.Web.dll"), "--urls", Server],
                new Dictionary<string, string>(watch.Variables)
                {
                    ["ConnectionStrings__Tracker"] = app.Database.ConnectionString,
                    ["Seeds__Folder"] = Directory.CreateTempSubdirectory("no-seeds").FullName,
                    ["Serilog__MinimumLevel__Default"] = "Warning",
                }
            );
            await watch.ConnectAsync();
            await using var editors = await Editors.JoinAsync(app, new(Server), await PlacesAsync(app, people));

            var last = FormPathOf("statements", statements - 1);
            // What the first page makes for all that follow is nobody's own.
            await editors.OpenAsync(new(last, $"{last}.speaker.role"));
            await editors.CloseAsync();
            await MeasureAsync(
                $"a statement of {statements}",
                editors,
                new(last, $"{last}.speaker.role"),
                watch,
                server,
                seconds
            );
            if (statements != Many)
                continue;
            await MeasureAsync(
                $"a roll call of {Voters} names, {statements} statements",
                editors,
                new("$.voteEvents[0]", "$.voteEvents[0].motion"),
                watch,
                server,
                seconds
            );

            var before = await EmptyHeapAsync(watch);
            while (editors.Pages < most)
                await editors.OpenAsync(new("$.voteEvents[0]", "$.voteEvents[0].motion"));
            Console.WriteLine(
                $"\n{editors.Pages} open drafts with {statements} statements and the roll call in the form: +{await watch.HeapMegabytesAsync() - before:0} MB of heap, {server.ResidentMegabytes:0} MB resident."
            );
        }
    }

    private static async Task MeasureAsync(
        string name,
        Editors editors,
        Work work,
        ServerWatch watch,
        ServerProcess server,
        int seconds
    )
    {
        var empty = await EmptyHeapAsync(watch);
        await editors.OpenAsync(work);
        await editors.TypeAsync(WarmUp);
        await watch.BeginAsync();
        var (cpu, at) = (server.Cpu, DateTime.UtcNow);
        var echoes = await editors.TypeAsync(TimeSpan.FromSeconds(seconds));
        var load = (server.Cpu - cpu) / (DateTime.UtcNow - at);
        var saves = await watch.TakeAsync("agreement_tracker.draft.save.duration");
        var checks = await watch.TakeAsync("agreement_tracker.draft.check.duration");
        // An open page as it lies there, when what was typed last is kept and checked.
        await Task.Delay(Retained);
        var heap = (await watch.HeapMegabytesAsync() - empty) / editors.Pages;
        Console.WriteLine(
            $"| {name} | {echoes.Count:N0} | {echoes.P50:0} | {echoes.P95:0} | {saves.Count:N0} | {saves.P50:0} | {saves.P95:0} | {checks.Count:N0} | {checks.P95:0} | {load * 100:0} | {heap:0.00} |"
        );
        await editors.CloseAsync();
    }

    /// <summary>When no draft is open any more, and what was of those is no more retained.</summary>
    private static async Task<double> EmptyHeapAsync(ServerWatch watch)
    {
        await Task.Delay(Retained);
        return await watch.HeapMegabytesAsync();
    }

    private static string FormPathOf(string list, int index) => $"$.{list}[{index}]";

    private static async Task<IReadOnlyList<string>> PlacesAsync(TrackerApp app, int count)
    {
        await using var db = app.Database.Context();
        return
        [
            .. (
                await db
                    .Jurisdictions.Where(place => place.ParentId != null)
                    .OrderBy(place => place.Id)
                    .Take(count)
                    .Select(place => place.Id)
                    .ToListAsync()
            ).Select(Dossier.AddressOf),
        ];
    }
}
