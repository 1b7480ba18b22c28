using System.Net;
using System.Net.Sockets;
using Microsoft.Data.Sqlite;

namespace AgreementTracker.Web.Tests.Hosting;

/// <summary>
/// What whoever starts the program can mend is told in one readable line, and nothing is left half done.
/// </summary>
public class StartFaultTests
{
    [Theory, EachEngine]
    public async Task Start_SeedsAreBroken_NamesEveryErrorAndMakesNoDatabase(DatabaseEngine engine)
    {
        using var program = new TrackerProgram();
        BrokenSeeds.In(program);
        var connection = await WebDatabase.NotYetThereAsync(engine, program);

        var outcome = await program.On(connection).RunAsync("--urls", "http://127.0.0.1:0");

        Assert.Equal(1, outcome.ExitCode);
        BrokenSeeds.AllAreNamedIn(outcome);
        Assert.False(await WebDatabase.IsThereAsync(engine, connection));
    }

    [Fact]
    public async Task Start_SeedsAreBrokenAndThereIsARecord_LeavesTheFileAsItWas()
    {
        await using var database = await WebDatabase.SeededAsync(DatabaseEngine.Sqlite);
        var file = database.ConnectionString["Data Source=".Length..];
        var before = await File.ReadAllBytesAsync(file);
        using var program = new TrackerProgram();
        BrokenSeeds.In(program);

        var outcome = await program.On(database.ConnectionString).RunAsync("--urls", "http://127.0.0.1:0");

        BrokenSeeds.AllAreNamedIn(outcome);
        Assert.Equal(before, await File.ReadAllBytesAsync(file));
        Assert.Equal([file], Directory.EnumerateFiles(Path.GetDirectoryName(file)!));
    }

    [Fact]
    public async Task Rebuild_SomebodyElseWritesForTooLong_SaysSo()
    {
        await using var database = await WebDatabase.SeededAsync(DatabaseEngine.Sqlite);
        using var program = new TrackerProgram();
        await using var other = new SqliteConnection($"{database.ConnectionString};Pooling=False");
        await other.OpenAsync();
        await using var writing = other.BeginTransaction(deferred: false);

        var outcome = await program.On($"{database.ConnectionString};Default Timeout=1").RunAsync("rebuild");

        Assert.Equal(
            (1, "Nothing was done: other processes have been writing to the SQLite file for too long. Try again."),
            (outcome.ExitCode, Readable.OneLineOf(outcome))
        );
    }

    [Theory]
    [EachEngine("seed")]
    [EachEngine("verify")]
    public async Task Start_DatabaseIsOfANewerVersion_LeavesItAsItIs(DatabaseEngine engine, string command)
    {
        await using var database = await WebDatabase.SeededAsync(engine);
        await database.ExecuteAsync(
            """insert into "__EFMigrationsHistory" (migration_id, product_version) values ('29990101000000_Later', '11.0')"""
        );
        using var program = new TrackerProgram();

        var outcome = await program.On(database.ConnectionString).RunAsync(command);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains(
            "is of a newer version of the program, which has made 29990101000000_Later.",
            Readable.OneLineOf(outcome),
            StringComparison.Ordinal
        );
    }

    [Theory, EachEngine]
    public async Task Start_DatabaseIsTooOld_NamesTheWayOut(DatabaseEngine engine)
    {
        await using var database = await WebDatabase.SeededAsync(engine);
        await database.ExecuteAsync(
            """update "__EFMigrationsHistory" set migration_id = '20261123041707_Record' where migration_id like '%_Initial'"""
        );
        using var program = new TrackerProgram();

        var outcome = await program.On(database.ConnectionString).RunAsync("seed");

        Assert.Equal(1, outcome.ExitCode);
        Assert.EndsWith(
            "It is of a version before the last one of November 2026 (its newest migration is 20261123041707_Record)."
                + " Start that version once, then this one.",
            Readable.OneLineOf(outcome),
            StringComparison.Ordinal
        );
    }

    [Fact]
    public async Task Start_SeedsFolderIsMissing_NamesIt()
    {
        using var program = new TrackerProgram();
        program.Settings["Seeds__Folder"] = "/nowhere/at/all";

        var lines = Readable.Lines(await program.RunAsync("--urls", "http://127.0.0.1:0"));

        Assert.Equal("seeds: there is no folder /nowhere/at/all", lines[^1]);
    }

    [Fact]
    public async Task Start_PortIsInUse_NamesItAndTheWayOut()
    {
        using var other = new TcpListener(IPAddress.Loopback, 0);
        other.Start();
        using var program = new TrackerProgram();

        var line = await FaultAsync(program, "--urls", $"http://127.0.0.1:{((IPEndPoint)other.LocalEndpoint).Port}");

        Assert.Contains($"{((IPEndPoint)other.LocalEndpoint).Port}: address already in use", line);
        Assert.EndsWith("Choose another address with --urls http://localhost:PORT", line);
    }

    [Theory]
    [InlineData("tracker.example.org")]
    [InlineData("ftp://tracker.example.org")]
    [InlineData("https://tracker.example.org/somewhere")]
    public async Task Start_SiteAddressIsNone_SaysWhatItIs(string address)
    {
        using var program = new TrackerProgram();
        program.Settings["Site__Address"] = address;

        Assert.Equal(
            $"Site:Address is where people find the program, such as https://tracker.example.org, without a path; not '{address}'.",
            await FaultAsync(program, "--urls", "http://127.0.0.1:0")
        );
    }

    [Fact]
    public async Task Start_SigningKeyIsNone_SaysWhatItIs()
    {
        using var program = new TrackerProgram();
        program.Settings["History__SigningKey"] = "/nowhere/head.pem";

        Assert.StartsWith(
            "History:SigningKey is a private ECDSA key of the curve P-256 in PEM, or the file that has it: the file /nowhere/head.pem can't be read: ",
            await FaultAsync(program, "--urls", "http://127.0.0.1:0")
        );
    }

    [Theory]
    [InlineData("http://192.0.2.1:5080", "assign requested address")]
    [InlineData("localhost", "localhost")]
    public async Task Start_AddressCannotBeListenedOn_SaysSo(string address, string words)
    {
        using var program = new TrackerProgram();

        Assert.Contains(words, await FaultAsync(program, "--urls", address));
    }

    [Theory]
    [InlineData("nonsense")]
    [InlineData("")]
    [InlineData("Data Source=")]
    [InlineData("Host=127.0.0.1;Foo=bar")]
    [InlineData("Host=127.0.0.1;Port=many")]
    [InlineData("Data Source=tracker.db;Foo=bar")]
    public async Task Start_ConnectionStringIsNone_NamesTheSetting(string connection)
    {
        using var program = new TrackerProgram().On(connection);

        Assert.StartsWith(
            "The connection string (ConnectionStrings:Tracker) can't be used: ",
            await FaultAsync(program)
        );
    }

    [Fact]
    public async Task Start_PostgresIsNotThere_SaysSo()
    {
        using var program = new TrackerProgram().On(
            $"Host=127.0.0.1;Port={TrackerProgram.FreePort()};Database=tracker;Username=tracker;Password=secret"
        );

        var line = await FaultAsync(program);

        Assert.StartsWith("Not started: PostgreSQL can't be reached: ", line);
        Assert.DoesNotContain("secret", line);
    }

    [Fact]
    public async Task Start_PostgresRefuses_SaysWhy()
    {
        var cluster = await PostgresCluster.Shared;
        using var program = new TrackerProgram().On(
            $"Host=127.0.0.1;Port={cluster.Port};Database=postgres;Username=nobody_here"
        );

        Assert.StartsWith(
            "Not started: PostgreSQL refused: role \"nobody_here\" does not exist",
            await FaultAsync(program)
        );
    }

    private static async Task<string> FaultAsync(TrackerProgram program, params string[] arguments)
    {
        var outcome = await program.RunAsync(arguments is [] ? ["--urls", "http://127.0.0.1:0"] : arguments);
        Assert.Equal(1, outcome.ExitCode);
        return Readable.OneLineOf(outcome);
    }
}
