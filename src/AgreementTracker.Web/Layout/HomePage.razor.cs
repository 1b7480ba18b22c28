using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Layout;

public sealed partial class HomePage(IDbContextFactory<TrackerDbContext> factory)
{
    public const string Url = "/";
    private const int VotesShown = 5;
    private const int ChangesShown = 3;

    private List<VoteListItem> votes = [];
    private IReadOnlyList<ChangeListItem> changes = [];
    private RecordCounts? counts;
    private ListSum? sum;
    private ListMonth? month;

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var newest = await db.VoteEvents.NewestFirst().Take(VotesShown).SelectListItems().ToListAsync();
        var published = await db.Changes.PageAsync(null, ChangesShown);
        sum = await db.ListSumAsync();
        month = await db.NewestListMonthAsync();
        // Last, and together: a component may be rendered at any await.
        (votes, changes, counts) = (newest, published.Items, await db.RecordCountsAsync());
    }
}
