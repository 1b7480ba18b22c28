using System.Net;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Editing;
using AgreementTracker.Web.Tests.Accounts;
using AgreementTracker.Web.Tests.Corrections;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using Npgsql;

namespace AgreementTracker.Web.Tests.Commands;

/// <summary>The commands of the manual, while the server is at work and editors write.</summary>
public sealed class BackupTests : IDisposable
{
    private readonly string folder = Directory.CreateTempSubdirectory("agreement-tracker-backup.").FullName;

    public void Dispose() => Directory.Delete(folder, recursive: true);

    [Theory, EachEngine]
    public async Task Restore_WhatWasBackedUpAtWork_IsWholeAndLetsEditorsIn(DatabaseEngine engine)
    {
        await using var app = await TrackerApp.SeededAsync(engine);
        var (codes, _) = await SignInTests.JoinAsync(app, AccountRole.Editor);
        await using var db = app.Database.Context();
        var editor = await db.Accounts.AsNoTracking().SingleAsync();
        var cookie = await app.CookieOfAsync(editor);
        using var browser = await app.ClientOfAsync(editor);
        var draft = await DraftAsync(app, editor);
        using var done = new CancellationTokenSource();
        var work = WorkAsync(app, browser, done.Token);
        while (await app.Database.VersionAsync() < 3)
            await Task.Delay(20);
        int before,
            after,
            drafts;
        do
        {
            foreach (var former in Directory.EnumerateFileSystemEntries(folder))
                File.Delete(former);
            (before, drafts) = (await app.Database.VersionAsync(), await db.Drafts.CountAsync());
            await BackUpAsync(engine, app.Database.ConnectionString);
            after = await app.Database.VersionAsync();
        }
        // A backup is quicker than a change where the machine is busy: what matters is one with a change in its midst.
        while (after == before && !work.IsCompleted);
        await done.CancelAsync();
        await work;
        var restored = await RestoreAsync(engine, app.Database.ConnectionString);

        using var program = new TrackerProgram();
        await using var server = await program.On(restored).ServeAsync();
        Assert.InRange(await WebDatabase.DataVersionAsync(restored), before, after);
        Assert.True(after > before, "Nobody wrote meanwhile.");
        Assert.Contains("Miami", await server.Client.GetStringAsync("/places/fl/miami"), StringComparison.Ordinal);
        await SignedInAsync(server.Client.BaseAddress!, cookie, draft);
        await SignInAsync(server.Client.BaseAddress!, codes[0]);
        await using var services = new ServiceCollection().AddTrackerData(restored).BuildServiceProvider();
        await using var copy = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        Assert.True(await copy.Drafts.CountAsync() >= drafts);
        Assert.Contains(
            "Half of a note",
            (await copy.Drafts.Include(kept => kept.Documents).SingleAsync(kept => kept.Id == draft))
                .Documents[0]
                .Content,
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Backup_WritesOverNothing_AndForItsOwnerAlone()
    {
        await using var database = await WebDatabase.SeededAsync(DatabaseEngine.Sqlite);
        using var program = new TrackerProgram().On(database.ConnectionString);

        var made = await program.RunAsync("backup", "copy.db");
        Assert.Matches(@"^Copied to copy\.db, up to change 1 with the hash [0-9a-f]{64}\.\n$", made.Output);
        var file = Path.Combine(program.Folder, "copy.db");
        Assert.Equal([file], Directory.EnumerateFiles(program.Folder));
        if (!OperatingSystem.IsWindows())
            Assert.Equal(UnixFileMode.UserRead | UnixFileMode.UserWrite, File.GetUnixFileMode(file));
        Assert.Equal(
            "copy.db is there already, and no backup is written over another.",
            Readable.OneLineOf(await program.RunAsync("backup", "copy.db"))
        );
        Assert.StartsWith(
            "Not backed up: ",
            Readable.OneLineOf(await program.RunAsync("backup", "nowhere/copy.db")),
            StringComparison.Ordinal
        );
        Assert.EndsWith(
            "'backup --help' says what it takes.",
            Readable.OneLineOf(await program.RunAsync("backup")),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Backup_OfPostgres_NamesItsOwnProgram()
    {
        using var program = new TrackerProgram().On("Host=localhost;Database=tracker");

        Assert.StartsWith(
            "PostgreSQL is backed up by its own program, pg_dump",
            Readable.OneLineOf(await program.RunAsync("backup", "copy.db")),
            StringComparison.Ordinal
        );
    }

    /// <summary>Publishes, and begins drafts through the server, until it is told to stop.</summary>
    private static async Task WorkAsync(TrackerApp app, HttpClient browser, CancellationToken done)
    {
        var page = await browser.PageAsync("/edit/places/fl/miami");
        for (var i = 1; !done.IsCancellationRequested; i++)
        {
            await new TownRecord(i == 1).Add(new Town($"Town {i}", $"town-{i}").Dossier).PublishAsync(app.Services);
            using var begun = await browser.SubmitAsync(page, "form:has(input[value=open])");
            Assert.Equal(HttpStatusCode.Found, begun.StatusCode);
        }
    }

    private static async Task<Guid> DraftAsync(TrackerApp app, Account editor)
    {
        var (drafts, author) = (app.Services.GetRequiredService<Drafts>(), new Contributor(editor.Id, editor.Name));
        var draft = (await drafts.StartFromAsync(author, "dossiers/fl/miami"))!;
        var document = new EditedDocument(
            draft.Documents[0].Address,
            draft.Documents[0].BasedOn,
            draft.Documents[0].Content
        );
        document.Set("$.contextNotes[0].text", "Half of a note");
        await drafts.SaveAsync(draft.Id, draft.Version, author, [document]);
        return draft.Id;
    }

    private async Task BackUpAsync(DatabaseEngine engine, string live)
    {
        if (engine == DatabaseEngine.Sqlite)
            await Manual.RunAsync(
                Manual.Commands("operators/backups.md", "## SQLite")[0],
                new Dictionary<string, string>(),
                ("/var/lib/agreement-tracker/tracker.db", live["Data Source=".Length..]),
                ("/srv/agreement-tracker", TrackerProgram.Home),
                ("/var/backups", folder)
            );
        else
            await Manual.RunAsync(
                Manual.Commands("operators/backups.md", "## PostgreSQL")[0],
                Client(live),
                ("/var/backups", folder),
                ("tracker.dump tracker", $"tracker.dump {new NpgsqlConnectionStringBuilder(live).Database}")
            );
    }

    /// <returns>The connection string of what was restored.</returns>
    private async Task<string> RestoreAsync(DatabaseEngine engine, string live)
    {
        if (engine == DatabaseEngine.Sqlite)
        {
            var place = Directory.CreateDirectory(Path.Combine(folder, "restored")).FullName;
            await Manual.RunAsync(
                Manual.Commands("operators/backups.md", "## SQLite")[1],
                new Dictionary<string, string>(),
                ("/var/lib/agreement-tracker", place),
                ("/srv/agreement-tracker", TrackerProgram.Home),
                ("/var/backups", folder)
            );
            return $"Data Source={Path.Combine(place, "tracker.db")}";
        }
        var postgres = new NpgsqlConnectionStringBuilder(live);
        postgres.Database += "_restored";
        await Manual.RunAsync(
            Manual.Commands("operators/backups.md", "## PostgreSQL")[1],
            Client(live),
            ("Host=localhost", $"Host={postgres.Host};Port={postgres.Port}"),
            ("tracker_restored", postgres.Database!),
            ("/srv/agreement-tracker", TrackerProgram.Home),
            ("/var/backups", folder)
        );
        return postgres.ConnectionString;
    }

    /// <summary>Where PostgreSQL's programs are, and what they are to talk to.</summary>
    private static Dictionary<string, string> Client(string live)
    {
        var postgres = new NpgsqlConnectionStringBuilder(live);
        return new()
        {
            ["PATH"] = $"{PostgresPrograms.Folder}:{Environment.GetEnvironmentVariable("PATH")}",
            ["PGHOST"] = postgres.Host!,
            ["PGPORT"] = $"{postgres.Port}",
            ["PGUSER"] = postgres.Username!,
        };
    }

    /// <summary>With the session of before: its cookie is sealed with a key that came along.</summary>
    private static async Task SignedInAsync(Uri server, (string Name, string Value) cookie, Guid draft)
    {
        using var client = Browser(server, new Cookie(cookie.Name, cookie.Value));
        Assert.Contains(
            "Ada Administrator, editor",
            (await client.PageAsync("/account")).TextOf(".lead"),
            StringComparison.Ordinal
        );
        Assert.Contains(
            "Miami",
            (await client.PageAsync($"/edit/drafts/{draft}")).TextOf("h1"),
            StringComparison.Ordinal
        );
    }

    private static async Task SignInAsync(Uri server, string code)
    {
        using var client = Browser(server);
        using var response = await client.SubmitAsync(
            await client.PageAsync("/account/sign-in"),
            Forms.Password,
            ("Name", "otter"),
            ("Password", "seven otters read maps"),
            ("Code", code)
        );
        Assert.Equal("/edit", response.Headers.Location?.AbsolutePath);
    }

    private static HttpClient Browser(Uri server, params Cookie[] cookies)
    {
        var jar = new CookieContainer();
        foreach (var cookie in cookies)
            jar.Add(server, cookie);
        return new(new HttpClientHandler { CookieContainer = jar, AllowAutoRedirect = false }) { BaseAddress = server };
    }
}
