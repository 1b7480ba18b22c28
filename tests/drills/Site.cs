using System.Text.RegularExpressions;
using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.ContextNotes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Testing;
using AgreementTracker.Web.Hosting;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.Configuration;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Drills;

/// <summary>A database of the drill's own with a few invented places, and the built program on it.</summary>
internal sealed class Site : IAsyncDisposable
{
    /// <summary>Places that editors publish, each in turn with one of two texts.</summary>
    public const int Places = 3;

    private Site(DatabaseEngine engine, string connection, PostgresCluster? cluster)
    {
        (Engine, Connection, Cluster) = (engine, connection, cluster);
        Program = NewProgram();
    }

    public DatabaseEngine Engine { get; }
    public string Connection { get; }

    /// <summary>On PostgreSQL, the server; null on SQLite.</summary>
    public PostgresCluster? Cluster { get; }
    public TrackerProgram Program { get; }

    public static string PlaceOf(int number) => $"{TownRecord.State}/town-{number}";

    /// <param name="folder">Where the database is to be, instead of the folder for temporary files.</param>
    /// <param name="settings">Of the PostgreSQL server.</param>
    public static async Task<Site> MakeAsync(
        DatabaseEngine engine,
        string? folder = null,
        IReadOnlyList<string>? settings = null
    )
    {
        IReadOnlyList<string> all = [.. PostgresCluster.Durable, .. settings ?? []];
        var cluster =
            engine == DatabaseEngine.Sqlite ? null
            : folder is null ? await PostgresCluster.CreateAsync(all)
            : await PostgresCluster.CreateInAsync(folder, all);
        folder ??= cluster is null ? Directory.CreateTempSubdirectory("agreement-tracker-drill.").FullName : null;
        var site = new Site(
            engine,
            cluster?.ConnectionString("tracker") ?? $"Data Source={Path.Combine(folder!, "tracker.db")}",
            cluster
        );
        await site.FillAsync();
        return site;
    }

    /// <summary>Another process on the same database, or on another one.</summary>
    public TrackerProgram NewProgram(string? connection = null)
    {
        var program = new TrackerProgram().On(connection ?? Connection);
        program.Settings["Seeds__Folder"] = Directory
            .CreateDirectory(Path.Combine(program.Folder, "no-seeds"))
            .FullName;
        return program;
    }

    /// <summary>The program's services in this process, to look at the record past the servers.</summary>
    public ServiceProvider Services(string? connection = null)
    {
        // A connection that was kept may lead to a server that is gone.
        return new ServiceCollection()
            .AddLogging()
            .AddTrackerData($"{connection ?? Connection};Pooling=False")
            .BuildServiceProvider();
    }

    /// <summary>Checks the record against what was acknowledged.</summary>
    public async Task<Counts> CheckAsync(Load load, string? connection = null)
    {
        using var program = NewProgram(connection);
        var verified = await program.RunAsync("verify");
        var findings =
            verified.ExitCode == 0 ? 0
            : Regex.Match(verified.Output, @"(\d+) finding").Groups[1].Value is { Length: > 0 } count ? int.Parse(count)
            : 1;
        await using var services = Services(connection);
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        var changes = await db
            .Changes.Select(change => new
            {
                change.Kind,
                change.Reason,
                change.Author,
                change.Revisions.Count,
            })
            .ToListAsync();
        var published = await db.Drafts.CountAsync(draft => draft.ChangeNumber != null);
        var kept = changes.SelectMany(change => (string[])[change.Reason, change.Author]).ToHashSet();
        var halfDone =
            findings
            + changes.Count(change => change.Count == 0)
            + Math.Abs(published - changes.Count(change => change.Kind == ChangeKind.Restore));
        if (verified.ExitCode != 0)
            Console.WriteLine(verified.All);
        return new(
            load.Acknowledged.Count,
            load.Acknowledged.Count(key => !kept.Contains(key)),
            halfDone,
            load.Not2xx,
            load.LongestGap
        );
    }

    public async ValueTask DisposeAsync()
    {
        Program.Dispose();
        if (Cluster is not null)
            await Cluster.DisposeAsync();
        else if (
            Path.GetDirectoryName(Connection["Data Source=".Length..]) is { } folder
            && folder.Contains("agreement-tracker-drill.", StringComparison.Ordinal)
        )
            Directory.Delete(folder, recursive: true);
    }

    private async Task FillAsync()
    {
        await using var services = Services();
        var settings = new ConfigurationBuilder()
            .AddInMemoryCollection(new Dictionary<string, string?> { ["ConnectionStrings:Tracker"] = Connection })
            .Build();
        await TrackerDatabase.MigrateAsync(services, TrackerSettings.From(settings));
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        var record = new TownRecord();
        for (var i = 1; i <= Places; i++)
            record.Add(
                new Town($"Town {i}", $"town-{i}").Dossier with
                {
                    ContextNotes = [Note("Other towns did otherwise.")],
                }
            );
        await record.PublishAsync(services);
        foreach (
            var newest in await db
                .Revisions.Where(revision => revision.Document.StartsWith("dossiers/zz/"))
                .ToListAsync()
        )
        {
            var dossier = DocumentJson.Read<Dossier>(newest.Content);
            dossier = dossier with
            {
                ContextNotes = [dossier.ContextNotes[0] with { Text = "Other towns did the same." }],
            };
            await services
                .GetRequiredService<Publisher>()
                .PublishAsync(new(ChangeKind.Edit, "a drill", "A second text.", [new(dossier, newest.Number)]));
        }
    }

    private static ContextNoteFact Note(string text) =>
        new()
        {
            Key = "note",
            Topic = Enum.GetValues<ContextTopic>()[0],
            Text = text,
        };
}
