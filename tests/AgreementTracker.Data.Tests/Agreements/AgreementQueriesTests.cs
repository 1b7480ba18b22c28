using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Record.Organizations;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Agreements;

public class AgreementQueriesTests
{
    [Theory, EachEngine]
    public async Task SelectRows_SaysWhatATableShows(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        var row = await db
            .Agreements.Called(db, "town 03")
            .SelectRows(db)
            .SingleAsync(TestContext.Current.CancellationToken);

        Assert.Equal(
            new()
            {
                Id = "yy.town-03.pact",
                PlaceId = "yy/town-03",
                Key = "pact",
                Place = "Town 03",
                FoldedPlace = "town 03",
                Kind = JurisdictionClassification.Municipality,
                State = "yy",
                StateName = ManyTowns.OtherStateName,
                AgencyId = "town-03-police",
                Agency = Town.PoliceName,
                FoldedAgency = Town.PoliceName,
                AgencyKind = OrganizationClassification.Police,
                Model = AgreementModel.NotStated,
                Status = AgreementStatus.Ended,
                Step = AgreementEventKind.Ended,
            },
            row
        );
    }

    [Theory, EachEngine]
    public async Task Matching_NarrowsByEachOfItsFields(DatabaseEngine engine)
    {
        await using var database = await TownsAsync(engine);
        await using var db = database.Context();

        async Task<int> CountAsync(AgreementFilter filter) =>
            await db.Agreements.Matching(filter).CountAsync(TestContext.Current.CancellationToken);

        async Task<int> CalledAsync(string text) =>
            await db.Agreements.Called(db, text).CountAsync(TestContext.Current.CancellationToken);

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
        await new TownRecord()
            .Add(
                town.Dossier with
                {
                    Agreements =
                    [
                        town.Agreement(
                            AgreementEventKind.Signed,
                            AgreementEventKind.DocumentPublished,
                            AgreementEventKind.Amended
                        ),
                    ],
                }
            )
            .PublishAsync(database.Services);
        await using var db = database.Context();

        Assert.Equal(
            AgreementEventKind.Signed,
            (await db.Agreements.InForce().SelectRows(db).SingleAsync(TestContext.Current.CancellationToken)).Step
        );
    }

    private static Task<TestDatabase> TownsAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(engine, "six towns", ManyTowns.Record(6).PublishAsync);
}
