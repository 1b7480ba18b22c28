using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Web.Tests.Commands;

public class UserCommandTests
{
    [Theory, EachEngine]
    public async Task Invite_NoDatabaseYet_MakesItAndPrintsALink(DatabaseEngine engine)
    {
        using var program = new TrackerProgram();
        var connection = await WebDatabase.NotYetThereAsync(engine, program);
        program.On(connection).Settings["Site__Address"] = "https://tracker.example.org";

        var outcome = await program.RunAsync("user", "invite", "--role", "administrator", "Ada", "Administrator");

        Assert.Equal((0, ""), (outcome.ExitCode, outcome.Error));
        Assert.Matches(
            @"^https://tracker\.example\.org/account/invitation#[\w-]{43}\nThis link for Ada Administrator works once, and for 7 days\.\n$",
            outcome.Output
        );
        await using var services = new ServiceCollection().AddTrackerData(connection).BuildServiceProvider();
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        Assert.Equal(0, (await program.RunAsync("user", "reset", "ada", "administrator")).ExitCode);
        Assert.DoesNotContain((await db.Invitations.SingleAsync()).TokenHash, outcome.Output, StringComparison.Ordinal);
    }

    [Theory]
    [InlineData("Option '--role' is required.", "invite", "Ada")]
    [InlineData("user does not take '--role'.", "--role", "editor", "Ada")]
    [InlineData("Required command was not provided.")]
    [InlineData(
        "invite does not take '--rool'. Did you mean '--role'?",
        "invite",
        "--rool",
        "editor",
        "--role",
        "editor",
        "Ada"
    )]
    [InlineData(
        "There is no role 'chief'; there are editor, reviewer, administrator.",
        "invite",
        "--role",
        "chief",
        "Ada"
    )]
    [InlineData("Nobody Here has no account.", "reset", "Nobody", "Here")]
    [InlineData("A name is needed.", "invite", "--role", "editor")]
    public async Task Invite_WithoutWhatItTakes_SaysWhat(string expected, params string[] arguments)
    {
        using var program = new TrackerProgram();

        var outcome = await program.RunAsync(["user", .. arguments]);

        Assert.Equal(1, outcome.ExitCode);
        Assert.StartsWith(expected, Readable.OneLineOf(outcome), StringComparison.Ordinal);
    }
}
