using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Web.Reviews;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class PreviewPage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private DraftPreview? preview;
    private string back = "";

    [Parameter]
    public Guid Id { get; set; }

    public static string Url(Guid id) => $"/edit/drafts/{id}/preview";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.FindDraftAsync(Id) is not { } draft)
        {
            navigation.NotFound();
            return;
        }
        back = draft.State == DraftState.Open ? DraftPage.Url(Id) : ReviewPage.Url(Id);
        preview = await db.PreviewAsync(draft);
    }
}
