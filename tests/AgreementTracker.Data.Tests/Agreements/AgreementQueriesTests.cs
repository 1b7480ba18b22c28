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

        var row = await db.Agreements.Called(db, "town 03").SelectRows(db).SingleAsync(TestContext.Current.CancellationToken);

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

        async Task<int> CalledAsync(string text) => await db.Agreements.Called(db, text).CountAsync(TestContext.Current.CancellationToken);

        Assert.Equal(6, await CountAsync(new()));
        Assert.Equal(2, await CountAsync(new(State: "yy")));
        Assert.Equal(0, await CountAsync(new(Kind: JurisdictionClassification.County)));
        Assert.Equal(1, await CountAsync(new(Status: AgreementStatus.NoLongerListed)));
        Assert.Equal(2, await CountAsync(new(Model: AgreementModel.TaskForce)));
        Assert.Equal(6, await CalledAsync("POLICE"));
        Assert.Equal(1, await CalledAsync("Tówn 05"));
    }

    /// <summary>That its document was published does not make a step of its status.</summary>
    [Theory, EachEngine]
    public async Task SelectRows_DocumentAfterTheSigning_SaysTheSigning(DatabaseEngine engine)
    {
        var town = new Town("Elba");
        await using var database = await TestDatabase.CreateAsync(engine);
        await new TownRecord().Add(town.Dossier with { Agreements = [town.Agreement(AgreementEventKind.Signed, AgreementEventKind.DocumentPublished, AgreementEventKind.Amended)] })
            .PublishAsync(database.Services);
        await using var db = database.Context();

        Assert.Equal(AgreementEventKind.Signed, (await db.Agreements.InForce().SelectRows(db).SingleAsync(TestContext.Current.CancellationToken)).Step);
    }

    private static Task<TestDatabase> TownsAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "six towns", ManyTowns.Record(6).PublishAsync);
}
