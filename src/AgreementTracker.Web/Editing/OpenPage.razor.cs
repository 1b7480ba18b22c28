using AgreementTracker.Data;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Editing;
using AgreementTracker.Web.Account;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class OpenPage(IDbContextFactory<TrackerDbContext> factory, Drafts drafts, CurrentEditor editor, NavigationManager navigation)
{
    private bool isKnown;
    private bool isPublished;
    private IReadOnlyList<DraftListItem> open = [];

    [Parameter]
    public string? State { get; set; }

    [Parameter]
    public string? Place { get; set; }

    [Parameter]
    public int? Revision { get; set; }

    private string Address => Dossier.AddressOf(Place is null ? State! : $"{State}/{Place}");

    public static string Url(string address) => "/edit/" + address.Replace("dossiers/", "places/");

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var published = await db.Revisions.AnyAsync(revision => revision.Document == Address && (Revision == null || revision.Number == Revision));
        var underWay = await db.Drafts.On(Address).ListAsync();
        if (!published && underWay is [])
        {
            navigation.NotFound();
            return;
        }
        (isPublished, open, isKnown) = (published, underWay, true);
    }

    private async Task StartAsync()
    {
        var who = await editor.RequireAsync(Policies.Edit);
        if (await drafts.StartFromAsync(new(who.Id, who.Name), Address, Revision) is { } draft)
            navigation.NavigateTo(DraftPage.Url(draft.Id));
    }
}
