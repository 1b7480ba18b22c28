using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Search;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

public class RosterImportTests
{
    private static readonly RosterRow Adair = Row(
        "OK",
        "Adair County Sheriff's Office",
        AgreementModel.JailEnforcement,
        "2020-03-09",
        "Adair County",
        moa: "https://www.ice.gov/doclib/287gMOA/adair.pdf"
    );
    private static readonly RosterRow Stilwell = Row(
        "OK",
        "Stilwell Police Department",
        AgreementModel.TaskForce,
        "2025-03-01",
        "Adair County"
    );
    private static readonly RosterRow Patrol = Row(
        "OK",
        "Oklahoma Highway Patrol",
        AgreementModel.TaskForce,
        "2025-02-21",
        level: AgencyLevel.State
    );

    [Theory, EachEngine]
    public async Task Publish_FirstList_TellsItsRowsWithTheirLines(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        var plan = await database.TakeAsync(Of("2025-03-06", Adair, Stilwell, Patrol));

        Assert.Equal(
            [
                "ok/adair-county Adair County Sheriff's Office, jail-enforcement: signed 2020-03-09, document-published 2025-03-06",
                "ok/stilwell Stilwell Police Department, task-force: signed 2025-03-01",
                "ok Oklahoma Highway Patrol, task-force: signed 2025-02-21",
            ],
            await database.AgreementsAsync()
        );
        Assert.Equal(3, plan.Report.Of(ReportedKind.New));
        await using var db = database.Context();
        Assert.Equal(56, await db.Jurisdictions.CountAsync(place => place.Id.Length == 2));
        var town = await db.Jurisdictions.SingleAsync(place => place.Id == "ok/stilwell");
        Assert.Equal(("Stilwell", "ok", "40001"), (town.Name, town.ParentId, town.County));
        Assert.Equal("Adair County", (await db.Jurisdictions.SingleAsync(place => place.Geoid == "40001")).Name);
        var words = await db
            .Passages.Where(passage => passage.Document == "dossiers/ok/stilwell")
            .Select(passage => passage.Exact)
            .ToListAsync();
        Assert.Contains(
            "Row 3: OKLAHOMA | Stilwell Police Department | Municipality | Adair County | Task Force Model | 2025-03-01 | link pending | ",
            words
        );
        Assert.Equal(
            "https://www.ice.gov/doclib/287gMOA/adair.pdf",
            (await db.AgreementEvents.SingleAsync(step => step.Kind == AgreementEventKind.DocumentPublished)).Url
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_SameFileAgain_WritesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var list = Of("2025-03-06", Adair, Stilwell, Patrol);
        await database.TakeAsync(list);
        var before = await database.DumpAsync();

        var plan = await database.TakeAsync(list);

        Assert.True(plan.IsKnown);
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_NothingIsOtherwise_KeepsTheListAlone(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Of("2025-03-06", Adair, Stilwell, Patrol));

        var plan = await database.TakeAsync(Of("2025-03-13", Adair, Stilwell, Patrol));

        Assert.Equal(3, plan.Report.Unchanged);
        await using var db = database.Context();
        Assert.Equal(
            "sources/ice-list-participating-2025-03-13",
            (await db.Revisions.SingleAsync(revision => revision.ChangeNumber == 2)).Document
        );
    }

    [Theory, EachEngine]
    public async Task Publish_LaterLists_TellEachStepOnce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(
            Pending("2025-02-20", Stilwell with { Signed = null, Printed = Stilwell.Printed with { Signed = null } }),
            With("2025-02-21"),
            With("2025-03-06", Stilwell),
            With(
                "2025-03-13",
                Stilwell with
                {
                    Moa = new("link", "https://www.ice.gov/s.pdf", "https://www.ice.gov/s.pdf", null),
                }
            ),
            With("2025-03-20"),
            With("2025-03-27"),
            With("2025-04-03"),
            With("2025-04-10", Stilwell),
            With("2025-04-17", Stilwell)
        );

        Assert.Equal(
            "ok/stilwell Stilwell Police Department, task-force: requested, signed 2025-03-01, first-listed 2025-03-06, document-published 2025-03-13, no-longer-listed 2025-03-20, listed-again 2025-04-10",
            (await database.AgreementsAsync())[2]
        );
        await using var db = database.Context();
        Assert.Equal(
            AgreementStatus.InForce,
            (await db.Agreements.SingleAsync(agreement => agreement.JurisdictionId == "ok/stilwell")).Status
        );
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>A list with others, so that one more or less is no reason to refuse it.</summary>
    private static RosterList With(string day, params RosterRow[] rows) =>
        Of(day, [Adair, Patrol, Row("OK", "Canadian County Sheriff's Office", signed: "2025-02-01"), .. rows]);

    [Theory, EachEngine]
    public async Task Publish_RequestIsStillListedAfterItWasSigned_StaysInForce(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(
            With("2025-03-06", Stilwell),
            Pending("2025-03-13", Stilwell with { Signed = null, Printed = Stilwell.Printed with { Signed = null } })
        );

        Assert.Equal(
            "ok/stilwell Stilwell Police Department, task-force: signed 2025-03-01",
            (await database.AgreementsAsync())[2]
        );
        await using var db = database.Context();
        Assert.Equal(
            AgreementStatus.InForce,
            (await db.Agreements.SingleAsync(agreement => agreement.JurisdictionId == "ok/stilwell")).Status
        );
    }

    [Theory, EachEngine]
    public async Task Publish_DayAndNameAreCorrected_SaysWhatTheNewestListSays(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(
            Of("2025-03-06", Row("OK", "Stilwel Police Department", signed: "2025-01-03"), Adair),
            Of("2025-03-13", Stilwell, Adair)
        );

        Assert.Equal(
            "ok/stilwell Stilwell Police Department, task-force: signed 2025-03-01",
            (await database.AgreementsAsync())[1]
        );
        var place = await database.DossierAsync("ok/stilwell");
        Assert.Equal("Stilwell", place.Jurisdiction.Name);
        Assert.Equal(["Stilwel Police Department"], place.Organizations[0].OtherNames);
    }

    [Theory, EachEngine]
    public async Task Publish_CountyIsNamedLater_IsThePlacesName(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Of("2025-03-06", Row("FL", "Jacksonville Sheriff's Office"), Adair));
        await database.TakeAsync(
            Of("2025-03-13", Row("FL", "Jacksonville Sheriff's Office", county: "Duval County"), Adair)
        );

        var place = (await database.DossierAsync("fl/duval-county")).Jurisdiction;
        Assert.Equal(("Duval County", "12031"), (place.Name, place.Geoid));
        Assert.Equal("fl/duval-county", (await database.DossierAsync("fl/jacksonville")).MovedTo());
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_WrongStateIsCorrected_MovesWhatWasTold(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(
            Of("2025-03-06", Row("MT", "Cass County Sheriff's Office", signed: "2025-02-01"), Adair),
            Of("2025-03-13", Row("ND", "Cass County Sheriff's Office", signed: "2025-02-01"), Adair)
        );

        Assert.Equal(
            "nd/cass-county Cass County Sheriff's Office, task-force: signed 2025-02-01",
            (await database.AgreementsAsync())[0]
        );
        // Montana has no such county: what was listed there was on the state's page.
        var former = await database.DossierAsync("mt");
        Assert.Equal(
            ("nd/cass-county", null),
            former
                .Withdrawals.Where(withdrawal => withdrawal.Key == "task-force")
                .Select(withdrawal => (withdrawal.MovedTo, withdrawal.MovedKey))
                .Single()
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_WrongStateWasRightAfterAll_MovesItBack(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (one, other) = (
            Row("MT", "Fargo Police Department", signed: "2025-02-01"),
            Row("ND", "Fargo Police Department", signed: "2025-02-01")
        );
        await database.TakeAsync(
            Of("2025-03-06", other, Adair),
            Of("2025-03-13", one, Adair),
            Of("2025-03-20", other, Adair),
            Of("2025-03-27", other, Adair)
        );

        var agreements = await database.AgreementsAsync();
        Assert.Single(
            agreements,
            agreement => agreement.StartsWith("nd/fargo Fargo Police Department, task-force: signed 2025-02-01")
        );
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>Where the county is not, the agency is not either: what was told stays where it is.</summary>
    [Theory, EachEngine("MT"), EachEngine("")]
    public async Task Publish_StateThatItCannotBe_MovesNothing(DatabaseEngine engine, string state)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await database.TakeAsync(
            Of("2025-03-06", Adair, Stilwell),
            Of(
                "2025-03-13",
                Adair with
                {
                    State = state.Length == 0 ? null : state,
                    Printed = Adair.Printed with { State = "???" },
                },
                Stilwell
            )
        );

        Assert.Equal(
            "ok/adair-county Adair County Sheriff's Office, jail-enforcement: signed 2020-03-09, document-published 2025-03-06",
            (await database.AgreementsAsync())[0]
        );
        await using var db = database.Context();
        Assert.Equal(2, await db.Jurisdictions.CountAsync(place => place.Id.Length > 2));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_ModelIsPutRight_TellsItOfTheSameAgreement(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var right = Row(
            "OK",
            "Adair County Sheriff's Office",
            AgreementModel.WarrantServiceOfficer,
            "2020-03-09",
            "Adair County"
        );

        await database.TakeAsync(Of("2025-03-06", Adair, Stilwell), Of("2025-03-13", right, Stilwell));

        Assert.Equal(
            "ok/adair-county Adair County Sheriff's Office, warrant-service-officer: signed 2020-03-09, document-published 2025-03-06",
            (await database.AgreementsAsync())[0]
        );
        var agreement = Assert.Single((await database.DossierAsync("ok/adair-county")).Agreements);
        Assert.Equal("ice-list-participating-2025-03-13-row-2", Assert.Single(agreement.Citations["model"]).Passage);
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_ModelIsNotUnderstood_SaysWhatWasSaidBefore(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await database.TakeAsync(
            Of("2025-03-06", Adair, Stilwell),
            Of(
                "2025-03-13",
                Adair with
                {
                    Model = AgreementModel.NotStated,
                    Printed = Adair.Printed with { Model = "Hybrid" },
                },
                Stilwell
            )
        );

        Assert.Equal(
            "ok/adair-county Adair County Sheriff's Office, jail-enforcement: signed 2020-03-09, document-published 2025-03-06",
            (await database.AgreementsAsync())[0]
        );
        Assert.Single(await database.AgreementsAsync(), line => line.Contains("Adair", StringComparison.Ordinal));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_SomethingSpeaksAgainstIt_NeedsAReason(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var list = Of("2025-01-06", Stilwell);
        var before = await database.DumpAsync();

        var refused = await Assert.ThrowsAsync<RosterRefusedException>(() => database.TakeAsync(list));
        Assert.Contains("signed later", Assert.Single(refused.Objections).Reason);
        Assert.Equal(before, await database.DumpAsync());

        await database.Import.PublishAsync(list, [], "Import", "The day in its name is a slip.");
        await using var db = database.Context();
        Assert.EndsWith("The day in its name is a slip.", (await db.Changes.SingleAsync()).Reason);
    }

    [Theory, EachEngine]
    public async Task Publish_EarlierThanWhatIsKnown_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Of("2025-03-13", Adair));

        Assert.Equal(
            RosterRefusal.LaterListKnown,
            (
                await Assert.ThrowsAsync<RosterRefusedException>(() => database.TakeAsync(Of("2025-03-06", Adair)))
            ).Refusal
        );
    }

    [Theory, EachEngine]
    public async Task Publish_TwoAtOnce_OneAfterTheOther(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Of("2025-03-06", Adair));
        var list = Of("2025-03-13", Adair, Stilwell);

        var plans = await Task.WhenAll(Enumerable.Range(0, 4).Select(_ => Task.Run(() => database.TakeAsync(list))));

        Assert.Single(plans, plan => !plan.IsKnown);
        await using var db = database.Context();
        Assert.Equal(
            [1, 2],
            await db.ImportedLists.OrderBy(imported => imported.Id).Select(imported => imported.Id).ToListAsync()
        );
        Assert.Equal(2, await db.Changes.CountAsync());
    }

    /// <summary>The last thing written fails: as if the process had ended there.</summary>
    [Theory, EachEngine]
    public async Task Publish_BreaksOffHalfWay_LeavesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var before = await database.DumpAsync();

        await Assert.ThrowsAnyAsync<DbUpdateException>(() =>
            database.Import.PublishAsync(Of("2025-03-06", Adair), null!, "Import")
        );
        Assert.Equal(before, await database.DumpAsync());

        await database.TakeAsync(Of("2025-03-06", Adair));
        Assert.Single(await database.AgreementsAsync());
    }

    /// <summary>
    /// By its title alone: else a hundred lists would stand before everything that is told of a place.
    /// </summary>
    [Theory, EachEngine]
    public async Task Search_WhatAListNames_FindsThePlaceAndItsAgencyAndNoList(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Of("2025-03-06", Adair, Stilwell, Patrol));
        await using var db = database.Context();

        Assert.Equal(
            [(SearchKind.Place, "ok/stilwell"), (SearchKind.Organization, "ok-stilwell-police-department")],
            (await db.SearchAsync("stilwell", TestContext.Current.CancellationToken)).Hits.Select(hit =>
                (hit.Kind, hit.Target)
            )
        );
        Assert.Equal(
            "ice-list-participating-2025-03-06",
            Assert
                .Single((await db.SearchAsync("list participating", TestContext.Current.CancellationToken)).Hits)
                .Target
        );
    }

    [Theory, EachEngine]
    public async Task Publish_VeryLongList_IsCutIntoSeveralSources(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        RosterRow[] rows =
        [
            .. Enumerable
                .Range(0, ListText.RowsOfPart + 3)
                .Select(i =>
                    Row(
                        "OK",
                        $"Town{(char)('a' + i / 676)}{(char)('a' + i / 26 % 26)}{(char)('a' + i % 26)} University",
                        level: AgencyLevel.NotStated
                    )
                ),
        ];

        await database.TakeAsync(Of("2025-03-06", rows));

        await using var db = database.Context();
        Assert.Equal(
            ["ice-list-participating-2025-03-06", "ice-list-participating-2025-03-06-part-2"],
            await db
                .Sources.Where(source => source.Kind == SourceKind.OfficialList)
                .OrderBy(source => source.Id)
                .Select(source => source.Id)
                .ToListAsync()
        );
        Assert.Equal(rows.Length, await db.Agreements.CountAsync());
    }
}
