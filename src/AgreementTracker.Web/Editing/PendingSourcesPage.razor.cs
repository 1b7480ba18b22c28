using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Sources;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Editing;

public sealed partial class PendingSourcesPage(IDbContextFactory<TrackerDbContext> factory)
{
    public const string Path = "/edit/sources";

    private const int Max = 200;
    private const int PageSize = 50;

    private string? problem;
    private IReadOnlyList<PendingSourceItem>? kept;
    private ListPage<SourceListItem> uncited = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string? after = null) => QueryLink.To(Path, ("after", after));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = query.After(After, keys: 2);
        problem = query.Problem;
        if (problem is not null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        uncited = await db.Sources.Uncited(db).PageAsync(after, PageSize);
        kept = await db.PendingSources.NotPublished(db).ListAsync(Max);
    }
}
