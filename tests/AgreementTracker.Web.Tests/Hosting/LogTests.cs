namespace AgreementTracker.Web.Tests.Hosting;

public class LogTests
{
    [Fact]
    public async Task Log_OfARequest_HasMethodPathStatusAndTimeAndNothingOfTheReader()
    {
        await using var database = await WebDatabase.SeededAsync(DatabaseEngine.Sqlite);
        using var program = new TrackerProgram().On(database.ConnectionString);
        // Everything there is, to be sure that no level tells it.
        program.Settings["Serilog__MinimumLevel__Default"] = "Verbose";
        await using var server = await program.ServeAsync();
        server.Client.DefaultRequestHeaders.Add("User-Agent", "Reader-Agent/1.0");
        server.Client.DefaultRequestHeaders.Add("Referer", "https://where-from.example/");
        server.Client.DefaultRequestHeaders.Add("X-Forwarded-For", "203.0.113.7");
        server.Client.DefaultRequestHeaders.Add("Cookie", "who=this-reader");

        await server.Client.GetAsync("/places?text=what-was-searched");
        await server.Client.GetAsync("/no-such-page?and=what-was-searched");
        await server.Client.GetAsync("/account/invitation?token=what-was-searched");
        await server.Client.PostAsync(
            "/account/sign-in",
            new FormUrlEncodedContent([new("_handler", "password"), new("Name", "what-was-searched")])
        );

        Assert.Matches(
            @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d INF GET /places 200 \d+ ms$",
            await server.LoggedAsync("GET /places ")
        );
        Assert.Matches(
            @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d INF GET /no-such-page 404 \d+ ms$",
            await server.LoggedAsync("GET /no-such-page ")
        );
        string[] reader = ["what-was-searched", "Reader-Agent", "where-from.example", "203.0.113.7", "this-reader"];
        Assert.All(
            server.Log,
            line => Assert.DoesNotContain(reader, told => line.Contains(told, StringComparison.OrdinalIgnoreCase))
        );
        // The client's own address is 127.0.0.1, as is the server's, which is told once.
        Assert.Single(server.Log, line => line.Contains("127.0.0.1", StringComparison.Ordinal));
    }

    [Fact]
    public async Task Log_OfProbes_IsSilentUnlessAskedFor()
    {
        await using var database = await WebDatabase.SeededAsync(DatabaseEngine.Sqlite);
        using var program = new TrackerProgram().On(database.ConnectionString);
        await using var server = await program.ServeAsync();

        await server.Client.GetAsync("/healthz");
        await server.Client.GetAsync("/readyz");
        await server.Client.GetAsync("/");

        await server.LoggedAsync("GET / 200");
        Assert.DoesNotContain(
            server.Log,
            line =>
                line.Contains("GET /healthz", StringComparison.Ordinal)
                || line.Contains("GET /readyz", StringComparison.Ordinal)
        );
    }

    [Fact]
    public async Task Log_LevelIsSetToVerbose_TellsProbesToo()
    {
        await using var database = await WebDatabase.SeededAsync(DatabaseEngine.Sqlite);
        using var program = new TrackerProgram().On(database.ConnectionString);
        program.Settings["Serilog__MinimumLevel__Default"] = "Verbose";
        await using var server = await program.ServeAsync();

        await server.Client.GetAsync("/healthz");

        Assert.Matches(
            @"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\.\d{3}[+-]\d\d:\d\d VRB GET /healthz 200 \d+ ms$",
            await server.LoggedAsync("GET /healthz ")
        );
    }

    [Fact]
    public async Task Log_LevelIsSetToWarning_SaysNothingWhileAllIsWell()
    {
        await using var database = await WebDatabase.SeededAsync(DatabaseEngine.Sqlite);
        using var program = new TrackerProgram().On(database.ConnectionString);
        program.Settings["Serilog__MinimumLevel__Default"] = "Warning";
        await using var server = await program.ServeInSilenceAsync();

        await server.Client.GetAsync("/");
        Assert.Equal(0, await server.StopAsync());

        Assert.DoesNotContain(server.Log, line => !line.Contains(" WRN ", StringComparison.Ordinal));
    }
}
