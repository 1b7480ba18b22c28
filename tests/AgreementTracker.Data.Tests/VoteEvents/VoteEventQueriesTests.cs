using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Record.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.VoteEvents;

public class VoteEventQueriesTests
{
    [Theory, EachEngine]
    public async Task SelectRows_SaysWhatATableShows(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var row = await db
            .VoteEvents.Called(db, "town 03")
            .SelectRows(db)
            .SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            new()
            {
                Id = "yy.town-03.decision",
                PlaceId = "yy/town-03",
                Place = "Town 03",
                FoldedPlace = "town 03",
                State = "yy",
                StateName = ManyTowns.OtherStateName,
                BodyId = "town-03-council",
                Body = Town.CouncilName,
                FoldedBody = "town council",
                Motion = "to decide item 3",
                Effect = VoteEffect.Reject,
                Stage = VoteStage.NotStated,
                Method = VoteMethod.NotStated,
                Result = VoteResult.Tabled,
                Date = "2023-04",
                Printed = "04/2023",
                Yes = 4,
                No = 3,
                Margin = 1,
            },
            row
        );
    }

    [Theory, EachEngine]
    public async Task Matching_NarrowsByWhatOnlyTheTableAsks(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        async Task<int> CountAsync(VoteFilter filter) =>
            await db.VoteEvents.Matching(filter).CountAsync(TestContext.Current.CancellationToken);

        async Task<int> CalledAsync(string text) =>
            await db.VoteEvents.Called(db, text).CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, await CountAsync(new(State: "yy")));
        Assert.Equal(1, await CountAsync(new(Effect: VoteEffect.Keep)));
        Assert.Equal(6, await CalledAsync("Council"));
        Assert.Equal(1, await CalledAsync("Tówn 05"));
        Assert.Equal(0, await CalledAsync("100%"));
    }

    private static Task<TestDatabase> TownsAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "six towns", ManyTowns.Record(6).PublishAsync);
}
