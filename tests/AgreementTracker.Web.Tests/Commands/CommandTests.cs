namespace AgreementTracker.Web.Tests.Commands;

public class CommandTests
{
    [Theory, EachEngine]
    public async Task Seed_NoDatabaseYet_MakesItAndPublishesOnce(DatabaseEngine engine)
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(engine, program);
        program.On(connection);

        var first = await program.RunAsync("seed");
        Assert.Equal((0, ""), (first.ExitCode, first.Error));
        Assert.Matches(@"^Published \d+ documents as change 1\.\n$", first.Output);

        var second = await program.RunAsync("seed");
        Assert.Equal(new(0, "Nothing new: the record already has these seeds.\n", ""), second);
        Assert.Equal(1, await WebDatabase.DataVersionAsync(connection));
    }

    [Theory, EachEngine]
    public async Task SeedDryRun_SeedsAreInOrder_SaysSoAndWritesNothing(DatabaseEngine engine)
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(engine, program);

        var outcome = await program.On(connection).RunAsync("seed", "--dry-run");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches(@"^\d+ documents and \d+ archived texts are in order; nothing was written\.\n$", outcome.Output);
        Assert.False(await WebDatabase.IsThereAsync(engine, connection));
        Assert.Empty(Directory.EnumerateFileSystemEntries(program.Folder));
    }

    [Fact]
    public async Task SeedDryRun_SeedsAreBroken_NamesEveryError()
    {
        using var program = new TrackerProgram();
        BrokenSeeds.In(program);

        var outcome = await program.RunAsync("seed", "--dry-run");

        Assert.Equal(1, outcome.ExitCode);
        BrokenSeeds.AllAreNamedIn(outcome);
    }

    [Theory, EachEngine]
    public async Task Verify_RecordIsWhole_SaysSo(DatabaseEngine engine)
    {
        await using var database = await WebDatabase.SeededAsync(engine);
        using var program = new TrackerProgram();

        var outcome = await program.On(database.ConnectionString).RunAsync("verify");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches(
            @"^The record is whole: texts, passages, hashes, chain, rows, ledger and triggers agree\.\nHead: 1:[0-9a-f]{64}\n$",
            outcome.Output
        );

        var head = outcome.Output.Split(' ')[^1].Trim();
        Assert.Equal(0, (await program.RunAsync("verify", "--head", head)).ExitCode);
        var cut = await program.RunAsync("verify", "--head", $"2{head[1..]}");
        Assert.Equal(1, cut.ExitCode);
        Assert.Contains("is not in the history, which ends at change 1", cut.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("verify", "--head")]
    [InlineData("verify", "--haed", "1:00")]
    [InlineData("verify", "--head", "1:00", "--head", "2:00")]
    [InlineData("verify", "--head", "1:00")]
    public async Task Verify_HeadIsNone_SaysHowItIsWritten(params string[] arguments)
    {
        using var program = new TrackerProgram().On("Data Source=none.db");

        var outcome = await program.RunAsync(arguments);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("--head", Readable.OneLineOf(outcome), StringComparison.Ordinal);
    }

    [Theory, EachEngine]
    public async Task Rebuild_AfterVerifyNamedWhatIsWrong_MendsIt(DatabaseEngine engine)
    {
        await using var database = await WebDatabase.SeededAsync(engine);
        await database.ExecuteAsync("update vote_counts set value = 4 where id = 'fl.miami.approval.yes'");
        using var program = new TrackerProgram();
        program.On(database.ConnectionString);

        var finding = await program.RunAsync("verify");
        Assert.Equal(
            new(
                1,
                "dossiers/fl/miami: vote_counts fl.miami.approval.yes: value is 4, but 3 by the newest revision\n1 finding(s).\n",
                ""
            ),
            finding with
            {
                Output = finding.Output[..finding.Output.IndexOf("Head: ", StringComparison.Ordinal)],
            }
        );

        var rebuilt = await program.RunAsync("rebuild");
        Assert.Equal((0, ""), (rebuilt.ExitCode, rebuilt.Error));
        Assert.Matches(@"^Projected \d+ documents again\.\n$", rebuilt.Output);
        Assert.Equal(0, (await program.RunAsync("verify")).ExitCode);
    }

    [Theory]
    [EachEngine("verify")]
    [EachEngine("rebuild")]
    public async Task Command_NeedsARecordAndThereIsNone_SaysHowToMakeOne(DatabaseEngine engine, string command)
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(engine, program);

        var outcome = await program.On(connection).RunAsync(command);

        Assert.Equal(1, outcome.ExitCode);
        Assert.Contains("the command seed", Readable.OneLineOf(outcome));
        Assert.False(await WebDatabase.IsThereAsync(engine, connection));
    }

    [Fact]
    public async Task Command_IsUnknown_NamesTheKnownOnes()
    {
        using var program = new TrackerProgram();

        var outcome = await program.RunAsync("sow");

        Assert.Equal(1, outcome.ExitCode);
        Assert.Equal(
            "There is no command 'sow'; there are seed, import-roster, reimport-rosters, verify, rebuild, backup, user, and without one the server starts.",
            Readable.OneLineOf(outcome)
        );
    }

    [Fact]
    public async Task Command_IsMisspelt_NamesTheOneThatIsMeant()
    {
        using var program = new TrackerProgram();

        Assert.Equal(
            "There is no command 'verfy'. Did you mean 'verify'?",
            Readable.OneLineOf(await program.RunAsync("verfy"))
        );
    }

    [Theory]
    [InlineData("--dry-run", "seed", "--help")]
    [InlineData("--head <N:HASH>", "help", "verify")]
    [InlineData("--role <ROLE> (REQUIRED)", "user", "invite", "-h")]
    [InlineData("import-roster <FILE>... [options]", "import-roster", "-?")]
    public async Task Help_OfOneCommand_SaysWhatItTakes(string expected, params string[] words)
    {
        using var program = new TrackerProgram();

        var outcome = await program.RunAsync(words);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Contains(expected, outcome.Output, StringComparison.Ordinal);
    }

    /// <summary>Who asks for help does not start a server.</summary>
    [Theory]
    [InlineData("help")]
    [InlineData("--help")]
    [InlineData("-h")]
    public async Task Help_NamesEachCommand(string word)
    {
        using var program = new TrackerProgram();

        var outcome = await program.RunAsync(word);

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.All(
            ["seed", "import-roster", "verify", "rebuild", "backup", "user"],
            command => Assert.Contains($"  {command} ", outcome.Output, StringComparison.Ordinal)
        );
    }
}
