using System.Globalization;
using AgreementTracker.Data;
using AgreementTracker.Testing;
using AgreementTracker.Testing.Country;

namespace AgreementTracker.Benchmarks.Site;

/// <summary>
/// The whole site under load, on both engines, small and as large as it can get: what a page costs when it is made and
/// when it is kept, beside what ASP.NET Core costs by itself. Prints Markdown.
/// </summary>
internal static class SiteBenchmark
{
    private const int Seconds = 2;
    private const string Server = "http://127.0.0.1:5287";
    private const string Simplest = "http://127.0.0.1:5288";
    private static readonly string[] Compressed = ["Accept-Encoding: br"];

    /// <summary>Whoever sends this is given no kept copy.</summary>
    private static readonly string[] Fresh = ["Authorization: none", "Accept-Encoding: identity"];
    private static readonly string[] FreshCompressed = ["Authorization: none", "Accept-Encoding: br"];
    private static readonly (int Places, int Statements)[] Sizes = [(30, 330), (3_000, 33_000), (90_000, 1_000_000)];

    /// <summary>A page that is asked for much is also measured kept and beside a file.</summary>
    private static readonly string[] Kept = ["a place", "list of places", "a vote", "search: a place", "a source"];

    /// <param name="program">The folder of the published program.</param>
    public static async Task RunAsync(string program, string[] options)
    {
        var most = int.MaxValue;
        Dictionary<(DatabaseEngine, int), string> filled = [];
        var (engines, sizes) = (Enum.GetValues<DatabaseEngine>().ToList(), new List<int>());
        for (var i = 0; i < options.Length; i++)
            switch (options[i])
            {
                case "--places":
                    most = int.Parse(options[++i], CultureInfo.InvariantCulture);
                    break;
                case "--engine":
                    engines = [Enum.Parse<DatabaseEngine>(options[++i], ignoreCase: true)];
                    break;
                case "--size":
                    sizes.Add(int.Parse(options[++i], CultureInfo.InvariantCulture));
                    break;
                case "--filled":
                    filled[
                        (
                            DatabaseAddress.Parse(options[i + 2]).Engine,
                            int.Parse(options[i + 1], CultureInfo.InvariantCulture)
                        )
                    ] = options[i + 2];
                    i += 2;
                    break;
                default:
                    throw new ArgumentException($"There is no option {options[i]}.");
            }
        var folder = Directory.CreateTempSubdirectory("agreement-tracker-bench");
        try
        {
            await using var postgres = await PostgresCluster.CreateAsync(
                "shared_buffers=1GB",
                "work_mem=16MB",
                "autovacuum=on",
                "max_wal_size=8GB"
            );
            foreach (var engine in engines)
            foreach (
                var (places, statements) in Sizes.Where(size =>
                    size.Places <= most && (sizes.Count == 0 || sizes.Contains(size.Places))
                )
            )
            {
                Console.Error.WriteLine($"{DateTime.Now:T} {engine}, {places:N0} places: filling");
                if (!filled.TryGetValue((engine, places), out var connection))
                    connection =
                        engine == DatabaseEngine.Postgres
                            ? await CreateAsync(postgres, $"bench_{places}")
                            : $"Data Source={Path.Combine(folder.FullName, $"bench_{places}.db")}";
                var scale = await Scale.FillAsync(connection, new InventedCountry(places, statements));
                Console.Error.WriteLine($"{DateTime.Now:T} measuring");
                Console.WriteLine($"\n## {engine}: {places:N0} places, {statements:N0} statements\n");
                await MeasureAsync(scale, program, folder.FullName);
            }
        }
        finally
        {
            folder.Delete(recursive: true);
        }
    }

    private static async Task<string> CreateAsync(PostgresCluster cluster, string database)
    {
        await using var admin = cluster.Admin();
        await using var create = admin.CreateCommand($"create database {database} owner tracker");
        await create.ExecuteNonQueryAsync();
        return cluster.ConnectionString(database);
    }

    private static async Task MeasureAsync(Scale scale, string program, string folder)
    {
        var place = scale.Pages[0].Paths[0];
        await using (await StartAsync(scale, program, folder, place))
        {
            // The first start reads files that the next ones find in memory.
        }
        await using var server = await StartAsync(scale, program, folder, place);
        Console.WriteLine($"Start to first place page: {server.StartTime.TotalSeconds:0.00} s.");
        await Task.Delay(TimeSpan.FromSeconds(5));
        Console.WriteLine($"Resident when idle: {server.ResidentMegabytes:0} MB.\n");

        // Until the code that runs much has been compiled for speed.
        foreach (var page in scale.Pages)
            await Wrk.RunAsync(server, page.Paths, 1, Fresh);

        await MeasureKeptAsync(scale, server, folder);
        Console.WriteLine();
        Console.WriteLine("| made anew | requests/s | p50 ms | p99 ms | CPU ms | CPU ms with brotli |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|");
        foreach (var page in scale.Pages)
        {
            var made = await Wrk.RunAsync(server, page.Paths, Seconds, Fresh);
            var sent = Kept.Contains(page.Name)
                ? $"{(await Wrk.RunAsync(server, page.Paths, Seconds, FreshCompressed)).CpuMilliseconds:0.00}"
                : "";
            Console.WriteLine(
                $"| {page.Name} | {made.RequestsPerSecond:N0} | {made.P50:0.0} | {made.P99:0.0} | {made.CpuMilliseconds:0.00} | {sent} |"
            );
        }

        var before = server.ResidentMegabytes;
        var crowd = await Wrk.RunAsync(server, scale.Pages[0].Paths, Seconds, Compressed, connections: 1000);
        Console.WriteLine(
            $"\nA thousand readers at once: {crowd.RequestsPerSecond:N0} requests/s, p99 {crowd.P99:0} ms, {server.ResidentMegabytes - before:+0;-0;0} MB."
        );
    }

    private static async Task MeasureKeptAsync(Scale scale, ServerProcess server, string folder)
    {
        using var http = new HttpClient { BaseAddress = new(server.Address) };
        Console.WriteLine("| kept, brotli | bytes | requests/s | p50 ms | p99 ms | CPU ms | ratio to a file |");
        Console.WriteLine("|---|--:|--:|--:|--:|--:|--:|");
        Load? plaintext = null;
        foreach (var page in scale.Pages.Where(page => Kept.Contains(page.Name)))
        {
            using var request = new HttpRequestMessage(HttpMethod.Get, page.Paths[0]);
            request.Headers.Add("Accept-Encoding", "br");
            using var answer = await http.SendAsync(request);
            var file = Path.Combine(
                Directory.CreateDirectory(Path.Combine(folder, "file")).FullName,
                Baseline.FilePath[1..]
            );
            await File.WriteAllBytesAsync(file, await answer.Content.ReadAsByteArrayAsync());

            var kept = await Wrk.RunAsync(server, [page.Paths[0]], Seconds, Compressed);
            await using var baseline = await ServerProcess.StartAsync(
                Simplest,
                Baseline.PlaintextPath,
                [typeof(Baseline).Assembly.Location, "baseline", Simplest, file]
            );
            var still = await Wrk.RunAsync(baseline, [Baseline.FilePath], Seconds, Compressed);
            plaintext ??= await Wrk.RunAsync(baseline, [Baseline.PlaintextPath], Seconds, []);
            Write(
                page.Name,
                new FileInfo(file).Length,
                kept,
                $"{kept.RequestsPerSecond / still.RequestsPerSecond:0.00}"
            );
            Write("– a file of the same bytes", new FileInfo(file).Length, still, "1");
        }
        Write("– plain text", "Hello, World!".Length, plaintext!, "");

        static void Write(string name, long bytes, Load load, string ratio) =>
            Console.WriteLine(
                $"| {name} | {bytes:N0} | {load.RequestsPerSecond:N0} | {load.P50:0.00} | {load.P99:0.00} | {load.CpuMilliseconds:0.000} | {ratio} |"
            );
    }

    private static Task<ServerProcess> StartAsync(Scale scale, string program, string folder, string firstPage) =>
        ServerProcess.StartAsync(
            Server,
            firstPage,
            [Path.Combine(program, "AgreementTracker.Web.dll"), "--urls", Server],
            new Dictionary<string, string>
            {
                ["ConnectionStrings__Tracker"] = scale.Connection,
                ["Seeds__Folder"] = Directory.CreateDirectory(Path.Combine(folder, "no-seeds")).FullName,
                ["Search__Limit"] = "1000000",
                ["Serilog__MinimumLevel__Default"] = "Warning",
            }
        );
}
