using AgreementTracker.Data.Editing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Tests.Editing;

public class ReaderReportTests
{
    private static readonly DateTime Noon = new(2026, 3, 1, 12, 0, 0, DateTimeKind.Utc);

    [Theory, EachEngine]
    public async Task Handle_IsDoneOnce_TheFirstDecisionStands(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var report = await AddAsync(database, Noon);

        await using var db = database.Context();
        Assert.True(await db.HandleAsync(report, ReportState.Accepted, "1", "Ana", "Seen in the minutes", Noon.AddHours(1)));
        Assert.False(await db.HandleAsync(report, ReportState.Dismissed, "2", "Rui", null, Noon.AddHours(2)));

        var kept = await db.Reports.AsNoTracking().SingleAsync();
        Assert.Equal((ReportState.Accepted, "1", "Ana", "Seen in the minutes", Noon.AddHours(1)), (kept.State, kept.HandledById, kept.HandledBy, kept.Answer, kept.HandledAt));
    }

    [Theory, EachEngine]
    public async Task Waiting_AreThoseNobodyDecidedOn_TheOldestFirst(DatabaseEngine engine)
    {
        await using var database = await TestDatabase.CreateAsync(engine);
        var (late, early, done) = (await AddAsync(database, Noon.AddDays(1)), await AddAsync(database, Noon), await AddAsync(database, Noon));
        await using var db = database.Context();
        await db.HandleAsync(done, ReportState.Dismissed, "1", "Ana", null, Noon.AddDays(2));

        Assert.Equal([early, late], await db.Reports.Waiting().Select(report => report.Id).ToListAsync());
        Assert.Equal([done], await db.Reports.Handled().Select(report => report.Id).ToListAsync());
    }

    [Theory]
    [EachEngine("dossiers/xx/springfield", null, "Springfield", null, true)]
    [EachEngine("dossiers/xx/springfield", "safe", "Springfield", "StatementFact", true)]
    [EachEngine("dossiers/xx/springfield", "approved", "Springfield", "AgreementEventFact", true)]
    [EachEngine("dossiers/xx/springfield", "nothing", "Springfield", null, false)]
    [EachEngine("people/ann-lee", null, "Ann Lee", null, true)]
    [EachEngine("organizations/ice", null, "ICE", null, true)]
    [EachEngine("sources/gazette", null, "The council votes", null, true)]
    [EachEngine("sources/gazette", "safe", "The council votes", null, false)]
    public async Task Subject_IsNamed(DatabaseEngine engine, string about, string? key, string name, string? kind, bool isKnown)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await using var db = database.Context();
        var subject = await db.ReportSubjectAsync(about, key);

        Assert.Equal((name, kind, isKnown), (subject!.Name, subject.Kind?.Name, subject.IsKnown));
    }

    [Theory, EachEngine]
    public async Task Subject_OfAWithdrawnFact_IsKnown(DatabaseEngine engine)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);
        await database.Publisher.PublishAsync(SpringfieldRecord.Proposed(1, SpringfieldRecord.Dossier().Withdraw("safe", "Misheard.")));

        await using var db = database.Context();
        var subject = await db.ReportSubjectAsync(SpringfieldRecord.Address, "safe");

        Assert.Equal((null, true), (subject!.Kind, subject.IsKnown));
    }

    [Theory]
    [EachEngine("dossiers/xx/nowhere")]
    [EachEngine("")]
    [EachEngine("reports")]
    public async Task Subject_NothingIsPublishedThere_IsNone(DatabaseEngine engine, string about)
    {
        await using var database = await Record.OfSpringfieldAsync(engine);

        await using var db = database.Context();
        Assert.Null(await db.ReportSubjectAsync(about, null));
    }

    private static async Task<Guid> AddAsync(TestDatabase database, DateTime at)
    {
        await using var db = database.Context();
        var report = new ReaderReport { Id = Guid.CreateVersion7(), Text = "A name is wrong.", At = at, State = ReportState.New };
        db.Reports.Add(report);
        await db.SaveChangesAsync();
        return report.Id;
    }
}
