using System.Collections.Concurrent;
using System.Diagnostics;
using AgreementTracker.Data;
using AgreementTracker.Testing;
using Npgsql;

namespace AgreementTracker.Drills;

/// <summary>
/// Two imports of the same lists at once, beside editors, <c>rebuild</c> and backups. Each backup is whole.
/// </summary>
internal static class ImportsAtOnce
{
    private const int Lists = 15;

    public static async Task<Counts> RunAsync(DatabaseEngine engine, bool isShort)
    {
        await using var site = await Site.MakeAsync(engine);
        await using var server = await site.Program.ServeAsync();
        using var newsroom = await Newsroom.JoinAsync(site, server.Client.BaseAddress!);
        using var commands = site.NewProgram();
        ConcurrentQueue<string> backups = [],
            failures = [];
        var rebuilt = 0;
        await using var load = new Load()
            .Edit(newsroom)
            .Do(async () =>
            {
                if (await SucceedsAsync(["rebuild"]))
                    rebuilt++;
            })
            .Do(async () =>
            {
                var backup = Path.Combine(commands.Folder, $"backup-{backups.Count}");
                if (
                    engine == DatabaseEngine.Sqlite
                        ? await SucceedsAsync(["backup", backup])
                        : await DumpAsync(site, backup)
                )
                    backups.Enqueue(backup);
            });
        for (var day = 0; day < Lists; day++)
        {
            var file = DayList.Write(commands.Folder, day);
            await Task.WhenAll(ImportAsync(file, $"First import {day}"), ImportAsync(file, $"Second import {day}"));
        }
        await load.StopAsync();
        var counts = await site.CheckAsync(load);
        // All are too many to restore.
        string[] tried = [.. backups.Where((_, i) => i % Math.Max(1, backups.Count / 5) == 0)];
        foreach (var backup in tried)
            if (!await IsWholeAsync(site, backup))
                counts = counts with { HalfDone = counts.HalfDone + 1 };
        return counts
            .With(
                $"{Lists} lists imported by two at once, {rebuilt} times rebuilt, {backups.Count} backups, {tried.Length} of them restored and checked"
            )
            // Where SQLite was locked for half a minute, a command gives way, says so, and has published nothing.
            .With($"{failures.Count} commands ended with an error");

        async Task ImportAsync(string file, string author)
        {
            var done = await commands.RunAsync("import-roster", file, "--author", author);
            if (done.ExitCode != 0)
                failures.Enqueue(done.All);
            else if (!done.Output.Contains("was imported before", StringComparison.Ordinal))
                load.Acknowledge(author);
        }

        async Task<bool> SucceedsAsync(string[] arguments)
        {
            var done = await commands.RunAsync(arguments);
            if (done.ExitCode != 0)
                failures.Enqueue(done.All);
            return done.ExitCode == 0;
        }
    }

    private static async Task<bool> DumpAsync(Site site, string file) =>
        await ClientAsync(site, "pg_dump", "--format=custom", $"--file={file}", "tracker") == 0;

    private static async Task<bool> IsWholeAsync(Site site, string backup)
    {
        var connection = $"Data Source={backup}";
        if (site.Engine == DatabaseEngine.Postgres)
        {
            var name = Path.GetFileName(backup).Replace('-', '_');
            connection = new NpgsqlConnectionStringBuilder(site.Connection) { Database = name }.ConnectionString;
            if (
                await ClientAsync(site, "createdb", name) != 0
                || await ClientAsync(site, "pg_restore", "--exit-on-error", "--no-owner", $"--dbname={name}", backup)
                    != 0
            )
                return false;
        }
        using var program = site.NewProgram(connection);
        return (await program.RunAsync("verify")).ExitCode == 0;
    }

    private static async Task<int> ClientAsync(Site site, string program, params string[] arguments)
    {
        using var process = Process.Start(
            Path.Combine(PostgresPrograms.Folder, program),
            ["--host=127.0.0.1", $"--port={site.Cluster!.Port}", "--username=tracker", .. arguments]
        );
        await process.WaitForExitAsync();
        return process.ExitCode;
    }
}
