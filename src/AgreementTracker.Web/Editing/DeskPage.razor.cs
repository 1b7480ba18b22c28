using AgreementTracker.Data;
using AgreementTracker.Data.Editing;
using AgreementTracker.Web.Account;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class DeskPage(IDbContextFactory<TrackerDbContext> factory, CurrentEditor editor)
{
    public const string Path = "/edit";

    private const int MostPublished = 20;

    private IReadOnlyList<DraftListItem>? mine;
    private IReadOnlyList<DraftListItem> waiting = [];
    private IReadOnlyList<DraftListItem> published = [];

    protected override async Task OnInitializedAsync()
    {
        var who = await editor.GetAsync();
        await using var db = await factory.CreateDbContextAsync();
        waiting = await db.Drafts.Where(draft => draft.State == DraftState.InReview).ListAsync();
        published = await db.Drafts.Where(draft => draft.State == DraftState.Published).OrderByDescending(draft => draft.SavedAt).Take(MostPublished).ListAsync();
        mine = await db.Drafts.Where(draft => draft.AuthorId == who.Id && (draft.State == DraftState.Open || draft.State == DraftState.Rejected)).ListAsync();
    }
}
