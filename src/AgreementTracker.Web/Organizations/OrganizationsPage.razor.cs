using AgreementTracker.Data;
using AgreementTracker.Data.Organizations;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Organizations;

public sealed partial class OrganizationsPage(IDbContextFactory<TrackerDbContext> factory)
{
    private const int PageSize = 100;

    private string? problem;
    private int count;
    private ListPage<OrganizationListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string? after = null) => QueryLink.To("/organizations", ("after", after));

    /// <summary>The list from a letter on.</summary>
    private static string From(char letter) => Url($"{letter}~");

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = query.After(After, keys: 2);
        problem = query.Problem;
        if (problem is not null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        count = await db.Organizations.CountAsync(one => one.MergedIntoId == null);
        page = await db.OrganizationsAsync(after, PageSize);
    }
}
