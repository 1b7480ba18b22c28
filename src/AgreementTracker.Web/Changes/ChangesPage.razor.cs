using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Changes;

public sealed partial class ChangesPage(IDbContextFactory<TrackerDbContext> factory, ListCounts counts)
{
    private const int PageSize = 50;

    private string? problem;
    private ListPage<ChangeListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string? after = null) => QueryLink.To("/changes", ("after", after));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = query.Number(After, 1, int.MaxValue, Shared.Texts.NumberOfAChange);
        problem = query.Problem;
        if (problem is not null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.Changes.PageAsync(after, PageSize);
        page = found with { Items = await counts.WithDocumentsAsync(db, found.Items) };
    }
}
