using System.Globalization;
using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Changes;

public sealed partial class ChangePage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    /// <summary>An import touches thousands of documents, and each may be long.</summary>
    private const int PageSize = 15;

    /// <summary>Of an import only the names are told: what it changed stands on the list's page, and in each document's history.</summary>
    private const int NamesOnPage = 200;

    private Change? change;
    private int newest;
    private string? problem;
    private ListPage<DocumentChange> documents = new([], null);
    private ListPage<TouchedDocument> touched = new([], null);
    private ListEntry? list;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public int Number { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(int number, string? after = null) => QueryLink.To($"/changes/{number}", ("after", after));

    private string HeadDescription =>
        $"Published {Day(change!.At)} by {change.Author}: {change.Reason}";

    private static string Day(DateTime at) => at.ToString("MMMM d, yyyy", CultureInfo.InvariantCulture);

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
        if (problem is null && found.Kind == ChangeKind.RosterImport)
            (touched, list) = (await db.TouchedByAsync(Number, after, NamesOnPage), await db.ListOfChangeAsync(Number));
        else if (problem is null)
            documents = await db.DocumentsOfAsync(Number, after, PageSize);
        change = found;
    }
}
