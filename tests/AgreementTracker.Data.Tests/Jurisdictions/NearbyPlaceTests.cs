using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Agreements;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Jurisdictions;

public class NearbyPlaceTests
{
    [Theory, EachEngine]
    public async Task Around_CountyAndState_HaveTheirAgreementsThatStandOrAreAskedFor(DatabaseEngine engine)
    {
        await using var database = await MappedAsync(engine);
        await using var db = database.Context();

        var around = await AroundAsync(db, "ga", "13067");

        Assert.Equal(["Cobb County", "Georgia"], around.Select(place => place.Name));
        Assert.Equal(
            [new("jail-enforcement", "Cobb County agency", AgreementModel.JailEnforcement, AgreementStatus.InForce)],
            around[0].Agreements
        );
        Assert.Equal((true, false, 0), (around[0].IsOnRecord, around[1].IsOnRecord, around[1].Agreements.Count));
    }

    [Theory, EachEngine]
    public async Task Around_NoCounty_IsTheStateAlone(DatabaseEngine engine)
    {
        await using var database = await MappedAsync(engine);
        await using var db = database.Context();

        var around = await AroundAsync(db, "fl");

        Assert.Equal(("fl", "Florida agency"), (Assert.Single(around).Id, Assert.Single(around[0].Agreements).Agency));
        Assert.Empty(await AroundAsync(db, "nowhere", "99999"));
        Assert.Empty(await AroundAsync(db));
    }

    [Theory, EachEngine]
    public async Task SelectMapped_SaysWhoseAgreementItIsAndWhereThatLies(DatabaseEngine engine)
    {
        await using var database = await MappedAsync(engine);
        await using var db = database.Context();

        var mapped = await db
            .Agreements.Matching(new(State: "fl", Status: AgreementStatus.InForce))
            .ByPlace()
            .SelectMapped()
            .ToListAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            [
                ("Coral Gables", null, null),
                ("Florida", null, null),
                ("Hialeah", null, "12086"),
                ("Miami-Dade County", "12086", null),
                ("Miami-Dade County", "12086", null),
                ("Quillhaven", null, "12011"),
            ],
            mapped.Select(agreement => (agreement.Place, agreement.Geoid, agreement.County))
        );
    }

    [Theory, EachEngine]
    public async Task PlacesOnRecord_OfAState_AreAllByNameButTheStateItself(DatabaseEngine engine)
    {
        await using var database = await MappedAsync(engine);
        await using var db = database.Context();

        var places = await db.PlacesOnRecordAsync("fl", TestContext.Current.CancellationToken);

        Assert.Equal(
            ["Broward County", "Coral Gables", "Hialeah", "Miami-Dade County", "Quillhaven"],
            places.Select(place => place.Name)
        );
    }

    private static async Task<IReadOnlyList<NearbyPlace>> AroundAsync(
        TrackerDbContext db,
        params List<string> wanted
    ) => (await db.PlaceAsync("fl/hialeah", _ => wanted, TestContext.Current.CancellationToken))!.Around;

    private static Task<TestDatabase> MappedAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "mapped", MappedRecord.Record().PublishAsync);
}
