using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Rosters;

public sealed partial class RosterListsPage(IDbContextFactory<TrackerDbContext> factory)
{
    private const int PageSize = 50;

    private string? problem;
    private ListPage<ImportedListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string? after = null) => QueryLink.To("/changes/lists", ("after", after));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = string.IsNullOrEmpty(After) ? null : ListAddress.Parse(After);
        if (after is null && After is { Length: > 0 })
            query.Report(Texts.RosterListsPage_LinkNotComplete);
        problem = query.Problem;
        if (problem is not null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        page = await db.ListsAsync(after, PageSize);
    }
}
