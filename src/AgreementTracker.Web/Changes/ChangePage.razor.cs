using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Changes;

public sealed partial class ChangePage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    /// <summary>An import touches thousands of documents: the first ones stand for them here.</summary>
    private const int MostDocuments = 50;

    private Change? change;
    private int newest;
    private List<DocumentChange> documents = [];
    private bool hasMore;

    [Parameter]
    public int Number { get; set; }

    public static string Url(int number) => $"/changes/{number}";

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
        var touched = await db.DocumentsOf(Number).Take(MostDocuments + 1).ToListAsync();
        hasMore = touched.Count > MostDocuments;
        documents = [.. touched.Take(MostDocuments)];
        change = found;
    }
}
