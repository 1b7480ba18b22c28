using AgreementTracker.Data;
using AgreementTracker.Testing;

namespace AgreementTracker.Drills;

/// <summary>
/// The clock of the server and of the imports jumps 400 days back and 20 years on, while they are at work. libfaketime
/// gives the processes another time; that of the machine stays, and with it that of PostgreSQL.
/// </summary>
internal static class ClockMoved
{
    private static readonly string[] Clocks = ["-400d", "+0", "+7305d", "+0"];

    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        if (
            Directory
                .GetDirectories("/usr/lib")
                .Select(folder => Path.Combine(folder, "faketime", "libfaketime.so.1"))
                .FirstOrDefault(File.Exists)
            is not { } library
        )
            throw new SkippedException("libfaketime is not there");
        await using var site = await Site.MakeAsync(engine);
        var clock = Path.Combine(site.Program.Folder, "clock");
        Set("+0");
        using var importer = site.NewProgram();
        foreach (var program in (TrackerProgram[])[site.Program, importer])
        foreach (
            var (name, value) in ((string, string)[])
                [
                    ("LD_PRELOAD", library),
                    ("FAKETIME_TIMESTAMP_FILE", clock),
                    ("FAKETIME_CACHE_DURATION", "1"),
                    ("FAKETIME_DONT_FAKE_MONOTONIC", "1"),
                    ("FAKETIME_DISABLE_SHM", "1"),
                ]
        )
            program.Settings[name] = value;
        await using var server = await site.Program.ServeAsync();
        var address = server.Client.BaseAddress!;
        using var newsroom = await Newsroom.JoinAsync(site, address);
        await using var load = new Load()
            .Edit(newsroom)
            .Import(importer)
            .ReadPage(address, $"/places/{Site.PlaceOf(1)}")
            .ReadPage(address, "/changes");
        foreach (var time in Clocks)
        {
            await load.MoreAsync(3);
            Set(time);
        }
        await load.MoreAsync(3);
        await load.StopAsync();
        var counts = await site.CheckAsync(load);
        return counts
            .With($"clocks {string.Join(", ", Clocks)}, {load.Read} pages read")
            .WithFaultIf(counts.Not2xx > 0, "readers got errors");

        void Set(string time)
        {
            // In one step, since it is read at any time.
            File.WriteAllText($"{clock}.new", time);
            File.Move($"{clock}.new", clock, overwrite: true);
        }
    }
}
