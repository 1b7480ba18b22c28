using AgreementTracker.Testing.Rosters;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Commands;

public class ImportRosterCommandTests
{
    [Theory, EachEngine]
    public async Task Import_ListsInAnyOrder_TakesThemInByTheirDays_AndASecondTimeNothing(DatabaseEngine engine)
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(engine, program);
        var (first, second) = (
            Put(program, MadeFileOfList.Of("2025-03-01", "OHIO", others: 2)),
            Put(program, MadeFileOfList.Of("2025-03-08", "OHIO"))
        );

        var tried = await program.On(connection).RunAsync("import-roster", second, first, "--dry-run");

        Assert.Equal((0, ""), (tried.ExitCode, tried.Error));
        Assert.Contains(
            $"{first}: participating, 2025-03-01: 3 rows and 0 that state no agreement\n",
            tried.Output,
            StringComparison.Ordinal
        );
        Assert.Contains(
            "    new: TX Aransas County Sheriff's Office, jail enforcement model, row 4; first seen (1.00): ",
            tried.Output,
            StringComparison.OrdinalIgnoreCase
        );
        Assert.False(await WebDatabase.IsThereAsync(engine, connection));

        var taken = await program.RunAsync("import-roster", second, first, "--author", "Ada Administrator");

        Assert.Equal((0, ""), (taken.ExitCode, taken.Error));
        Assert.Equal([("2025-03-01", 3), ("2025-03-08", 4)], await ListsAsync(connection));
        var again = await program.RunAsync("import-roster", first, second);
        Assert.Equal(
            new(
                0,
                $"{first}: was imported before; nothing was written.\n{second}: was imported before; nothing was written.\n",
                ""
            ),
            again
        );
    }

    /// <summary>A folder of lists: some were imported before, and one is too late.</summary>
    [Fact]
    public async Task Import_OnlyTried_TellsOfTheNewestAndLeavesOutWhatComesTooLate()
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(DatabaseEngine.Sqlite, program);
        var (late, taken, next) = (
            Put(program, MadeFileOfList.Of("2025-03-01", "OHIO")),
            Put(program, MadeFileOfList.Of("2025-03-08", "OHIO", others: 2)),
            Put(program, MadeFileOfList.Of("2025-03-15", "OHIO"))
        );
        await program.On(connection).RunAsync("import-roster", taken);

        var tried = await program.RunAsync("import-roster", late, taken, next, "--dry-run", "--skip-refused");

        Assert.Equal(1, tried.ExitCode);
        Assert.Equal("1 of 3 files were left out:", tried.Error.Split('\n')[0]);
        Assert.StartsWith(
            $"{late} is dated 2025-03-01, and the list of 2025-03-08 was imported already",
            tried.Error.Split('\n')[1],
            StringComparison.Ordinal
        );
        Assert.StartsWith(
            $"{taken}: was imported before.\n{next}: participating, 2025-03-15: 4 rows",
            tried.Output,
            StringComparison.Ordinal
        );
        Assert.Equal([("2025-03-08", 3)], await ListsAsync(connection));
    }

    [Fact]
    public async Task Import_SomethingSpeaksAgainstAList_StopsThere_UnlessAReasonLetsItPassOrItIsLeftOut()
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(DatabaseEngine.Sqlite, program);
        program.On(connection);
        string[] files =
        [
            Put(program, MadeFileOfList.Of("2025-03-01", "OHIO")),
            Put(program, MadeFileOfList.Of("2025-03-08", "OHIO", others: 0)),
            Put(program, MadeFileOfList.Of("2025-03-15", "OHIO")),
        ];

        var refused = await program.RunAsync(["import-roster", .. files]);

        Assert.Equal(1, refused.ExitCode);
        Assert.StartsWith($"{files[1]} was not imported: ", refused.Error, StringComparison.Ordinal);
        Assert.Single(refused.Error.TrimEnd().Split('\n'));
        Assert.Equal([("2025-03-01", 4)], await ListsAsync(connection));

        var passed = await program.RunAsync("import-roster", files[0], files[1], "--reason", "ICE itself said so.");
        Assert.Equal((0, ""), (passed.ExitCode, passed.Error));
        Assert.Equal([("2025-03-01", 4), ("2025-03-08", 1)], await ListsAsync(connection));
    }

    [Fact]
    public async Task Import_RefusedAreSkipped_TakesTheOthersInAndNamesThem()
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(DatabaseEngine.Sqlite, program);
        string[] files =
        [
            Put(program, MadeFileOfList.Of("2025-03-01", "OHIO")),
            Put(program, MadeFileOfList.Of("2025-03-08", "OHIO", others: 0)),
            Put(program, MadeFileOfList.Of("2025-03-15", "OHIO")),
            Put(program, ("participatingAgencies03222025am.xlsx", "<html>Not found</html>"u8.ToArray())),
        ];

        var outcome = await program.On(connection).RunAsync(["import-roster", .. files, "--skip-refused"]);

        Assert.Equal(1, outcome.ExitCode);
        var lines = outcome.Error.TrimEnd().Split('\n');
        Assert.Equal("2 of 4 files were left out:", lines[0]);
        Assert.StartsWith(files[3], lines[1], StringComparison.Ordinal);
        Assert.StartsWith($"{files[1]} was not imported: ", lines[2], StringComparison.Ordinal);
        Assert.Equal([("2025-03-01", 4), ("2025-03-15", 4)], await ListsAsync(connection));
    }

    /// <summary>A fault that nobody foresaw, in the second of three lists.</summary>
    [Fact]
    public async Task Import_OneListCrashes_SaysWhichAndWhatWasRefused_AndGoesOnWhereAsked()
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(DatabaseEngine.Sqlite, program);
        string[] files =
        [
            Put(program, ("participatingAgencies02222025am.xlsx", "<html>Not found</html>"u8.ToArray())),
            Put(program, MadeFileOfList.Of("2025-03-01", "OHIO")),
            Put(program, MadeFileOfList.Of("2025-03-08", "OHIO", others: 2)),
            Put(program, MadeFileOfList.Of("2025-03-15", "OHIO")),
        ];
        await program.On(connection).RunAsync("import-roster", files[1]);
        await ExecuteAsync(
            connection,
            $"create trigger crash before insert on imported_lists when new.file_name = '{files[2]}' begin select raise(abort, 'crash'); end"
        );

        var stopped = await program.RunAsync("import-roster", files[2], files[3]);
        Assert.NotEqual(0, stopped.ExitCode);
        Assert.StartsWith($"{files[2]} failed; nothing of it was imported.", stopped.Error, StringComparison.Ordinal);
        Assert.Equal([("2025-03-01", 4)], await ListsAsync(connection));

        var gone = await program.RunAsync(["import-roster", .. files, "--skip-refused"]);
        Assert.Equal(1, gone.ExitCode);
        Assert.Contains("2 of 4 files were left out:", gone.Error, StringComparison.Ordinal);
        Assert.Contains($"{files[0]}: The file is no .xlsx workbook.", gone.Error, StringComparison.Ordinal);
        Assert.Contains($"{files[2]} failed: ", gone.Error, StringComparison.Ordinal);
        Assert.Equal([("2025-03-01", 4), ("2025-03-15", 4)], await ListsAsync(connection));

        await ExecuteAsync(connection, "drop trigger crash");
        Assert.Equal(0, (await program.RunAsync("verify")).ExitCode);
    }

    [Fact]
    public async Task Import_RequestsCalledAgreements_AreRefusedThoughThereIsAReason()
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(DatabaseEngine.Sqlite, program);
        var requests = new MadeWorkbook()
            .Sheet("Sheet1")
            .Row(1, "STATE", "LAW ENFORCEMENT AGENCY", "TYPE", "COUNTY", "SUPPORT TYPE", "MOA")
            .Row(2, "OHIO", "Spencer Police Department", "Municipality", "Medina County", "Task Force Model", "link");
        var file = Put(program, ("participatingAgencies01122026am.xlsx", requests.Bytes()));

        var outcome = await program.On(connection).RunAsync("import-roster", file, "--reason", "I am sure of it.");

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(
            $"{file} was not imported: {file} may be of the other table: ",
            outcome.Error,
            StringComparison.Ordinal
        );
        Assert.Empty(await ListsAsync(connection));
    }

    private static async Task ExecuteAsync(string connection, string sql)
    {
        await using var services = new ServiceCollection().AddTrackerData(connection).BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        await db.Database.ExecuteSqlRawAsync(sql);
    }

    [Theory]
    [InlineData("Required argument missing for command: 'import-roster'.")]
    [InlineData("Required argument missing for command: 'import-roster'.", "--dry-run")]
    [InlineData("import-roster does not take '--force'.", "a.xlsx", "--force")]
    [InlineData("import-roster does not take '--dry-rum'. Did you mean '--dry-run'?", "a.xlsx", "--dry-rum")]
    [InlineData("Required argument missing for option: '--reason'.", "a.xlsx", "--reason")]
    [InlineData("--day dates one file.", "a.xlsx", "b.xlsx", "--day", "2025-03-01")]
    [InlineData("a=b.xlsx: ", "a=b.xlsx")]
    [InlineData("'tomorrow' is not a date. Use YYYY-MM-DD, such as 2025-06-17.", "a.xlsx", "--day", "tomorrow")]
    [InlineData("missing.xlsx: ", "missing.xlsx")]
    public async Task Import_WithoutWhatItTakes_SaysWhat(string expected, params string[] arguments)
    {
        using var program = new TrackerProgram();

        var outcome = await program.RunAsync(["import-roster", .. arguments]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(expected, Readable.OneLineOf(outcome), StringComparison.Ordinal);
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Folder));
    }

    private static string Put(TrackerProgram program, (string Name, byte[] Bytes) file)
    {
        File.WriteAllBytes(Path.Combine(program.Folder, file.Name), file.Bytes);
        return file.Name;
    }

    private static async Task<IEnumerable<(string Day, int Rows)>> ListsAsync(string connection)
    {
        await using var services = new ServiceCollection().AddTrackerData(connection).BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        return (
            await db.ImportedLists.OrderBy(list => list.Id).Select(list => new { list.Day, list.Rows }).ToListAsync()
        ).Select(list => (list.Day, list.Rows));
    }
}
