using AgreementTracker.Data;
using AgreementTracker.Data.Sources;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Sources;

public sealed partial class SourcesPage(IDbContextFactory<TrackerDbContext> factory, ListCounts counts)
{
    private const int PageSize = 50;

    private string? problem;
    private CappedCount count;
    private ListPage<SourceListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string? after = null) => QueryLink.To("/sources", ("after", after));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = query.After(After, keys: 2);
        problem = query.Problem;
        if (problem is not null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        page = await db.Sources.PageAsync(after, PageSize);
        count = await counts.OfAsync(Url(), db.Sources, page, isFirst: after is null);
    }
}
