using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Search;
using AgreementTracker.Data.Tests.Drafts;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Organizations;
using AgreementTracker.Record.VoteEvents;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>Places that a later list names otherwise.</summary>
public class RenamedPlaceTests
{
    private static readonly RosterRow Adair = Row(
        "OK",
        "Adair County Sheriff's Office",
        AgreementModel.JailEnforcement,
        "2020-03-09",
        "Adair County"
    );

    private static RosterRow Town(string name, string signed = "2025-02-26") =>
        Row("OK", $"{name} Police Department", signed: signed);

    private static RosterRow InAdair(string name) => Row("OK", $"{name} Police Department", county: "Adair County");

    private static RosterList List(int week, params RosterRow[] rows) =>
        Of($"{new DateOnly(2025, 3, 6).AddDays(7 * week):yyyy-MM-dd}", [Adair, .. rows]);

    [Theory, EachEngine]
    public async Task Publish_NameIsCorrected_MovesThePlaceWithItsHistory(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(List(0, Town("Quilhaven")), List(1, Town("Quillhaven")));

        Assert.Equal(
            ["ok/quillhaven Quillhaven Police Department, task-force: signed 2025-02-26"],
            (await database.AgreementsAsync()).Where(line => line.Contains("haven", StringComparison.Ordinal))
        );
        var former = await database.DossierAsync("ok/quilhaven");
        Assert.Equal(("ok/quillhaven", "Quilhaven"), (former.MovedTo(), former.Jurisdiction.Name));
        Assert.Empty(former.Organizations);
        var place = await database.DossierAsync("ok/quillhaven");
        Assert.Equal("Quillhaven", place.Jurisdiction.Name);
        Assert.Equal(["Quilhaven"], place.Jurisdiction.OtherNames);
        Assert.Equal(
            "ice-list-participating-2025-03-06-row-3",
            Assert.Single(place.Jurisdiction.Citations["otherNames"]).Passage
        );
        await using var db = database.Context();
        Assert.Contains(
            (SearchKind.Place, "ok/quillhaven"),
            (await db.SearchAsync("quilhaven", TestContext.Current.CancellationToken)).Hits.Select(hit =>
                (hit.Kind, hit.Target)
            )
        );
        Assert.Equal("ok/quillhaven", await db.MovedToAsync("ok/quilhaven", TestContext.Current.CancellationToken));
        Assert.Equal(
            [("ok/quilhaven", "Quilhaven")],
            (await db.MovesAsync("ok/quillhaven", TestContext.Current.CancellationToken))!.Value.Formerly
        );
        Assert.Empty(await database.VerifyAsync());
        var before = await database.DumpAsync();
        await database.RebuildAsync();
        Assert.Equal(before, await database.DumpAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_NameGoesBack_HasItsAddressAndItsKeysAgain(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(
            List(0, InAdair("Quilhaven")),
            List(1, InAdair("Quillhaven")),
            List(2, InAdair("Quilhaven")),
            List(3, InAdair("Quillhavenn"))
        );

        Assert.Equal("ok/quilhaven", (await database.DossierAsync("ok/quillhaven")).MovedTo());
        await using var db = database.Context();
        Assert.Equal("ok/quillhavenn", await db.MovedToAsync("ok/quillhaven", TestContext.Current.CancellationToken));
        var place = await database.DossierAsync("ok/quillhavenn");
        Assert.Equal("task-force", Assert.Single(place.Agreements).Key);
        Assert.Equal(["Quillhaven", "Quilhaven"], place.Jurisdiction.OtherNames);
        Assert.Equal("40001", place.Jurisdiction.County);
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>
    /// Everything that editors have told of the place goes with it, under other keys where these are taken.
    /// </summary>
    [Theory, EachEngine]
    public async Task Publish_NameIsThatOfAnotherPlace_MergesBoth(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var other = Row("OK", "Quillhaven Constable's Office", signed: "2025-01-02");
        await database.TakeAsync(List(0, Town("Quilhaven"), other));
        await VoteOnAsync(database, "ok/quilhaven", "council-q");
        await VoteOnAsync(database, "ok/quillhaven", "council-r");

        await database.TakeAsync(List(1, Town("Quillhaven"), other));

        var place = await database.DossierAsync("ok/quillhaven");
        Assert.Equal(
            [("decision", "task-force"), ("decision-2", "task-force-2")],
            place.VoteEvents.Select(vote => (vote.Key, vote.Agreement))
        );
        Assert.Equal(
            "Quillhaven Police Department",
            place.Organizations.Single(agency => agency.Slug == place.Agreements[1].Agency).Name
        );
        var former = await database.DossierAsync("ok/quilhaven");
        Assert.Equal(
            ("ok/quillhaven", "decision-2"),
            former
                .Withdrawals.Where(withdrawal => withdrawal.Key == "decision")
                .Select(withdrawal => (withdrawal.MovedTo, withdrawal.MovedKey))
                .Single()
        );
        await using var db = database.Context();
        var gone = await db.WithdrawnVoteAsync(
            (await db.PlaceAsync("ok/quilhaven"))!,
            "ok.quilhaven.decision",
            TestContext.Current.CancellationToken
        );
        Assert.Equal("ok.quillhaven.decision-2", gone!.MovedId("decision"));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_EditorsHaveNamedIt_KeepsNameAndAddress(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        await database.TakeAsync(
            Of("2025-09-02", Row("FL", "Miami Police Department", signed: "2025-08-28"), Adair),
            Of("2025-09-09", Row("FL", "Miamy Police Department", signed: "2025-08-28"), Adair)
        );

        var place = await database.DossierAsync("fl/miami");
        Assert.Equal(("Miami", null), (place.Jurisdiction.Name, place.MovedTo()));
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>What the gazetteer has under nearly that name is not given up for a slip of the pen.</summary>
    [Theory, EachEngine]
    public async Task Publish_KnownTownIsMisspelt_MovesNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(List(0, Town("Muskogee")), List(1, Town("Muskoge")));

        Assert.Contains(
            "ok/muskogee Muskoge Police Department, task-force: signed 2025-02-26",
            await database.AgreementsAsync()
        );
        Assert.Equal("Muskogee", (await database.DossierAsync("ok/muskogee")).Jurisdiction.Name);
    }

    [Theory, EachEngine]
    public async Task Undo_ListThatRenamed_LeadsBack(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(List(0, Town("Quilhaven")), List(1, Town("Quillhaven")));

        await database.Import.UndoAsync(2, "An administrator", "It was the wrong file.");

        Assert.Equal("ok/quilhaven", (await database.DossierAsync("ok/quillhaven")).MovedTo());
        Assert.Single((await database.DossierAsync("ok/quilhaven")).Agreements);
        await database.TakeAsync(List(1, Town("Quillhaven")));
        Assert.Equal("ok/quillhaven", (await database.DossierAsync("ok/quilhaven")).MovedTo());
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Rebase_DraftOfTheFormerAddress_GoesOnAtTheNewOne(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(List(0, Town("Quilhaven")));
        var draft = (await database.Drafts.StartFromAsync(Desk.Ann, "dossiers/ok/quilhaven"))!;
        await database.TakeAsync(List(1, Town("Quillhaven")));

        await using var db = database.Context();
        var beside = Assert.Single(
            await db.BesideAsync(await database.DraftAsync(draft.Id), TestContext.Current.CancellationToken)
        );
        Assert.Equal(
            (true, true, "dossiers/ok/quillhaven"),
            (beside.IsOvertaken, beside.HasMoved, beside.Newest!.Document)
        );
        await database.Drafts.RebaseAsync(
            draft.Id,
            draft.Version,
            Desk.Ann,
            [
                new(
                    beside.Document.Address,
                    beside.Newest.Number,
                    DraftJson.Opened(beside.Newest.Document, beside.Newest.Content),
                    beside.Newest.Document
                ),
            ]
        );

        var document = Assert.Single((await database.DraftAsync(draft.Id)).Documents);
        Assert.Equal(("dossiers/ok/quillhaven", 1), (document.Address, document.BasedOn));
    }

    [Theory, EachEngine]
    public async Task Publish_MovesInACircle_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(List(0, Town("Quilhaven")), List(1, Town("Quillhaven")));

        var refused = await Assert.ThrowsAsync<InvalidDocumentsException>(() =>
            database.EditAsync(
                "ok/quillhaven",
                dossier =>
                    DossierBuilder.Citing(
                        DossierBuilder.Bare(dossier) with
                        {
                            Organizations = dossier.Organizations,
                            Withdrawals = [new() { Reason = "It is there.", MovedTo = "ok/quilhaven" }],
                        },
                        dossier.Passages
                    )
            )
        );

        Assert.Contains("has moved to 'ok/quillhaven'", refused.Message);
    }

    private static Task VoteOnAsync(TestDatabase database, string place, string council) =>
        database.EditAsync(
            place,
            dossier =>
                dossier with
                {
                    Organizations =
                    [
                        .. dossier.Organizations,
                        new()
                        {
                            Slug = council,
                            Name = "haven",
                            Classification = OrganizationClassification.NotStated,
                            Citations = new Dictionary<string, IReadOnlyList<Citing>>
                            {
                                ["name"] = [new() { Passage = dossier.Passages.Keys.First() }],
                            },
                        },
                    ],
                    VoteEvents =
                    [
                        new()
                        {
                            Key = "decision",
                            Body = council,
                            Agreement = "task-force",
                            Effect = VoteEffect.NotStated,
                            Stage = VoteStage.NotStated,
                            Method = VoteMethod.NotStated,
                            Result = VoteResult.NotStated,
                            Citations = new Dictionary<string, IReadOnlyList<Citing>>
                            {
                                ["body"] = [new() { Passage = dossier.Passages.Keys.First() }],
                            },
                        },
                    ],
                }
        );
}
