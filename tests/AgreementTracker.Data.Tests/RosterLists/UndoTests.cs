using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

public class UndoTests
{
    private static readonly RosterRow Miami = Row(
        "FL",
        "City of Miami Police Department",
        AgreementModel.TaskForce,
        "2025-08-28"
    );
    private static readonly RosterRow Hialeah = Row("FL", "Hialeah Police Department");

    [Theory, EachEngine]
    public async Task Undo_NewestList_SaysWhatWasSaidBefore(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        var before = DocumentJson.Write(await database.DossierAsync("fl/miami"));
        await database.TakeAsync(Of("2025-09-02", Miami, Hialeah));

        await database.Import.UndoAsync(1, "An administrator", "It was the wrong file.");

        Assert.Equal(before, DocumentJson.Write(await database.DossierAsync("fl/miami")));
        Assert.Equal(DossierBuilder.Undone, (await database.DossierAsync("fl/hialeah")).Withdrawals.Single().Reason);
        Assert.Empty((await database.Import.StateAsync()).History.Agencies);
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Undo_TheListComesAgain_IsAsIfNothingHadBeen(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        var list = Of("2025-09-02", Miami, Hialeah);
        await database.TakeAsync(list);
        var before = await database.AgreementsAsync();
        await database.Import.UndoAsync(1, "An administrator", "To try it.");

        await database.TakeAsync(list);

        Assert.Equal(before, await database.AgreementsAsync());
        Assert.Empty((await database.DossierAsync("fl/hialeah")).Withdrawals);
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>It changes no page, and still counts: what it lacks is missing for the second time.</summary>
    [Theory, EachEngine]
    public async Task Undo_ListThatChangedNothing_CanComeAgain(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Of("2025-09-02", Miami, Hialeah));
        var list = Of("2025-09-09", Miami, Hialeah);
        await database.TakeAsync(list);
        await database.Import.UndoAsync(2, "An administrator", "To try it.");

        Assert.False((await database.TakeAsync(list)).IsKnown);

        Assert.Equal(new(2025, 9, 9), (await database.Import.StateAsync()).History.LastParticipating!.Day);
    }

    [Theory, EachEngine]
    public async Task Undo_EditorsHaveWrittenSince_KeepsTheirWords(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        await database.TakeAsync(Of("2025-09-02", Miami, Hialeah));
        await database.EditAsync(
            "fl/miami",
            dossier =>
                dossier with
                {
                    ContextNotes =
                    [
                        dossier.ContextNotes[0] with
                        {
                            Text = "Another note.",
                        },
                        .. dossier.ContextNotes.Skip(1),
                    ],
                }
        );

        await database.Import.UndoAsync(1, "An administrator", "It was the wrong file.");

        var after = await database.DossierAsync("fl/miami");
        Assert.Equal(
            ("Another note.", AgreementModel.NotStated),
            (after.ContextNotes[0].Text, after.Agreements[0].Model)
        );
    }

    [Theory, EachEngine]
    public async Task Undo_EditorsHaveChangedWhatItBrought_IsRefused(DatabaseEngine engine)
    {
        await using var database = await ImportedRecord.OfSeedsAsync(engine);
        await database.TakeAsync(Of("2025-09-02", Miami, Hialeah));
        await database.EditAsync(
            "fl/hialeah",
            dossier =>
                dossier with
                {
                    Agreements = [dossier.Agreements[0] with { Events = [] }],
                    Passages = dossier.Passages,
                }
        );

        var refused = await Assert.ThrowsAsync<RosterRefusedException>(() =>
            database.Import.UndoAsync(1, "An administrator", "It was the wrong file.")
        );

        Assert.Equal(RosterRefusal.ChangedSince, refused.Refusal);
        Assert.Contains("dossiers/fl/hialeah", refused.Documents);
        await using var db = database.Context();
        Assert.Equal(1, await db.ImportedLists.CountAsync());
    }

    [Theory, EachEngine]
    public async Task Undo_NotTheNewest_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(Of("2025-09-02", Miami), Of("2025-09-09", Miami, Hialeah));

        Assert.Equal(
            RosterRefusal.NotTheNewest,
            (
                await Assert.ThrowsAsync<RosterRefusedException>(() =>
                    database.Import.UndoAsync(1, "An administrator", "To try it.")
                )
            ).Refusal
        );
    }

    [Theory, EachEngine]
    public async Task Decide_Same_TellsOneAgreementThatGoesOn(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await AskAsync(database);
        Assert.Equal(
            [
                "ks/brown-county Brown County Sheriff's Office, task-force: signed 2025-01-01, first-listed 2025-03-08",
                "ne/brown-county Brown County Sheriff's Office, task-force: signed 2025-01-01",
            ],
            await database.AgreementsAsync()
        );

        await database.Import.DecideAsync(
            new(
                "KS",
                "Brown County Sheriff's Office",
                "NE",
                "Brown County Sheriff's Office",
                true,
                "An administrator",
                "The office says so."
            )
        );

        Assert.Equal(
            ["ks/brown-county Brown County Sheriff's Office, task-force: signed 2025-01-01"],
            await database.AgreementsAsync()
        );
        // No address is lost: each says where the agreement is now.
        Assert.Equal(
            "ks/brown-county",
            Assert
                .Single(
                    (await database.DossierAsync("ne/brown-county")).Withdrawals,
                    withdrawal => withdrawal.Key is null
                )
                .MovedTo
        );
        Assert.Equal(
            "ks/brown-county",
            (await database.DossierAsync("ks/brown-county"))
                .Withdrawals.Single(withdrawal => withdrawal.Key == "task-force")
                .MovedTo
        );
        Assert.Empty((await database.Import.StateAsync()).History.Questions);
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Decide_Two_LeavesBothAndNoMark(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await AskAsync(database);

        await database.Import.DecideAsync(
            new(
                "KS",
                "Brown County Sheriff's Office",
                "NE",
                "Brown County Sheriff's Office",
                false,
                "An administrator",
                "Two counties."
            )
        );

        Assert.Equal(2, (await database.AgreementsAsync()).Count);
        await using var db = database.Context();
        Assert.Empty(await db.AgencyQuestions.ToListAsync());
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>One question is asked of two names, and means both agreements of the newer.</summary>
    [Theory, EachEngine]
    public async Task Decide_AgencyOfTwoModels_TellsBothOrGoesOnWithBoth(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        RosterRow[] Union(string county, string signed) =>
            [
                .. new[] { AgreementModel.TaskForce, AgreementModel.JailEnforcement }.Select(model =>
                    Row("PA", "Union Township Police Department", model, signed, county)
                ),
            ];
        await database.TakeAsync(
            Of("2025-03-01", Union("Lawrence County", "2025-02-01")),
            Of("2025-03-08", Union("Washington County", "2025-02-02"))
        );
        Assert.Equal(4, (await database.AgreementsAsync()).Count);

        var name = (await database.Import.StateAsync()).History.Questions[0].Facts.Agency;
        await database.Import.DecideAsync(new("PA", name, "PA", name, true, "An administrator", "One office."));

        Assert.Equal(
            2,
            (await database.AgreementsAsync()).Count(agreement =>
                agreement.Contains("signed 2025-02-0", StringComparison.Ordinal)
            )
        );
        Assert.Empty((await database.Import.StateAsync()).History.Questions);
        Assert.Empty(await database.VerifyAsync());
    }

    private static async Task AskAsync(TestDatabase database)
    {
        await database.TakeAsync(
            Of("2025-03-01", Row("NE", "Brown County Sheriff's Office", signed: "2025-01-01")),
            Of("2025-03-08", Row("KS", "Brown County Sheriff's Office", signed: "2025-01-01"))
        );
        Assert.Single((await database.Import.StateAsync()).History.Questions);
    }
}
