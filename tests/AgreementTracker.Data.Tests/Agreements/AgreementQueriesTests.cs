using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Agreements;

public class AgreementQueriesTests
{
    [Theory, EachEngine]
    public async Task SelectRows_SaysWhatATableShows(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var row = await db.Agreements.Matching(new(Text: "town 03")).SelectRows(db).SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            new("yy.town-03.pact", "yy/town-03", "pact", "Town 03", JurisdictionClassification.Municipality, "yy", ManyTowns.OtherStateName,
                "town-03-police", Town.PoliceName, AgreementModel.NotStated, AgreementStatus.Ended, AgreementEventKind.Ended, null, null),
            row);
    }

    [Theory]
    [EachEngine(AgreementSort.Place, false, "00 01 02 03 04 05")]
    [EachEngine(AgreementSort.Place, true, "05 04 03 02 01 00")]
    [EachEngine(AgreementSort.State, false, "00 03 01 02 04 05")]
    [EachEngine(AgreementSort.State, true, "01 02 04 05 00 03")]
    [EachEngine(AgreementSort.Model, false, "01 05 03 00 04 02")]
    [EachEngine(AgreementSort.Status, false, "03 00 04 05 01 02")]
    [EachEngine(AgreementSort.Agency, false, "00 03 01 02 04 05")]
    public async Task Ordered_PutsThemInOneOrder(DatabaseEngine engine, AgreementSort sort, bool descending, string expected)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var rows = await db.Agreements.Ordered(sort, descending).Take(10).SelectRows(db).ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(expected, string.Join(' ', rows.Select(row => row.Place["Town ".Length..])));
    }

    [Theory, EachEngine]
    public async Task Matching_NarrowsByEachOfItsFields(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        async Task<int> CountAsync(AgreementFilter filter) => await db.Agreements.Matching(filter).CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(6, await CountAsync(new()));
        Assert.Equal(2, await CountAsync(new(State: "yy")));
        Assert.Equal(0, await CountAsync(new(Kind: JurisdictionClassification.County)));
        Assert.Equal(1, await CountAsync(new(Status: AgreementStatus.NoLongerListed)));
        Assert.Equal(2, await CountAsync(new(Model: AgreementModel.TaskForce)));
        Assert.Equal(6, await CountAsync(new(Text: "POLICE")));
        Assert.Equal(1, await CountAsync(new(Text: "Tówn 05")));
    }

    private static Task<TestDatabase> TownsAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "six towns", ManyTowns.Record(6).PublishAsync);
}
