using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.ReaderReports;
using Microsoft.EntityFrameworkCore;
using Microsoft.Extensions.DependencyInjection;
using static AgreementTracker.Data.Tests.Drafts.Desk;

namespace AgreementTracker.Data.Tests.ReaderReports;

public class ReaderReportsTests
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task Accept_AboutAFact_BeginsADraftAndPublishesNothing(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var id = await AddAsync(database, SpringfieldRecord.Address, "safe");

        var draft = await Reports(database).AcceptAsync(id, Ann, null);

        Assert.Equal(SpringfieldRecord.Address, Assert.Single(draft!.Documents).Address);
        Assert.Equal($"{SpringfieldRecord.Address} $.statements.safe", NoteThread.AboutOf(draft.Documents[0], "safe"));
        await using var db = database.Context();
        var report = await db.Reports.AsNoTracking().SingleAsync();
        Assert.Equal(
            (ReportState.Accepted, Ann.Id, Ann.Name, draft.Id),
            (report.State, report.HandledById, report.HandledBy, report.DraftId)
        );
        var shown = await db.ReportsOfDraftAsync(draft.Id);
        Assert.Equal(("Springfield", id), (shown.Subjects[id].Name, Assert.Single(shown.Items).Id));
        Assert.Equal(1, await db.DataVersionAsync(CancellationToken.None));
    }

    [Theory, EachEngine]
    public async Task Accept_TwoAboutOnePlace_AreInOneDraft(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        var first = await Reports(database).AcceptAsync(await AddAsync(database, SpringfieldRecord.Address), Ann, null);
        var second = await Reports(database)
            .AcceptAsync(await AddAsync(database, SpringfieldRecord.Address), Ann, null);
        var others = await Reports(database).AcceptAsync(await AddAsync(database, SpringfieldRecord.Address), Bo, null);

        Assert.Equal(first!.Id, second!.Id);
        Assert.NotEqual(first.Id, others!.Id);
    }

    [Theory]
    [EachEngine("")]
    [EachEngine("sources/gazette")]
    public async Task Accept_NothingToDraft_NeedsToSayWhatWasDone(DatabaseEngine engine, string about)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var id = await AddAsync(database, about is "" ? null : about);

        await Assert.ThrowsAsync<DeskRefusalException>(() => Reports(database).AcceptAsync(id, Ann, null));
        Assert.Null(await Reports(database).AcceptAsync(id, Ann, "Captured anew."));

        await using var db = database.Context();
        Assert.Equal("Captured anew.", (await db.Reports.AsNoTracking().SingleAsync()).Answer);
        Assert.Empty(await db.Drafts.ToListAsync());
    }

    [Theory, EachEngine]
    public async Task Decide_AnotherWasQuicker_ThatDecisionStandsAndNoDraftIsLeft(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var id = await AddAsync(database, SpringfieldRecord.Address);
        await Assert.ThrowsAsync<DeskRefusalException>(() => Reports(database).DismissAsync(id, Bo, null));
        await Reports(database).DismissAsync(id, Bo, "The minutes say so too.");

        await Assert.ThrowsAsync<DeskRefusalException>(() => Reports(database).AcceptAsync(id, Ann, null));
        await Assert.ThrowsAsync<DeskRefusalException>(() => Reports(database).DismissAsync(id, Ann, "So it is."));

        await using var db = database.Context();
        var report = await db.Reports.AsNoTracking().SingleAsync();
        Assert.Equal(
            (ReportState.Dismissed, Bo.Name, "The minutes say so too."),
            (report.State, report.HandledBy, report.Answer)
        );
        Assert.DoesNotContain(
            await db.Drafts.Select(draft => draft.State).ToListAsync(),
            state => state == DraftState.Open
        );
    }

    [Theory, EachEngine]
    public async Task Waiting_OldestFirst_AndAgainWhenTheDraftCameToNothing(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        var (late, early, done, taken) = (
            await AddAsync(database, null, at: Noon.AddDays(2)),
            await AddAsync(database, null),
            await AddAsync(database, null),
            await AddAsync(database, SpringfieldRecord.Address, at: Noon.AddDays(1))
        );
        await Reports(database).DismissAsync(done, Ann, "Not so.");
        var draft = await Reports(database).AcceptAsync(taken, Ann, null);

        Assert.Equal([early, late], await WaitingAsync(database));
        await database.Drafts.DiscardAsync(draft!.Id, Ann);
        Assert.Equal([early, taken, late], await WaitingAsync(database));
        await Reports(database).AcceptAsync(taken, Bo, null);
        Assert.Equal([early, late], await WaitingAsync(database));

        await using var db = database.Context();
        Assert.Equal([taken, done], await db.Reports.Handled().Select(report => report.Id).ToListAsync());
    }

    private static Data.ReaderReports.ReaderReports Reports(TestDatabase database) =>
        database.Services.GetRequiredService<Data.ReaderReports.ReaderReports>();

    private static async Task<List<Guid>> WaitingAsync(TestDatabase database)
    {
        await using var db = database.Context();
        return await db.Reports.Waiting().Select(report => report.Id).ToListAsync();
    }

    private static async Task<Guid> AddAsync(
        TestDatabase database,
        string? about,
        string? key = null,
        DateTime? at = null
    )
    {
        await using var db = database.Context();
        var report = new ReaderReport
        {
            Id = Guid.CreateVersion7(),
            About = about,
            FactKey = key,
            Text = "A name is wrong.",
            At = at ?? Noon,
            State = ReportState.New,
        };
        db.Reports.Add(report);
        await db.SaveChangesAsync();
        return report.Id;
    }
}
