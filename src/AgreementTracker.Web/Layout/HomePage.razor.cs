using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Overview;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sharing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Layout;

public sealed partial class HomePage(
    IDbContextFactory<TrackerDbContext> factory,
    TrackerSettings settings,
    DataVersion version,
    ListCounts lists
)
{
    public const string Url = "/";
    private const int VotesShown = 5;
    private const int ChangesShown = 3;

    private List<VoteListItem> votes = [];
    private IReadOnlyList<ChangeListItem> changes = [];
    private RecordCounts? counts;
    private ListSum? sum;
    private ListMonth? month;

    private string HeadDescription =>
        counts switch
        {
            { InForce.Value: 1 } => Texts.HomePage_Description_One,
            { InForce: { Value: > 0 } number } => Texts.HomePage_Description_Other.With(number),
            _ => Texts.HomePage_Description_None,
        };

    private string Data => SiteData.Of(settings, version.Current);

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var newest = await db.VoteEvents.NewestFirst().Take(VotesShown).SelectListItems().ToListAsync();
        var published = await lists.WithDocumentsAsync(db, (await db.Changes.PageAsync(null, ChangesShown)).Items);
        sum = await db.ListSumAsync();
        month = await db.NewestListMonthAsync();
        // Last, and together: a component may be rendered at any await.
        (votes, changes, counts) = (newest, published, await db.RecordCountsAsync());
    }
}
