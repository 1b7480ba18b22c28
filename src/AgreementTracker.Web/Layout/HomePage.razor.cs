using AgreementTracker.Data;
using AgreementTracker.Data.VoteEvents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Layout;

public sealed partial class HomePage(IDbContextFactory<TrackerDbContext> factory)
{
    public const string Url = "/";
    private const int VotesShown = 5;

    private List<VoteListItem> votes = [];

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        votes = await db.VoteEvents.NewestFirst().Take(VotesShown).SelectListItems().ToListAsync();
    }
}
