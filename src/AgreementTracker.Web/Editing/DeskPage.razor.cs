using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.ReaderReports;
using AgreementTracker.Web.Accounts;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

/// <summary>What is to be done, the first of each kind, with how many there are and the way to all of them.</summary>
public sealed partial class DeskPage(IDbContextFactory<TrackerDbContext> factory, CurrentEditor editor)
{
    public const string Path = "/edit";

    private const int MaxShown = 5;
    private const int MaxLetters = 240;

    private string me = "";
    private IReadOnlyList<DraftListItem> mine = [];
    private IReadOnlyList<DraftListItem> waiting = [];
    private IReadOnlyList<ReaderReport> reports = [];
    private IReadOnlyList<PendingSourceItem> sources = [];
    private ListPage<DraftListItem> published = new([], null);
    private IReadOnlyDictionary<Guid, ReportSubject> subjects = new Dictionary<Guid, ReportSubject>();
    private int mineCount,
        sentBack,
        waitingCount,
        reportCount,
        sourceCount;
    private DocumentNames? names;

    protected override async Task OnInitializedAsync()
    {
        me = (await editor.GetAsync()).Id;
        await using var db = await factory.CreateDbContextAsync();
        (mine, mineCount) = (
            (await db.Drafts.With(me).PageAsync(null, MaxShown)).Items,
            await db.Drafts.With(me).CountAsync()
        );
        sentBack = await db.Drafts.With(me).SentBack().CountAsync();
        (waiting, waitingCount) = (
            (await db.Drafts.InReview().PageAsync(null, MaxShown, oldestFirst: true)).Items,
            await db.Drafts.InReview().CountAsync()
        );
        (reports, reportCount) = (
            await db.Reports.AsNoTracking().Waiting().Take(MaxShown).ToListAsync(),
            await db.Reports.Waiting().CountAsync()
        );
        subjects = await db.ReportSubjectsAsync(reports);
        (sources, sourceCount) = await db.WithoutFactAsync(MaxShown);
        published = await db.Drafts.Published().PageAsync(null, MaxShown);
        names = await db.DocumentNamesAsync(
            mine.Concat(waiting).Concat(published.Items).SelectMany(draft => draft.Documents)
        );
    }
}
