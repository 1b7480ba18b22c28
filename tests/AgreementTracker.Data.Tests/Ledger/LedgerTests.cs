using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Tests.Drafts;
using AgreementTracker.Data.Tests.RosterLists;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AgreementTracker.Testing.Rosters.MadeList;

namespace AgreementTracker.Data.Tests.Ledger;

/// <summary>What is kept beside the documents is hashed too, and what was altered of it is named.</summary>
public class LedgerTests
{
    [Theory]
    [EachEngine("update account_events set detail = 'as administrator'", "account event 1: is not what entry ")]
    [EachEngine("delete from account_events", "account event 1: entry 5 of the ledger has it, but it is gone")]
    [EachEngine(
        "insert into account_events (at, kind) values ('2025-01-02 03:04:05', 'signed-out')",
        "account event 2: is not in the ledger"
    )]
    [EachEngine("update draft_notes set text = 'Not checked.' where kind = 'approved'", "review note ")]
    [EachEngine("update draft_notes set author = 'Somebody else' where kind = 'sent'", "review note ")]
    [EachEngine("delete from draft_notes where kind = 'approved'", "review note ")]
    [EachEngine(
        "update imported_lists set workbook = {bytes}",
        "list 1: its workbook Participating-2025-03-06.xlsx has the SHA-256 "
    )]
    [EachEngine(
        "update imported_lists set workbook = {bytes}, sha256 = '{hash}'",
        "list 1: is not what entry 1 of the ledger has"
    )]
    [EachEngine("update imported_lists set report = {bytes}", "list 1: is not what entry 1 of the ledger has")]
    [EachEngine("update imported_lists set overridden = 'No reason'", "list 1: is not what entry 1 of the ledger has")]
    [EachEngine("delete from imported_lists", "list 1: entry 1 of the ledger has it, but it is gone")]
    [EachEngine("delete from imported_lists", "listed_agreements: ok.stilwell.task-force participating list 1, row ")]
    [EachEngine(
        "update imported_lists set state = {bytes}",
        "listed_agreements: they, or the lists that they follow from, can't be read: "
    )]
    [EachEngine("update imported_lists set state = {bytes}", "ledger: it, or what it is about, can't be read: ")]
    [EachEngine(
        "update ledger set sha256 = '{hash}' where number = 2",
        "entry 2 of the ledger: its content has the hash "
    )]
    [EachEngine(
        "update ledger set at = '2025-01-02 03:04:05.678' where number = 2",
        "entry 2 of the ledger: its content has the hash "
    )]
    [EachEngine("delete from ledger where number = 2", "entry 2 of the ledger: is missing; the next one is 3")]
    [EachEngine(
        "delete from ledger where number = 2",
        "decision about 'Adair County Sheriff' and 'Adair County Sheriffs' by An administrator: is not in the ledger"
    )]
    public async Task Verify_WhatIsKeptBesideIsAltered_NamesIt(DatabaseEngine engine, string sql, string finding)
    {
        await using var database = await FullAsync(engine);
        Assert.Empty(await database.VerifyAsync());
        var bytes = engine == DatabaseEngine.Sqlite ? "x'00'" : "'\\x00'";

        await database.TamperAsync(sql.Replace("{bytes}", bytes).Replace("{hash}", LedgerRow.HashOf([0])));

        Assert.Contains(await database.VerifyAsync(), found => found.StartsWith(finding, StringComparison.Ordinal));
    }

    [Theory, EachEngine]
    public async Task Verify_DecisionIsTurnedRound_NamesIt(DatabaseEngine engine)
    {
        await using var database = await FullAsync(engine);
        await using (var db = database.Context())
        {
            var list = await db.ImportedLists.SingleAsync();
            var state = Packed.Read<RosterState>(list.State);
            list.State = Packed.Of(
                state with
                {
                    History = state.History with { Decisions = [state.History.Decisions[0] with { IsSame = false }] },
                }
            );
            await db.SaveChangesAsync();
        }

        Assert.Equal(
            [
                "decision about 'Adair County Sheriff' and 'Adair County Sheriffs' by An administrator: is not in the ledger",
                "decision: entry 2 of the ledger has one that is gone or was altered",
            ],
            await database.VerifyAsync()
        );
    }

    /// <summary>
    /// A database of the version before: its rows are entered once, at the first start, and not again.
    /// </summary>
    [Theory, EachEngine]
    public async Task Begin_DatabaseOfBefore_EntersWhatIsThereOnce(DatabaseEngine engine)
    {
        await using var database = await FullAsync(engine);
        await database.TamperAsync("delete from ledger");
        Assert.Equal(5, (await database.VerifyAsync()).Count);

        await using var db = database.Context();
        await db.BeginLedgerAsync();

        Assert.Empty(await database.VerifyAsync());
        await database.TamperAsync(
            "insert into account_events (at, kind) values ('2025-01-02 03:04:05', 'signed-out')"
        );
        await db.BeginLedgerAsync();
        Assert.Equal(["account event 2: is not in the ledger"], await database.VerifyAsync());
    }

    [Theory, EachEngine]
    public async Task Append_ManyAtOnce_MakesOneChain(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);

        await Task.WhenAll(
            Enumerable
                .Range(0, 12)
                .Select(i =>
                    Task.Run(async () =>
                    {
                        await using var db = database.Context();
                        db.AccountEvents.Add(
                            AccountActor.CommandLine.AuditEntry(
                                AccountEventKind.SignedOut,
                                null,
                                DateTime.UtcNow,
                                $"{i}"
                            )
                        );
                        await db.SaveChangesAsync();
                    })
                )
        );

        Assert.Empty(await database.VerifyAsync());
        await using var db = database.Context();
        Assert.Equal(12, await db.LedgerEntries.CountAsync());
    }

    [Theory, EachEngine]
    public async Task Undo_OfAList_IsInTheLedgerToo(DatabaseEngine engine)
    {
        await using var database = await FullAsync(engine);

        await database.Import.UndoAsync(1, "An administrator", "It was the wrong file.");

        Assert.Empty(await database.VerifyAsync());
    }

    /// <summary>Entries: a list, a decision, a draft sent and approved, an invitation.</summary>
    private static async Task<TestDatabase> FullAsync(DatabaseEngine engine) =>
        await TestDatabase.CreateFromAsync(
            engine,
            "ledger",
            async services =>
            {
                await services.GetRequiredService<Publisher>().PublishAsync(SpringfieldRecord.First());
                var list = Of("2025-03-06", Row("OK", "Stilwell Police Department"));
                await services.GetRequiredService<RosterImport>().PublishAsync(list, FileOf(list), "Import");
                await using (
                    var db = await services
                        .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
                        .CreateDbContextAsync()
                )
                {
                    await using var transaction = await db.Database.BeginTransactionAsync();
                    var kept = await db.ImportedLists.SingleAsync();
                    var state = Packed.Read<RosterState>(kept.State);
                    PersonDecision decision = new(
                        "OK",
                        "Adair County Sheriff",
                        "OK",
                        "Adair County Sheriffs",
                        true,
                        "An administrator",
                        "One office."
                    );
                    kept.State = Packed.Of(state with { History = state.History with { Decisions = [decision] } });
                    await db.SaveChangesAsync();
                    await db.AppendToLedgerAsync([LedgerRow.Of(decision, 1)], CancellationToken.None);
                    await transaction.CommitAsync();
                }
                var drafts = services.GetRequiredService<Data.Drafts.Drafts>();
                var draft = (await drafts.StartFromAsync(Desk.Ann, SpringfieldRecord.Address))!;
                var document = Desk.Edited(draft);
                document.Set("$.contextNotes[0].text", "Another note.");
                await drafts.SaveAsync(draft.Id, draft.Version, Desk.Ann, [document]);
                draft = await ReadAsync(services, draft.Id);
                await drafts.SendAsync(draft.Id, draft.Version, Desk.Ann, "To say more.", null);
                draft = await ReadAsync(services, draft.Id);
                await services.GetRequiredService<Review>().ApproveAsync(draft.Id, draft.Version, Desk.Bo, "Checked.");
                await services
                    .GetRequiredService<Invitations>()
                    .InviteAsync("Ada Editor", AccountRole.Editor, AccountActor.CommandLine);
            }
        );

    private static async Task<Draft> ReadAsync(IServiceProvider services, Guid id)
    {
        await using var db = await services
            .GetRequiredService<IDbContextFactory<TrackerDbContext>>()
            .CreateDbContextAsync();
        return await db.Drafts.AsNoTracking().SingleAsync(draft => draft.Id == id);
    }
}
