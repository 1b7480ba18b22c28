using AgreementTracker.Data.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.VoteEvents;

public class VoteEventQueriesTests
{
    [Theory, EachEngine]
    public async Task SelectRows_SaysWhatATableShows(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var row = await db.VoteEvents.Called(db, "town 03").SelectRows(db).SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            new("yy.town-03.decision", "yy/town-03", "Town 03", "yy", ManyTowns.OtherStateName, "town-03-council", Town.CouncilName, "to decide item 3",
                VoteEffect.Reject, VoteStage.NotStated, VoteMethod.NotStated, VoteResult.Tabled, null, TallyCheck.NamesNotReported,
                "2023-04", "04/2023", null, 4, 3, 1, null, null, null),
            row);
    }

    [Theory]
    [EachEngine(VoteSort.Date, true, "04 03 02 01 00 05")]
    [EachEngine(VoteSort.Date, false, "00 01 02 03 04 05")]
    [EachEngine(VoteSort.Place, true, "05 04 03 02 01 00")]
    [EachEngine(VoteSort.State, false, "00 03 01 02 04 05")]
    [EachEngine(VoteSort.Body, false, "00 03 01 02 04 05")]
    [EachEngine(VoteSort.Result, false, "01 05 00 03 02 04")]
    [EachEngine(VoteSort.Effect, false, "00 04 01 02 05 03")]
    [EachEngine(VoteSort.Margin, false, "05 00 03 01 02 04")]
    [EachEngine(VoteSort.Margin, true, "04 00 03 01 02 05")]
    public async Task Ordered_PutsThemInOneOrder_AndWhatIsNotStatedLast(DatabaseEngine engine, VoteSort sort, bool descending, string expected)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var rows = await db.VoteEvents.Ordered(sort, descending).Take(10).SelectRows(db).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', rows.Select(row => row.Place["Town ".Length..])));
    }

    [Theory, EachEngine]
    public async Task Ordered_ByAMarginThatNobodyKnows_IsLastUpAndDown(DatabaseEngine engine)
    {
        var town = new Town("Elmsford");
        await using var database = await TestDatabase.CreateAsync(engine);
        await new TownRecord().Add(town.Dossier with
        {
            VoteEvents =
            [
                town.Vote(VoteEffect.Adopt, VoteResult.Pass) with { Key = "unknown" },
                town.Vote(VoteEffect.Adopt, VoteResult.Pass, (VoteOption.Yes, 3), (VoteOption.No, 2)) with { Key = "known" },
            ],
        }).PublishAsync(database.Services);
        await using var db = database.Context();

        foreach (var descending in (bool[])[false, true])
        {
            var rows = await db.VoteEvents.Ordered(VoteSort.Margin, descending).SelectRows(db).ToListAsync(TestContext.Current.CancellationToken);
            Assert.Equal([1, null], rows.Select(row => row.Margin));
        }
    }

    [Theory, EachEngine]
    public async Task Matching_NarrowsByWhatOnlyTheTableAsks(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        async Task<int> CountAsync(VoteFilter filter) => await db.VoteEvents.Matching(filter).CountAsync(TestContext.Current.CancellationToken);

        async Task<int> CalledAsync(string text) => await db.VoteEvents.Called(db, text).CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(2, await CountAsync(new(State: "yy")));
        Assert.Equal(1, await CountAsync(new(Effect: VoteEffect.Keep)));
        Assert.Equal(6, await CalledAsync("Council"));
        Assert.Equal(1, await CalledAsync("Tówn 05"));
        Assert.Equal(0, await CalledAsync("100%"));
    }

    private static Task<TestDatabase> TownsAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "six towns", ManyTowns.Record(6).PublishAsync);
}
