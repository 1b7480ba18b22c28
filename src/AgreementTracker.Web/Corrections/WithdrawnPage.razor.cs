using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Corrections;

public sealed partial class WithdrawnPage(IDbContextFactory<TrackerDbContext> factory)
{
    private const int PageSize = 50;

    private string? problem;
    private ListPage<WithdrawnListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string? after = null) => QueryLink.To("/corrections/withdrawn", ("after", after));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = query.After(After, keys: 2);
        problem = query.Problem;
        if (problem is not null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        page = await db.WithdrawnPlacesAsync(after, PageSize);
    }
}
