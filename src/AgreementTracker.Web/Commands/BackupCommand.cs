using System.CommandLine;
using AgreementTracker.Data;
using AgreementTracker.Data.Sqlite;
using AgreementTracker.Web.Hosting;
using Microsoft.Data.Sqlite;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Commands;

/// <summary>
/// <c>backup FILE</c> copies the SQLite file while a server is at work: neither the image nor Windows has a program
/// that does. PostgreSQL has its own.
/// </summary>
internal sealed class BackupCommand : RecordCommand
{
    private readonly Argument<string> file = new("FILE")
    {
        Description = "where the copy goes; nothing may be there yet",
    };

    public BackupCommand(string[] settings)
        : base("backup", "copy a SQLite record while the server runs", settings) => Arguments.Add(file);

    protected override async Task<int> RunAsync(CommandContext context, CancellationToken cancellationToken)
    {
        var copy = context.Value(file)!;
        if (context.Settings.Database.Engine != DatabaseEngine.Sqlite)
            throw new StartException(
                "PostgreSQL is backed up by its own program, pg_dump: docs/operators/backups.md says how."
            );
        var source = new SqliteConnectionStringBuilder(context.Settings.Connection).DataSource;
        if (!File.Exists(source))
            throw new StartException($"There is no {context.Settings.Database.Place} to back up.");
        if (File.Exists(copy))
            throw new StartException($"{copy} is there already, and no backup is written over another.");
        try
        {
            SqliteBackup.Copy(context.Settings.Connection, Path.GetFullPath(copy));
        }
        catch (Exception e) when (e is IOException or UnauthorizedAccessException)
        {
            throw new StartException($"Not backed up: {e.Message}");
        }
        Console.WriteLine($"Copied to {copy}, {await NewestAsync(copy, cancellationToken)}.");
        return 0;
    }

    /// <summary>
    /// Read from the copy; to be noted elsewhere, since nobody could make another chain that ends like this.
    /// </summary>
    private static async Task<string> NewestAsync(string file, CancellationToken cancellationToken)
    {
        await using var services = new ServiceCollection()
            .AddTrackerData($"Data Source={file};Pooling=False")
            .BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync(cancellationToken);
        return
            await db
                .Changes.OrderByDescending(change => change.Number)
                .Select(change => new { change.Number, change.Hash })
                .FirstOrDefaultAsync(cancellationToken)
                is { } newest
            ? $"up to change {newest.Number} with the hash {newest.Hash}"
            : "without any change";
    }
}
