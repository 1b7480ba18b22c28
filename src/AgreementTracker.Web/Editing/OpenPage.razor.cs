using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Documents;
using AgreementTracker.Web.Accounts;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class OpenPage(
    IDbContextFactory<TrackerDbContext> factory,
    Drafts drafts,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private const int MaxShown = 50;

    private bool isPublished;
    private string me = "";
    private IReadOnlyList<DraftListItem> open = [];
    private DocumentNames? names;

    [Parameter]
    public string? State { get; set; }

    [Parameter]
    public string? Place { get; set; }

    [Parameter]
    public int? Revision { get; set; }

    private string Id => Place is null ? State! : $"{State}/{Place}";
    private string Address => Dossier.AddressOf(Id);

    public static string Url(string place) => $"/edit/places/{place}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        // Drafts of the former address are listed there, and merged with what is at the new one.
        if (Revision is null && await db.MovedToAsync(Id) is { } moved && !await db.Drafts.On(Address).AnyAsync())
        {
            navigation.NavigateTo(Url(moved));
            return;
        }
        var published = await db.Revisions.AnyAsync(revision =>
            revision.Document == Address && (Revision == null || revision.Number == Revision)
        );
        open = (await db.Drafts.On(Address).PageAsync(null, MaxShown)).Items;
        if (!published && open is [])
        {
            navigation.NotFound();
            return;
        }
        (isPublished, me) = (published, (await editor.GetAsync()).Id);
        names = await db.DocumentNamesAsync([Address, .. open.SelectMany(draft => draft.Documents)]);
    }

    private async Task StartAsync()
    {
        var who = await editor.RequireAsync(Policies.Edit);
        if (await drafts.StartFromAsync(who.Contributor, Address, Revision) is { } draft)
            navigation.NavigateTo(DraftPage.Url(draft.Id));
    }
}
