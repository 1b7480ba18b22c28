using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Changes;

public sealed partial class ChangePage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    /// <summary>An import touches thousands of documents, and each may be long.</summary>
    private const int PageSize = 15;

    private Change? change;
    private int newest;
    private string? problem;
    private ListPage<DocumentChange> documents = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(int number, string? after = null) => QueryLink.To($"/changes/{number}", ("after", after));

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.Changes.AsNoTracking().SingleOrDefaultAsync(c => c.Number == Number);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        newest = await db.DataVersionAsync(default);
        var query = new QueryReader(Http);
        var after = query.After(After, keys: 1);
        problem = query.Problem;
        if (problem is null)
            documents = await db.DocumentsOfAsync(Number, after, PageSize);
        change = found;
    }
}
