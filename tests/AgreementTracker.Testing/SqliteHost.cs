using System.Data.Common;
using Microsoft.Data.Sqlite;

namespace AgreementTracker.Testing;

internal sealed class SqliteHost : IDatabaseHost
{
    private readonly string _folder = Directory.CreateTempSubdirectory("agreement-tracker-sqlite.").FullName;
    private int _databases;

    public SqliteHost() => AppDomain.CurrentDomain.ProcessExit += (_, _) => Clear();

    public Task<string> CreateAsync(string? template)
    {
        // A folder for each, since SQLite keeps a log beside the file.
        var folder = Directory.CreateDirectory(Path.Combine(_folder, $"{Interlocked.Increment(ref _databases)}"));
        var file = Path.Combine(folder.FullName, "tracker.db");
        if (template is not null)
            File.Copy(FileIn(template), file);
        return Task.FromResult($"Data Source={file}");
    }

    public Task SealAsync(string connectionString)
    {
        // The last connection to close empties the log into the file.
        var log = FileIn(connectionString) + "-wal";
        return File.Exists(log)
            ? throw new InvalidOperationException($"{log}: something is still connected.")
            : Task.CompletedTask;
    }

    public Task DropAsync(string connectionString)
    {
        Directory.Delete(Path.GetDirectoryName(FileIn(connectionString))!, recursive: true);
        return Task.CompletedTask;
    }

    public void ClearPool(DbConnection connection) => SqliteConnection.ClearPool((SqliteConnection)connection);

    private void Clear()
    {
        try
        {
            Directory.Delete(_folder, recursive: true);
        }
        catch (IOException)
        {
            // A test that was broken off still writes: what is left is in the folder for temporary files.
        }
    }

    private static string FileIn(string connectionString) =>
        new SqliteConnectionStringBuilder(connectionString).DataSource;
}
