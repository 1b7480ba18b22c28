using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

/// <summary>All of what the desk shows the first of.</summary>
public sealed partial class DraftsPage(IDbContextFactory<TrackerDbContext> factory, CurrentEditor editor)
{
    public const string Mine = "mine",
        Waiting = "waiting",
        Published = "published";

    private const int PageSize = 50;

    private string? problem;
    private string me = "";
    private ListPage<DraftListItem> page = new([], null);
    private DocumentNames? names;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Of { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    private string Title =>
        Of == Mine ? Texts.MyDrafts
        : Of == Waiting ? Texts.WaitingForReview
        : Texts.DraftsPage_PublishedFromDesk;

    public static string Url(string of, string? after = null) =>
        QueryLink.To("/edit/drafts", ("of", of), ("after", after));

    protected override async Task OnInitializedAsync()
    {
        Of ??= Mine;
        var query = new QueryReader(Http);
        var after = query.After(After, keys: 2);
        problem = query.Problem ?? (Of is Mine or Waiting or Published ? null : Texts.DraftsPage_Unknown);
        if (problem is not null)
            return;
        me = (await editor.GetAsync()).Id;
        await using var db = await factory.CreateDbContextAsync();
        var drafts =
            Of == Mine ? db.Drafts.With(me)
            : Of == Waiting ? db.Drafts.InReview()
            : db.Drafts.Published();
        page = await drafts.PageAsync(after, PageSize, oldestFirst: Of == Waiting);
        names = await db.DocumentNamesAsync(page.Items.SelectMany(draft => draft.Documents));
    }
}
