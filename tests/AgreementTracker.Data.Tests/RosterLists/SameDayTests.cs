using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using CsCheck;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>ICE publishes several lists of one table on one day: a list is known by itself, never by its day.</summary>
public class SameDayTests
{
    private static readonly RosterRow Adair = Row(
        "OK",
        "Adair County Sheriff's Office",
        AgreementModel.JailEnforcement,
        "2020-03-09"
    );
    private static readonly RosterRow Stilwell = Row(
        "OK",
        "Stilwell Police Department",
        signed: "2025-03-01",
        county: "Adair County"
    );
    private static readonly RosterRow Patrol = Row(
        "OK",
        "Oklahoma Highway Patrol",
        signed: "2025-02-21",
        level: AgencyLevel.State
    );
    private static readonly RosterRow Tulsa = Row("OK", "Tulsa County Sheriff's Office", signed: "2025-03-04");

    /// <summary>So many that a list may lack some of the others.</summary>
    private static readonly RosterRow[] Rest =
    [
        .. (
            (string[])
                [
                    "Beaver",
                    "Bryan",
                    "Caddo",
                    "Choctaw",
                    "Cleveland",
                    "Creek",
                    "Custer",
                    "Dewey",
                    "Ellis",
                    "Garfield",
                    "Grady",
                    "Grant",
                ]
        ).Select(county => Row("OK", $"{county} County Sheriff's Office", signed: "2025-01-15")),
    ];

    [Theory, EachEngine]
    public async Task Publish_SeveralListsOfADay_CitesEachRowFromItsOwnList(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(
            OfPart("2025-07-24", "am", Adair, Stilwell),
            OfPart("2025-07-24", "pm", Patrol, Adair, Stilwell),
            OfPart("2025-07-24", "pm_b", Tulsa, Patrol, Stilwell, Adair),
            Pending("2025-07-24", Row("OK", "Jay Police Department")),
            OfPart(
                "2025-07-28",
                "am",
                Patrol,
                Tulsa,
                Adair with
                {
                    Agency = "Adair County Sheriff’s Office (OK)",
                    Printed = Adair.Printed with { Agency = "Adair County Sheriff’s Office (OK)" },
                },
                Stilwell
            )
        );

        Assert.Equal(5, (await database.AgreementsAsync()).Count);
        await AssertNamesAreCitedAsync(database);
        await using var db = database.Context();
        Assert.Equal(
            "ice-list-participating-2025-07-24-3",
            await db.SourceOfStepAsync("ok.tulsa-county.task-force", AgreementEventKind.FirstListed)
        );
        Assert.Equal(
            [
                ("ok.jay.task-force", 4, 2),
                ("ok.adair-county.jail-enforcement", 5, 4),
                ("ok.stilwell.task-force", 5, 5),
                ("ok.task-force", 5, 2),
                ("ok.tulsa-county.task-force", 5, 3),
            ],
            (await db.ListedAgreements.ToListAsync())
                .OrderBy(row => row.ListId)
                .ThenBy(row => row.AgreementId, StringComparer.Ordinal)
                .Select(row => (row.AgreementId, row.ListId, row.Row))
        );
    }

    [Theory, EachEngine]
    public async Task Publish_FileAgainOnALaterDay_IsANewObservation(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var list = OfPart("2025-07-24", "pm", Adair, Stilwell);
        await database.TakeAsync(list);
        await using var db = database.Context();
        var revisions = await db.Revisions.CountAsync(revision => revision.Document.StartsWith("dossiers/"));

        var plan = await database.TakeAsync(list with { Day = new(2025, 7, 28) });

        Assert.False(plan.IsKnown);
        Assert.Equal(revisions, await db.Revisions.CountAsync(revision => revision.Document.StartsWith("dossiers/")));
        Assert.All(
            await db.ListedAgreements.ToListAsync(),
            row => Assert.Equal((2, null), (row.ListId, row.AbsentFrom))
        );
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Publish_MorningListAfterThatOfTheAfternoon_IsRefused(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        await database.TakeAsync(OfPart("2025-07-24", "pm", Adair, Stilwell));

        var refused = await Assert.ThrowsAsync<RosterRefusedException>(() =>
            database.TakeAsync(OfPart("2025-07-24", "am", Adair))
        );

        Assert.Equal(
            (RosterRefusal.LaterListOfDayKnown, "participatingAgencies07242025pm.xlsx"),
            (refused.Refusal, refused.Other)
        );
    }

    /// <summary>The evening's list takes the afternoon's back; which of them is given again changes nothing.</summary>
    [Theory, EachEngine]
    public async Task Publish_MorningsRowsAgainInTheEvening_AreTheNewest(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var morning = OfPart("2025-07-24", "am", [Adair, Stilwell, .. Rest]);
        var afternoon = OfPart("2025-07-24", "pm", [Adair, Stilwell, Tulsa, .. Rest]);
        var evening = OfPart("2025-07-24", "pm_b", [Adair, Stilwell, .. Rest]) with { Sha256 = morning.Sha256 };
        await database.TakeAsync(morning, afternoon, evening);

        foreach (var list in new[] { morning, afternoon, evening })
            Assert.True((await database.TakeAsync(list)).IsKnown);

        await using var db = database.Context();
        Assert.Equal(3, await db.ImportedLists.CountAsync());
        // It was on the list of the afternoon alone.
        Assert.Equal(
            AgreementStatus.NoLongerListed,
            (await db.Agreements.SingleAsync(agreement => agreement.JurisdictionId == "ok/tulsa-county")).Status
        );
        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>An absence counts once a day, however many lists a day has.</summary>
    [Fact]
    public void Apply_ThreeListsOfADayWithoutIt_AreOneAbsence()
    {
        var replay = RosterReplay.Of([
            Of("2025-07-01", [Adair, .. Rest]),
            OfPart("2025-07-24", "am", Rest),
            OfPart("2025-07-24", "pm", Rest),
            OfPart("2025-07-24", "pm_b", Rest),
            Of("2025-08-10", Rest),
        ]);

        Assert.Equal([1, 1, 1, 2], replay.Steps.SelectMany(step => step.Step.Absences).Select(absence => absence.Nth));
        Assert.Empty(replay.Told);
    }

    /// <summary>
    /// Whatever lists a day had before its last: agencies, names, models and what is in force are as the last list has
    /// them.
    /// </summary>
    [Fact]
    public void Apply_SeveralListsADay_EndAsTheLastOfEachDay()
    {
        RosterRow[] all =
        [
            Adair,
            Stilwell,
            Patrol,
            Tulsa,
            Row("OK", "Jay Police Department", signed: "2025-02-11"),
            Row("WI", "Walworth County Sheriff's Office", signed: "2025-03-02"),
            Row("WI", "Washington County Sheriff's Office", signed: "2025-03-02"),
            Row("WI", "Washington County Sheriff's Office", AgreementModel.JailEnforcement, "2025-03-05"),
            Row("KS", "Walworth Police Department", signed: "2025-03-02"),
        ];
        var list = Gen.Shuffle(all, 3, all.Length);
        Gen.Select(list.Array[1, 4].Array[3, 6], list)
            .Sample(
                (days, last) =>
                {
                    var whole = RosterReplay.Of(
                        days.SelectMany((lists, day) => lists.Select(rows => Of(Day(day), [.. rows, .. Rest])))
                            .Append(Of("2025-12-01", [.. last, .. Rest]))
                    );
                    var lastOnly = RosterReplay.Of(
                        days.Select((lists, day) => Of(Day(day), [.. lists[^1], .. Rest]))
                            .Append(Of("2025-12-01", [.. last, .. Rest]))
                    );

                    Assert.Equal(InForce(lastOnly), InForce(whole));
                    Assert.Empty(whole.Refused);
                },
                iter: 300
            );

        static string Day(int day) => $"2025-0{day + 3}-12";
        static IEnumerable<string> InForce(RosterReplay replay) =>
            replay
                .History.Agreements.Where(agreement =>
                    agreement is { MergedInto: null, Participating.IsNoLongerListed: false }
                )
                .Select(agreement =>
                    $"{replay.History.Agencies[agreement.AgencyId - 1].State} {replay.History.Agencies[agreement.AgencyId - 1].Name} {agreement.Model}"
                )
                .Order();
    }

    [
        Theory(Skip = GivenLists.Absent, SkipUnless = nameof(GivenLists.AreThere), SkipType = typeof(GivenLists)),
        EachEngine
    ]
    public async Task Publish_GivenListsOfOneDay_CitesEachRowFromItsOwnList(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var lists = GivenLists
            .All.Where(list => list.Day is { Year: 2025, Month: 7, Day: 14 or 28 })
            .Concat(GivenLists.SeveralADay);
        foreach (var list in lists.OrderBy(list => list.Day).ThenBy(list => list.Table).ThenBy(list => list.Edition))
            await database.Import.PublishAsync(
                list,
                GivenLists.FileOf(list),
                "Import",
                "Some of the lists of a month."
            );

        await AssertNamesAreCitedAsync(database);
        await using var db = database.Context();
        Assert.Equal(
            "Walworth County Sheriff's Office",
            Assert.Single(
                await db
                    .Organizations.Where(organization => organization.JurisdictionId == "wi/walworth-county")
                    .Select(organization => organization.Name)
                    .ToListAsync()
            )
        );
    }

    /// <summary>
    /// Each name of an agency, the one it has now and those it had, is printed in a row that is cited for it.
    /// </summary>
    private static async Task AssertNamesAreCitedAsync(TestDatabase database)
    {
        Assert.Empty(await database.VerifyAsync());
        await using var db = database.Context();
        foreach (
            var revision in await db
                .Revisions.Latest()
                .Where(revision => revision.Document.StartsWith("dossiers/"))
                .ToListAsync()
        )
        {
            var dossier = DocumentJson.Read<Dossier>(revision.Content);
            foreach (var organization in dossier.Organizations)
            {
                Assert.All(Words("name"), words => Assert.Contains($"| {organization.Name} |", words));
                Assert.All(
                    organization.OtherNames,
                    name =>
                        Assert.Contains(
                            Words("otherNames"),
                            words => words.Contains($"| {name} |", StringComparison.Ordinal)
                        )
                );

                IEnumerable<string> Words(string field) =>
                    (organization.Citations.GetValueOrDefault(field) ?? []).Select(citing =>
                        dossier.Passages[citing.Passage].Exact
                    );
            }
        }
    }

    /// <summary>A list as the name of its file dates it.</summary>
    /// <param name="part">Which of its day's lists it is: am, pm_b.</param>
    private static RosterList OfPart(string day, string part, params RosterRow[] rows)
    {
        var name =
            $"participatingAgencies{DateOnly.Parse(day, System.Globalization.CultureInfo.InvariantCulture):MMddyyyy}{part}.xlsx";
        return Of(day, rows) with { FileName = name, Edition = ListName.Edition(name) };
    }
}

file static class Steps
{
    public static async Task<string> SourceOfStepAsync(
        this TrackerDbContext db,
        string agreement,
        AgreementEventKind kind
    )
    {
        var step = await db
            .AgreementEvents.Where(step => step.AgreementId == agreement && step.Kind == kind)
            .Select(step => step.Id)
            .SingleAsync();
        return await db
            .Citations.Where(citation => citation.AgreementEventId == step && citation.Field == "date")
            .Select(citation => citation.Passage!.SourceId)
            .SingleAsync();
    }
}
