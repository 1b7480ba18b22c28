using AgreementTracker.Data;
using AgreementTracker.Data.Postgres;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Seeding;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Hosting;

/// <summary>Brings the database to where the program needs it: made, migrated, seeded.</summary>
public static class TrackerDatabase
{
    private static readonly TimeSpan Timeout = TimeSpan.FromSeconds(60);

    /// <summary>EF Core's picture of the tables, which is made once in a process and needs no database.</summary>
    public static void BuildModel(IServiceProvider services)
    {
        using var db = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContext();
        _ = db.Model;
    }

    /// <summary>The seeds are read before the database is touched: broken ones leave it as it was.</summary>
    public static async Task<SeedResult> PrepareAsync(
        IServiceProvider services,
        TrackerSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        var seeds = SeedFolder.Read(settings.SeedsFolder);
        await MigrateAsync(services, settings, cancellationToken);
        var result = await services.GetRequiredService<Seeder>().SeedAsync(seeds, cancellationToken);
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        await services.GetRequiredService<DataVersion>().LookAsync(db, cancellationToken);
        return result;
    }

    public static async Task MigrateAsync(
        IServiceProvider services,
        TrackerSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        if (settings.Database.Engine == DatabaseEngine.Sqlite)
            MakeFolder(settings.Connection);
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        try
        {
            if (settings.Owner is { } owner)
                await PostgresRoles.MigrateAsync(owner, settings.Connection, cancellationToken);
            else
                await db.CreateAsync(cancellationToken);
            if (await IsBehindAsync(db, settings, cancellationToken))
                await MigrateAsync(db, settings, cancellationToken);
        }
        catch (DatabaseTooOldException e)
        {
            throw new StartException(
                $"Not started: the {settings.Database.Place} can't be brought up to date in one step. {e.Message} Start that version once, then this one.",
                e
            );
        }
        await db.BeginLedgerAsync(cancellationToken);
    }

    private static async Task MigrateAsync(
        TrackerDbContext db,
        TrackerSettings settings,
        CancellationToken cancellationToken
    )
    {
        // In SQLite the lock is a row, which a process that was killed leaves behind: nobody should wait for it for
        // ever.
        using var timeout = CancellationTokenSource.CreateLinkedTokenSource(cancellationToken);
        if (settings.Database.Engine == DatabaseEngine.Sqlite)
            timeout.CancelAfter(Timeout);
        try
        {
            await db.MigrateAsync(timeout.Token);
        }
        catch (OperationCanceledException) when (!cancellationToken.IsCancellationRequested)
        {
            throw new StartException(
                $"Not started: another start has been migrating the {settings.Database.Place} for {Timeout.TotalSeconds} seconds,"
                    + " or was broken off while it did; if none is at work, delete the table __EFMigrationsLock."
            );
        }
    }

    /// <summary>Whether any version of the program has made its tables.</summary>
    public static async Task<bool> IsThereAsync(
        IServiceProvider services,
        TrackerSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        if (
            settings.Database.Engine == DatabaseEngine.Sqlite
            && !File.Exists(new SqliteConnectionStringBuilder(settings.Connection).DataSource)
        )
            return false;
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        return (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).Any();
    }

    /// <summary>For commands that work on a database and make none.</summary>
    public static async Task RequireAsync(
        IServiceProvider services,
        TrackerSettings settings,
        CancellationToken cancellationToken = default
    )
    {
        if (
            settings.Database.Engine == DatabaseEngine.Sqlite
            && !File.Exists(new SqliteConnectionStringBuilder(settings.Connection).DataSource)
        )
            throw new StartException($"There is no {settings.Database.Place}: the command seed makes one.");
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        if (await IsBehindAsync(db, settings, cancellationToken))
            throw new StartException(
                $"The {settings.Database.Place} is not of this version: the command seed brings it up to date."
            );
    }

    /// <summary>
    /// Whether migrations are missing. One that this version does not know is of a newer one, whose tables it would
    /// spoil.
    /// </summary>
    private static async Task<bool> IsBehindAsync(
        TrackerDbContext db,
        TrackerSettings settings,
        CancellationToken cancellationToken
    )
    {
        var (known, applied) = (
            db.Database.GetMigrations().ToList(),
            (await db.Database.GetAppliedMigrationsAsync(cancellationToken)).ToList()
        );
        return applied.Except(known).LastOrDefault(id => !FormerMigrations.IsFormer(id)) is { } newer
            ? throw new StartException(
                $"Not started: the {settings.Database.Place} is of a newer version of the program, which has made {newer}. Use that version, or restore a backup from before."
            )
            : known.Except(applied).Any();
    }

    private static void MakeFolder(string connection)
    {
        var file = new SqliteConnectionStringBuilder(connection).DataSource;
        var folder = file is "" or ":memory:" ? null : Path.GetDirectoryName(Path.GetFullPath(file));
        try
        {
            if (folder is not null && !OperatingSystem.IsWindows())
                Directory.CreateDirectory(
                    folder,
                    UnixFileMode.UserRead | UnixFileMode.UserWrite | UnixFileMode.UserExecute
                );
            else if (folder is not null)
                Directory.CreateDirectory(folder);
            if (folder is not null)
                KeepToOurselves(file);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"Not started: the folder for the SQLite file can't be made: {e.Message}");
        }
    }

    /// <summary>
    /// No other account of the machine reads the file: it holds what is not published, and the accounts. SQLite gives
    /// the files beside it the same mode.
    /// </summary>
    private static void KeepToOurselves(string file)
    {
        const UnixFileMode Own = UnixFileMode.UserRead | UnixFileMode.UserWrite;
        if (OperatingSystem.IsWindows() || Directory.Exists(file))
            return;
        try
        {
            if (!File.Exists(file))
                new FileStream(
                    file,
                    new FileStreamOptions
                    {
                        Mode = FileMode.CreateNew,
                        Access = FileAccess.Write,
                        UnixCreateMode = Own,
                    }
                ).Dispose();
            else if ((File.GetUnixFileMode(file) & ~Own) != 0)
                File.SetUnixFileMode(file, Own);
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            // It is another account's file, which has let us use it; or SQLite will say why there is none.
        }
    }
}
