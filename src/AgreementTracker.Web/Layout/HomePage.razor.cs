using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.VoteEvents;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Sharing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Layout;

public sealed partial class HomePage(
    IDbContextFactory<TrackerDbContext> factory, TrackerSettings settings, DataVersion version)
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
        "Does your city or county have a 287(g) agreement with ICE? Find out who decided, how they voted and "
        + $"what people said.{InForce} Every fact links to its source.";

    private string InForce => counts switch
    {
        { InForce.Value: 1 } => " One agreement is in force.",
        { InForce: { Value: > 0 } number } => $" {number} agreements are in force.",
        _ => "",
    };

    private string Data => SiteData.Of(settings, version.Current);

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
