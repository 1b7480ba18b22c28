using System.Diagnostics;
using AgreementTracker.Data;

namespace AgreementTracker.Drills;

/// <summary>
/// The disk of the database is full while people publish, and has room again: a file system of its own, in memory.
/// </summary>
internal static class FullDisk
{
    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        var folder = Directory.CreateTempSubdirectory("agreement-tracker-disk.").FullName;
        var size = engine == DatabaseEngine.Sqlite ? 64 : 256;
        if (await RunAsync("mount", "-t", "tmpfs", "-o", $"size={size}m,mode=711", "none", folder) != 0)
            throw new SkippedException("cannot mount");
        try
        {
            return await FillAndEmptyAsync(engine, folder);
        }
        finally
        {
            await RunAsync("umount", "--lazy", folder);
            Directory.Delete(folder);
        }
    }

    private static async Task<Counts> FillAndEmptyAsync(DatabaseEngine engine, string folder)
    {
        const int Times = 5;
        await using var site = await Site.MakeAsync(engine, folder);
        await using var server = await site.Program.ServeAsync();
        var address = server.Client.BaseAddress!;
        using var newsroom = await Newsroom.JoinAsync(site, address);
        using var importer = site.NewProgram();
        var kept = $"/places/{Site.PlaceOf(1)}";
        (await server.Client.GetAsync(kept)).EnsureSuccessStatusCode();
        await using var load = new Load().Edit(newsroom).Import(importer).ReadPage(address, kept);
        for (var i = 0; i < Times; i++)
        {
            await load.MoreAsync(3);
            var ballast = Path.Combine(folder, "ballast");
            Fill(ballast);
            await load.FailuresAsync(6);
            File.Delete(ballast);
            // PostgreSQL ends where it can't write its log.
            if (site.Cluster is { } cluster)
                await cluster.StartAsync();
        }
        await load.MoreAsync(3);
        await load.StopAsync();
        var counts = await site.CheckAsync(load);
        return counts
            .With($"the disk was full {Times} times, {load.Read} times a kept page read")
            .WithFaultIf(counts.Not2xx > 0, "a kept page was not shown");
    }

    private static void Fill(string file)
    {
        try
        {
            using var stream = new FileStream(file, FileMode.Create, FileAccess.Write, FileShare.None, bufferSize: 0);
            for (var block = new byte[64 * 1024]; ; )
                stream.Write(block);
        }
        catch (IOException)
        {
            // Full.
        }
    }

    private static async Task<int> RunAsync(string program, params string[] arguments)
    {
        try
        {
            using var process = Process.Start(
                new ProcessStartInfo(program, arguments) { RedirectStandardError = true }
            )!;
            await process.WaitForExitAsync();
            return process.ExitCode;
        }
        catch (System.ComponentModel.Win32Exception)
        {
            return -1;
        }
    }
}
