using System.Runtime.Versioning;

namespace AgreementTracker.Web.Tests.Hosting;

[UnsupportedOSPlatform("windows")]
public class ReadOnlyFolderTests
{
    private const UnixFileMode ReadOnly =
        UnixFileMode.UserRead
        | UnixFileMode.UserExecute
        | UnixFileMode.GroupRead
        | UnixFileMode.GroupExecute
        | UnixFileMode.OtherRead
        | UnixFileMode.OtherExecute;
    private const UnixFileMode Writable = ReadOnly | UnixFileMode.UserWrite;

    [Fact]
    public async Task Start_WorkingFolderIsReadOnly_SaysThatTheDataFolderCannotBeMade()
    {
        using var program = WithoutPrivileges();

        Assert.StartsWith(
            "Not started: the folder for the SQLite file can't be made: ",
            await FaultAsync(program, program.Folder)
        );
    }

    [Fact]
    public async Task Start_DataFolderIsReadOnly_SaysThatTheFileCannotBeUsed()
    {
        using var program = WithoutPrivileges();
        var data = Directory.CreateDirectory(Path.Combine(program.Folder, "data")).FullName;

        var line = await FaultAsync(program, data);

        Assert.StartsWith("Not started: the SQLite file can't be used: ", line);
        Assert.EndsWith("Is its folder there, writable, and not full?", line);
    }

    [Fact]
    public async Task Start_DatabaseIsReadOnly_SaysThatTheFileCannotBeUsed()
    {
        using var program = WithoutPrivileges();
        await using var database = await WebDatabase.SeededAsync(DatabaseEngine.Sqlite);
        var data = Directory.CreateDirectory(Path.Combine(program.Folder, "data")).FullName;
        File.Copy(database.ConnectionString["Data Source=".Length..], Path.Combine(data, "tracker.db"));

        Assert.StartsWith("Not started: the SQLite file can't be used: ", await FaultAsync(program, data));
    }

    /// <summary>Nothing is read-only to root.</summary>
    private static TrackerProgram WithoutPrivileges()
    {
        var program = new TrackerProgram();
        File.SetUnixFileMode(program.Folder, Writable);
        if (Environment.IsPrivilegedProcess)
            program.Prefix = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"];
        return program;
    }

    private static async Task<string> FaultAsync(TrackerProgram program, string folder)
    {
        File.SetUnixFileMode(folder, ReadOnly);
        try
        {
            // What a page loads lies partly in the packages folder of whoever built the program, and that may be closed
            // to others.
            var outcome = await program.RunAsync(
                "--urls",
                "http://127.0.0.1:0",
                "--staticWebAssets",
                "none",
                "--webroot",
                program.Folder
            );
            Assert.Equal(1, outcome.ExitCode);
            return Readable.OneLineOf(outcome);
        }
        finally
        {
            File.SetUnixFileMode(folder, Writable);
        }
    }
}
