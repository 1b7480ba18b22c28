using Microsoft.Data.Sqlite;

namespace AgreementTracker.Data.Sqlite;

/// <summary>A copy of the file while others write to it: SQLite copies what stood there when it began.</summary>
public static class SqliteBackup
{
    /// <summary>Whoever has the copy has passwords' hashes and the keys of cookies.</summary>
    private const UnixFileMode OwnerAlone = UnixFileMode.UserRead | UnixFileMode.UserWrite;

    /// <param name="file">Is not there yet, and is not there before all of it is.</param>
    /// <exception cref="IOException">It can't be made, or is there already.</exception>
    public static void Copy(string connection, string file)
    {
        var part = $"{file}.part";
        using (MakeEmpty(part)) { }
        try
        {
            using (var source = Open(new(connection) { Mode = SqliteOpenMode.ReadOnly, Pooling = false }))
            using (var copy = Open(new() { DataSource = part, Pooling = false }))
                source.BackupDatabase(copy);
            File.Move(part, file, overwrite: false);
        }
        finally
        {
            File.Delete(part);
        }
    }

    private static FileStream MakeEmpty(string file)
    {
        var options = new FileStreamOptions { Mode = FileMode.CreateNew, Access = FileAccess.Write };
        if (!OperatingSystem.IsWindows())
            options.UnixCreateMode = OwnerAlone;
        return new(file, options);
    }

    private static SqliteConnection Open(SqliteConnectionStringBuilder address)
    {
        var connection = new SqliteConnection(address.ConnectionString);
        connection.Open();
        return connection;
    }
}
