using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Tests.RosterLists;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.VoteEvents;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.Integrity;

/// <summary>
/// A document that was altered past the publisher, with all its hashes and rows: only its sense gives it away.
/// </summary>
public class VerifierPassageTests
{
    private const string Walworth = "dossiers/wi/walworth-county";

    private static readonly Dictionary<string, Func<Dossier, Dossier>> OfSpringfield = new()
    {
        ["$.jurisdiction.name: 'Shelbyville'"] = dossier =>
            dossier with
            {
                Jurisdiction = dossier.Jurisdiction with { Name = "Shelbyville" },
            },
        ["$.organizations[1].name: 'town guard'"] = dossier =>
            dossier with
            {
                Organizations = [dossier.Organizations[0], dossier.Organizations[1] with { Name = "town guard" }],
            },
        ["$.statements[0].speaker.name: 'Eve Lee'"] = dossier =>
            dossier with
            {
                Statements =
                [
                    dossier.Statements[0] with
                    {
                        Speaker = dossier.Statements[0].Speaker with { Name = "Eve Lee" },
                    },
                ],
            },
        ["$.voteEvents[0].counts[0].value: '4'"] = dossier =>
            Vote(dossier, vote => vote with { Counts = [vote.Counts[0] with { Value = 4 }, vote.Counts[1]] }),
        ["$.voteEvents[0].votes[1].voter: 'Bo Reed'"] = dossier =>
            Vote(dossier, vote => vote with { Votes = [vote.Votes[0], vote.Votes[1] with { Voter = "Bo Reed" }] }),
        ["$.voteEvents[0].date: 'Monday'"] = dossier =>
            Vote(dossier, vote => vote with { Date = vote.Date! with { Printed = "Monday" } }),
    };

    private static readonly Dictionary<string, Func<Dossier, Dossier>> OfWalworth = new()
    {
        // The name of another county's row, cited to that row: what an import once published.
        [
            "$.organizations[0].name: 'Washington County Sheriff's Office' names county 55131, and Walworth County is county 55127"
        ] = AsWashington,
        [
            "$.agreements[0].agency: row 2 of ice-list-participating-2025-06-16 is cited, which names 'Walworth County Sheriff's Office'"
                + " and not wi-washington-county-sheriffs-office"
        ] = dossier =>
            Agreement(dossier, agreement => agreement with { Agency = "wi-washington-county-sheriffs-office" }),
        ["$.agreements[0].model: 'jail-enforcement' is in none of"] = dossier =>
            Agreement(dossier, agreement => agreement with { Model = AgreementModel.JailEnforcement }),
        ["$.agreements[0].events[0].date: '2025-06-21' is in none of"] = dossier =>
            Agreement(
                dossier,
                agreement =>
                    agreement with
                    {
                        Events =
                        [
                            agreement.Events[0] with
                            {
                                Date = agreement.Events[0].Date! with { Value = "2025-06-21" },
                            },
                            .. agreement.Events.Skip(1),
                        ],
                    }
            ),
        ["$.jurisdiction.name: 'Row'"] = dossier =>
            dossier with
            {
                Jurisdiction = dossier.Jurisdiction with { Name = "Row" },
            },
        ["$.organizations[0].name: has no citation"] = dossier =>
            dossier with
            {
                Organizations =
                [
                    dossier.Organizations[0] with
                    {
                        Citations = new Dictionary<string, IReadOnlyList<Citing>>(),
                    },
                ],
            },
    };

    public static TheoryData<DatabaseEngine, string> SpringfieldCases => Cases(OfSpringfield);

    public static TheoryData<DatabaseEngine, string> WalworthCases => Cases(OfWalworth);

    [Theory, MemberData(nameof(SpringfieldCases))]
    public async Task Verify_WordIsNotInItsPassage_NamesIt(DatabaseEngine engine, string finding)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await AlterAsync(database, SpringfieldRecord.Address, OfSpringfield[finding]);

        Assert.Equal(
            [$"revision 1 of {SpringfieldRecord.Address}: {finding} is in none of the passages cited for it"],
            await database.VerifyAsync()
        );
    }

    [Theory, MemberData(nameof(WalworthCases))]
    public async Task Verify_ListedAgreementIsAltered_NamesIt(DatabaseEngine engine, string finding)
    {
        await using var database = await SheriffsAsync(engine);
        Assert.Empty(await database.VerifyAsync());

        await AlterAsync(database, Walworth, OfWalworth[finding]);

        Assert.Contains(
            await database.VerifyAsync(),
            found => found.StartsWith($"revision 1 of {Walworth}: {finding}", StringComparison.Ordinal)
        );
    }

    /// <summary>Typing errors of a list are read as they were on import.</summary>
    [Theory, EachEngine]
    public async Task Verify_ListIsMistyped_FindsNothing(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var row = Row(
            "WI",
            "Walworth  County Sheriff’s Office",
            AgreementModel.WarrantServiceOfficer,
            "2025-06-12",
            "Walworth County"
        );

        await database.TakeAsync(
            Of(
                "2025-06-16",
                row with
                {
                    Printed = row.Printed with
                    {
                        State = "WISCONSN",
                        Model = "Warrant Servce Officer",
                        Signed = "06/122025",
                    },
                }
            )
        );

        Assert.Equal(
            DateBasis.OfficialRecord,
            (await database.DossierAsync("wi/walworth-county")).Agreements[0].Events[0].Date!.Basis
        );
        Assert.Empty(await database.VerifyAsync());
    }

    private static TheoryData<DatabaseEngine, string> Cases(Dictionary<string, Func<Dossier, Dossier>> cases)
    {
        TheoryData<DatabaseEngine, string> data = [];
        foreach (var engine in Enum.GetValues<DatabaseEngine>())
        foreach (var finding in cases.Keys)
            data.Add(engine, finding);
        return data;
    }

    private static Dossier Vote(Dossier dossier, Func<VoteEventFact, VoteEventFact> edit) =>
        dossier with
        {
            VoteEvents = [edit(dossier.VoteEvents[0])],
        };

    private static Dossier Agreement(Dossier dossier, Func<AgreementFact, AgreementFact> edit) =>
        dossier with
        {
            Agreements = [edit(dossier.Agreements[0])],
        };

    private static Dossier AsWashington(Dossier dossier)
    {
        var passages = dossier.Passages.ToDictionary();
        var key = dossier.Organizations[0].Citations["name"][0].Passage;
        passages["other"] = passages[key] with
        {
            Exact =
                "Row 3: WISCONSIN | Washington County Sheriff's Office | County | Washington County | Task Force Model | 2025-06-13 | link pending | ",
        };
        var organization = dossier.Organizations[0];
        var citations = organization.Citations.ToDictionary();
        citations["name"] = [new() { Passage = "other" }];
        return dossier with
        {
            Passages = passages,
            Organizations = [organization with { Name = "Washington County Sheriff's Office", Citations = citations }],
        };
    }

    private static Task<TestDatabase> SheriffsAsync(DatabaseEngine engine) =>
        TestDatabase.CreateFromAsync(
            engine,
            "sheriffs",
            async services =>
            {
                var list = Of(
                    "2025-06-16",
                    Row(
                        "WI",
                        "Walworth County Sheriff's Office",
                        AgreementModel.TaskForce,
                        "2025-06-12",
                        "Walworth County"
                    ),
                    Row(
                        "WI",
                        "Washington County Sheriff's Office",
                        AgreementModel.TaskForce,
                        "2025-06-13",
                        "Washington County"
                    )
                );
                await services.GetRequiredService<RosterImport>().PublishAsync(list, FileOf(list), "Import");
            }
        );

    /// <summary>In the newest change, so that no hash follows upon its own.</summary>
    private static async Task AlterAsync(TestDatabase database, string address, Func<Dossier, Dossier> alter)
    {
        await using var db = database.Context();
        var change = await db
            .Changes.AsNoTracking()
            .Include(c => c.Revisions)
            .OrderByDescending(c => c.Number)
            .FirstAsync();
        var content = DocumentJson.Write(
            alter(DocumentJson.Read<Dossier>(change.Revisions.Single(revision => revision.Document == address).Content))
        );
        var altered = change.Revisions.ConvertAll(revision =>
            revision.Document != address
                ? revision
                : new()
                {
                    Document = revision.Document,
                    Number = revision.Number,
                    ChangeNumber = revision.ChangeNumber,
                    Content = content,
                    Sha256 = ArchivedText.HashOf(content),
                }
        );
        await database.TamperAsync(
            $"""
            update revisions set content = '{content.Replace("'", "''")}', sha256 = '{ArchivedText.HashOf(
                content
            )}' where document = '{address}';
            update changes set hash = '{HashChain.HashOf(change, altered)}' where number = {change.Number};
            """
        );
        await database.RebuildAsync();
    }
}
