using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Integrity;
using AgreementTracker.Data.ReaderReports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Data.Tests.Drafts;

/// <summary>What is no part of the record goes when it was kept for long enough, and nothing else does.</summary>
public class RetentionTests
{
    private static readonly RetentionPeriods Periods = new(
        TimeSpan.FromDays(30),
        TimeSpan.FromDays(365),
        TimeSpan.FromDays(730),
        TimeSpan.FromDays(1095)
    );

    [Theory, EachEngine]
    public async Task Apply_DeletesOldDiscardedDraftsAndDecidedReports_AndLeavesTheRest(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (now, author) = (DateTime.UtcNow, new Contributor("ada", "Ada"));
        await using (var db = database.Context())
        {
            foreach (
                var (name, state, days) in ((string, DraftState, int)[])
                    [
                        ("old", DraftState.Discarded, 31),
                        ("new", DraftState.Discarded, 29),
                        ("open", DraftState.Open, 400),
                        ("rejected", DraftState.Rejected, 400),
                        ("noted", DraftState.Discarded, 400),
                    ]
            )
                db.Drafts.Add(Draft(name, state, now.AddDays(-days)));
            db.Reports.Add(Report("answered by the old draft", ReportState.Accepted, now.AddDays(-40), Id("old")));
            db.Reports.Add(Report("long dismissed", ReportState.Dismissed, now.AddDays(-366), null));
            db.Reports.Add(Report("just dismissed", ReportState.Dismissed, now.AddDays(-10), null));
            db.Reports.Add(Report("waits for years", ReportState.New, null, null));
            db.Reports.Add(Report("in an open draft", ReportState.Accepted, now.AddDays(-500), Id("open")));
            db.Drafts.Local.Single(draft => draft.Reason == "noted")
                .Notes.Add(
                    new()
                    {
                        DraftId = Id("noted"),
                        Number = 1,
                        Kind = DraftNoteKind.Comment,
                        AuthorId = author.Id,
                        Author = author.Name,
                        At = now,
                        Text = "Is that so?",
                    }
                );
            await db.SaveChangesAsync();
        }
        var retention = new Retention(
            database.Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>(),
            Periods,
            TimeProvider.System
        );

        Assert.Equal(new(2, 1, 0, 0), await retention.ApplyAsync());
        Assert.Equal(RetentionOutcome.Nothing, await retention.ApplyAsync());

        await using var left = database.Context();
        Assert.Equal(
            ["new", "noted", "open", "rejected"],
            (await left.Drafts.Select(draft => draft.Reason).ToListAsync()).Order()
        );
        Assert.Equal(
            ["new", "open", "rejected"],
            (
                await left.Drafts.Where(draft => draft.Documents.Any()).Select(draft => draft.Reason).ToListAsync()
            ).Order()
        );
        Assert.DoesNotContain(
            await database.Services.GetRequiredService<Verifier>().VerifyAsync(),
            finding => finding.Contains("gone", StringComparison.Ordinal)
        );
        Assert.Equal(
            ["answered by the old draft", "in an open draft", "just dismissed", "waits for years"],
            (await left.Reports.Select(report => report.Text).ToListAsync()).Order()
        );
        Assert.Equal(
            ["answered by the old draft", "waits for years"],
            (await left.Reports.Waiting().Select(report => report.Text).ToListAsync()).Order()
        );

        Draft Draft(string name, DraftState state, DateTime at) =>
            new()
            {
                Id = Id(name),
                AuthorId = author.Id,
                Author = author.Name,
                State = state,
                StartedAt = at,
                SavedAt = at,
                Version = 1,
                Reason = name,
                Kind = ChangeKind.Edit,
                Documents =
                {
                    new()
                    {
                        DraftId = Id(name),
                        Address = "dossiers/xx/springfield",
                        BasedOn = 0,
                        Content = "{}",
                    },
                },
            };

        ReaderReport Report(string text, ReportState state, DateTime? handled, Guid? draft) =>
            new()
            {
                Id = Guid.NewGuid(),
                Text = text,
                At = now.AddDays(-600),
                State = state,
                HandledAt = handled,
                DraftId = draft,
            };
    }

    /// <summary>
    /// Old events and the notes of reviews that are long over go; the ledger has their hashes, and says that they went.
    /// </summary>
    [Theory, EachEngine]
    public async Task Apply_RemovesOldEventsAndNotes_AndTheLedgerHolds(DatabaseEngine engine)
    {
        await using var database = await LongAgoAsync(engine, days: 1200);
        var before = await VerifyAsync(database);
        Assert.Equal((0, 0), (before.Findings.Count, before.Removed));

        Assert.Equal(new(0, 0, 601, 2), await RetentionOf(database).ApplyAsync());
        Assert.Equal(RetentionOutcome.Nothing, await RetentionOf(database).ApplyAsync());

        await using var db = database.Context();
        Assert.Equal(
            ["a former name", "last year"],
            (await db.AccountEvents.Select(happened => happened.Detail!).ToListAsync()).Order()
        );
        Assert.Equal(
            ["of an open draft", "of last year"],
            (await db.Set<DraftNote>().Select(note => note.Text).ToListAsync()).Order()
        );
        var after = await VerifyAsync(database);
        Assert.Equal([], after.Findings);
        Assert.Equal(603, after.Removed);
        // What is new is entered behind what was removed.
        db.AccountEvents.Add(
            AccountActor.CommandLine.AuditEntry(AccountEventKind.SignedOut, null, DateTime.UtcNow, "today")
        );
        await db.SaveChangesAsync();
        Assert.Empty((await VerifyAsync(database)).Findings);
    }

    /// <summary>
    /// An older version kept it for years, and this one entered it yesterday: only then could it no longer be altered
    /// unseen.
    /// </summary>
    [Theory, EachEngine]
    public async Task Apply_OldRowsEnteredOfLate_Waits(DatabaseEngine engine)
    {
        await using var database = await LongAgoAsync(engine, days: 29);

        Assert.Equal(RetentionOutcome.Nothing, await RetentionOf(database).ApplyAsync());

        Assert.Empty((await VerifyAsync(database)).Findings);
    }

    [Theory, EachEngine]
    public async Task Verify_RowIsRemovedTooSoonOrIsThereAfterAll_SaysSo(DatabaseEngine engine)
    {
        await using var database = await LongAgoAsync(engine, days: 10);
        await using var db = database.Context();
        var (gone, there) = (
            await db.AccountEvents.FirstAsync(happened => happened.Detail == "last year"),
            await db.AccountEvents.OrderBy(happened => happened.Number).FirstAsync()
        );
        await using (var transaction = await db.Database.BeginTransactionAsync())
        {
            await db.AppendToLedgerAsync(
                [
                    LedgerRow.OfRemoved(LedgerKind.AccountEvent, $"{gone.Number}"),
                    LedgerRow.OfRemoved(LedgerKind.AccountEvent, $"{there.Number}"),
                    LedgerRow.OfRemoved(LedgerKind.AccountEvent, "7777"),
                ],
                default
            );
            await db.AccountEvents.Where(happened => happened.Number == gone.Number).ExecuteDeleteAsync();
            await transaction.CommitAsync();
        }

        var findings = (await VerifyAsync(database)).Findings;

        Assert.Contains(
            findings,
            finding =>
                finding.StartsWith($"account event {gone.Number}: entry ", StringComparison.Ordinal)
                && finding.Contains("of the ledger removes it 10 days after entry ", StringComparison.Ordinal)
                && finding.EndsWith("it is kept for 30 days at least", StringComparison.Ordinal)
        );
        Assert.Contains(
            findings,
            finding =>
                finding.StartsWith($"account event {there.Number}: is there, but entry ", StringComparison.Ordinal)
        );
        Assert.Contains(
            findings,
            finding =>
                finding.StartsWith("account event 7777: entry ", StringComparison.Ordinal)
                && finding.EndsWith("but no entry before has it", StringComparison.Ordinal)
        );
    }

    [Theory, EachEngine]
    public async Task Delete_AnEventThatTheLedgerDoesNotRemove_IsRefused(DatabaseEngine engine)
    {
        await using var database = await LongAgoAsync(engine, days: 1200);
        await using var db = database.Context();

        var refused = await Assert.ThrowsAnyAsync<System.Data.Common.DbException>(() =>
            db.AccountEvents.Where(happened => happened.Detail == "last year").ExecuteDeleteAsync()
        );

        Assert.Contains(
            "account_events: kept until the ledger removes it, no delete",
            refused.Message,
            StringComparison.Ordinal
        );
    }

    /// <summary>
    /// The same event at the same time has another hash each time: nobody finds out by guessing what it was.
    /// </summary>
    [Fact]
    public void Hash_OfTheSameTwice_Differs()
    {
        AccountEvent Happened() =>
            new()
            {
                At = DateTime.UnixEpoch,
                Kind = AccountEventKind.SignedIn,
                Actor = "Ada",
            };

        Assert.NotEqual(LedgerRow.Of(Happened()).Sha256, LedgerRow.Of(Happened()).Sha256);
        // Of an older version, as it was hashed then.
        Assert.Equal(
            HashChain.HashOf(["1970-01-01T00:00:00.000Z", "signed-in", null, "Ada", null, null, null]),
            LedgerRow
                .Of(
                    new AccountEvent
                    {
                        At = DateTime.UnixEpoch,
                        Kind = AccountEventKind.SignedIn,
                        Actor = "Ada",
                        Salt = null,
                    }
                )
                .Sha256
        );
    }

    /// <summary>Events and notes, most of them three years old, and a ledger that has them for so many days.</summary>
    private static async Task<TestDatabase> LongAgoAsync(DatabaseEngine engine, int days)
    {
        var database = await TestDatabase.CreateAsync(engine);
        var now = DateTime.UtcNow;
        await using var db = database.Context();
        db.AccountEvents.Add(
            AccountActor.CommandLine.AuditEntry(AccountEventKind.NameChanged, null, now.AddDays(-1200), "a former name")
        );
        for (var i = 0; i < 601; i++)
            db.AccountEvents.Add(
                AccountActor.CommandLine.AuditEntry(AccountEventKind.SignedIn, null, now.AddDays(-1200), $"sign-in {i}")
            );
        db.AccountEvents.Add(
            AccountActor.CommandLine.AuditEntry(AccountEventKind.SignedOut, null, now.AddDays(-300), "last year")
        );
        foreach (
            var (name, state, saved) in ((string, DraftState, int)[])
                [
                    ("of long ago", DraftState.Published, 1100),
                    ("rejected", DraftState.Rejected, 1100),
                    ("of last year", DraftState.Published, 300),
                    ("of an open draft", DraftState.Open, 1100),
                ]
        )
        {
            var draft = new Draft
            {
                Id = Id(name),
                AuthorId = "ada",
                Author = "Ada",
                State = state,
                StartedAt = now.AddDays(-1200),
                SavedAt = now.AddDays(-saved),
                Version = 1,
                Reason = name,
                Kind = ChangeKind.Edit,
            };
            draft.Notes.Add(
                new()
                {
                    DraftId = draft.Id,
                    Number = 1,
                    Kind = DraftNoteKind.Comment,
                    AuthorId = "bo",
                    Author = "Bo",
                    At = now.AddDays(-1200),
                    Text = name,
                }
            );
            db.Drafts.Add(draft);
        }
        await db.SaveChangesAsync();
        await database.TamperAsync("delete from ledger");
        await using var transaction = await db.Database.BeginTransactionAsync();
        await db.AppendToLedgerAsync(
            [
                .. db.AccountEvents.AsEnumerable().Select(LedgerRow.Of),
                .. db.Set<DraftNote>().AsEnumerable().Select(LedgerRow.Of),
            ],
            default,
            now.AddDays(-days)
        );
        await transaction.CommitAsync();
        return database;
    }

    private static Retention RetentionOf(TestDatabase database) =>
        new(database.Services.GetRequiredService<IDbContextFactory<TrackerDbContext>>(), Periods, TimeProvider.System);

    private static Task<Verification> VerifyAsync(TestDatabase database) =>
        database.Services.GetRequiredService<Verifier>().VerifyAsync(null);

    private static Guid Id(string name) =>
        new(System.Security.Cryptography.MD5.HashData(System.Text.Encoding.UTF8.GetBytes(name)));
}
