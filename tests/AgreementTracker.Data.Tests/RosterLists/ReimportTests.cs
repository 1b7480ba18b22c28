using System.Globalization;
using System.Text.Json.Nodes;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Facts;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Testing.Rosters;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.RosterLists;

/// <summary>What an earlier version of the program published wrongly is put right by reading all lists again.</summary>
public class ReimportTests
{
    private static readonly string?[] Walworth =
    [
        "WISCONSIN",
        "Walworth County Sheriff's Office",
        "County",
        "Walworth County",
        "Task Force Model",
        "3/3/2025",
    ];
    private static readonly string?[] Washington =
    [
        "WISCONSIN",
        "Washington County Sheriff's Office",
        "County",
        "Washington County",
        "Task Force Model",
        "3/4/2025",
    ];
    private static readonly string?[] Miami =
    [
        "FLORIDA",
        "Miami Police Department",
        "Municipality",
        null,
        "Task Force Model",
        "3/5/2025",
    ];

    [Theory, EachEngine]
    public async Task Reimport_NothingIsOtherwise_ChangesNothing(DatabaseEngine engine)
    {
        await using var database = await ImportedAsync(engine);
        var before = await DossiersAsync(database);

        var again = await database.Import.ReimportAsync("Ada", isTried: false);

        Assert.Null(again.Change);
        Assert.Empty(again.Documents);
        Assert.Equal(before, await DossiersAsync(database));
        Assert.Empty(await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Reimport_AnotherCountysNameWasPublished_PutsItRightAsACorrection(DatabaseEngine engine)
    {
        await using var database = await ImportedAsync(engine);
        var before = await DossiersAsync(database);
        await PublishWronglyAsync(database);
        await ForgetNumbersAsync(database);
        await Assert.ThrowsAsync<RosterRefusedException>(() =>
            ImportAsync(database, "2025-03-27", Walworth, Washington, Miami)
        );
        // What is only read can be read; what would go on from it can't.
        var known = await database.Import.StateAsync();
        Assert.Throws<RosterRefusedException>(() => RosterImport.Try(known, MadeList.Of("2025-03-27")));

        var tried = await database.Import.ReimportAsync("Ada", isTried: true);
        var again = await database.Import.ReimportAsync("Ada", isTried: false);

        Assert.Equal(["dossiers/wi/walworth-county"], tried.Documents);
        Assert.Equal(tried.Documents, again.Documents);
        Assert.Equal(before, await DossiersAsync(database));
        await using var db = database.Context();
        var change = await db.Changes.SingleAsync(change => change.Number == again.Change);
        Assert.NotNull(change.Corrects);
        Assert.Null((await database.Import.ReimportAsync("Ada", isTried: false)).Change);
        Assert.Empty(await database.VerifyAsync());
        Assert.False((await ImportAsync(database, "2025-03-27", Walworth, Washington, Miami)).IsKnown);
    }

    [Theory, EachEngine]
    public async Task Reimport_WhatEditorsWrote_Stays(DatabaseEngine engine)
    {
        await using var database = await ImportedAsync(engine);
        await database.EditAsync(
            "fl/miami",
            dossier =>
                dossier with
                {
                    Agreements =
                    [
                        dossier.Agreements[0] with
                        {
                            Name = "Task Force Model",
                            Citations = With(dossier.Agreements[0], "name"),
                        },
                    ],
                }
        );
        var before = await DossiersAsync(database);

        var again = await database.Import.ReimportAsync("Ada", isTried: false);

        Assert.Empty(again.Documents);
        Assert.Equal(before, await DossiersAsync(database));

        static Dictionary<string, IReadOnlyList<Citing>> With(AgreementFact fact, string field) =>
            new(fact.Citations) { [field] = fact.Citations["agency"] };
    }

    [Theory, EachEngine]
    public async Task Undo_AfterAReimport_IsRefused(DatabaseEngine engine)
    {
        await using var database = await ImportedAsync(engine);
        await PublishWronglyAsync(database);
        await database.Import.ReimportAsync("Ada", isTried: false);

        Assert.Equal(
            RosterRefusal.ReadAgainSince,
            (
                await Assert.ThrowsAsync<RosterRefusedException>(() => database.Import.UndoAsync(3, "Ada", "To try it"))
            ).Refusal
        );
    }

    private static async Task<TestDatabase> ImportedAsync(DatabaseEngine engine)
    {
        var database = await TestDatabase.CreateAsync(engine);
        await ImportAsync(database, "2025-03-06", Walworth, Washington, Miami);
        await ImportAsync(database, "2025-03-13", Washington, Walworth, Miami);
        await ImportAsync(database, "2025-03-20", Miami, [.. Washington[..5], "3/6/2025"], Walworth);
        return database;
    }

    private static async Task<RosterPlan> ImportAsync(TestDatabase database, string day, params string?[][] rows)
    {
        var book = new MadeWorkbook().Sheet("Sheet1").Row(1, MadeWorkbook.Headings);
        foreach (var (i, row) in rows.Index())
            book.Row(i + 2, row);
        var bytes = book.Bytes();
        var name = $"participatingAgencies{DateOnly.Parse(day, CultureInfo.InvariantCulture):MMddyyyy}.xlsx";
        return await database.Import.PublishAsync(RosterFile.Read(name, bytes), bytes, "Import");
    }

    /// <summary>As an earlier version did: the sheriff of one county under the name in another county's row.</summary>
    private static Task PublishWronglyAsync(TestDatabase database) =>
        database.EditAsync(
            "wi/walworth-county",
            dossier =>
            {
                var wrong = new PassageQuote
                {
                    Source = "ice-list-participating-2025-03-06",
                    Exact =
                        "Row 3: WISCONSIN | Washington County Sheriff's Office | County | Washington County | Task Force Model | 3/4/2025 |  | ",
                };
                var organization = dossier.Organizations[0];
                return dossier with
                {
                    Organizations =
                    [
                        organization with
                        {
                            Name = "Washington County Sheriff's Office",
                            OtherNames = [organization.Name],
                            Citations = new Dictionary<string, IReadOnlyList<Citing>>(organization.Citations)
                            {
                                ["name"] = [new() { Passage = "wrong" }],
                                ["otherNames"] = organization.Citations["name"],
                            },
                        },
                    ],
                    Passages = new Dictionary<string, PassageQuote>(dossier.Passages) { ["wrong"] = wrong },
                };
            }
        );

    /// <summary>As an earlier version kept what it knew: without the numbers of lists.</summary>
    private static async Task ForgetNumbersAsync(TestDatabase database)
    {
        await using var db = database.Context();
        foreach (var list in await db.ImportedLists.ToListAsync())
        {
            var state = Packed.Read<JsonObject>(list.State);
            Forget(state);
            list.State = Packed.Of(state);
        }
        await db.SaveChangesAsync();

        static void Forget(JsonNode? node)
        {
            if (node is JsonObject all)
                foreach (var name in all.Select(entry => entry.Key).ToList())
                    if (
                        name is "List" or "Lists" or "Number"
                        && all[name] is JsonValue
                        && !(name == "Number" && all.ContainsKey("Sheet"))
                    )
                        all.Remove(name);
                    else
                        Forget(all[name]);
            else if (node is JsonArray items)
                foreach (var item in items)
                    Forget(item);
        }
    }

    private static async Task<IReadOnlyList<string>> DossiersAsync(TestDatabase database)
    {
        await using var db = database.Context();
        return
        [
            .. (await db.Revisions.Latest().Where(revision => revision.Document.StartsWith("dossiers/")).ToListAsync())
                .OrderBy(revision => revision.Document, StringComparer.Ordinal)
                .Select(revision => revision.Content),
        ];
    }
}
