using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Data.Tests.VoteEvents;

public class VoteCountTests
{
    [Theory, EachEngine]
    public async Task Insert_NegativeCount_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = await VoteAsync(database);

        context.Add(Count(0, VoteOption.Yes, -1));

        await Refusal.ByDatabaseAsync(() => context.SaveChangesAsync(), "ck_vote_counts_value");
    }

    [Theory, EachEngine]
    public async Task Insert_SameOptionTwice_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = await VoteAsync(database);

        context.AddRange(Count(0, VoteOption.Yes, 3), Count(1, VoteOption.Yes, 2));

        await Refusal.ByDatabaseAsync(() => context.SaveChangesAsync(), "vote_event_id");
    }

    [Theory, EachEngine]
    public async Task Insert_ZeroForAnOption_IsKept(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await using var context = await VoteAsync(database);

        context.AddRange(Count(0, VoteOption.Yes, 5), Count(1, VoteOption.No, 0));

        Assert.Equal(2, await context.SaveChangesAsync());
    }

    private static async Task<TrackerDbContext> VoteAsync(TestDatabase database)
    {
        var context = database.Context();
        context.AddRange(World.Springfield(), World.Council(), World.Vote());
        await context.SaveChangesAsync();
        return context;
    }

    private static VoteCount Count(int ordinal, VoteOption option, int value) =>
        new()
        {
            Id = $"xx.springfield.approval.{ordinal}",
            VoteEventId = "xx.springfield.approval",
            Ordinal = ordinal,
            Option = option,
            Value = value,
        };
}
