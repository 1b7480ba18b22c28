using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Rosters;

public sealed partial class ListsPage(IDbContextFactory<TrackerDbContext> factory, RosterImport import)
{
    public const string Path = "/admin/lists";

    private const int PageSize = 50;

    private string? problem;
    private int? undone;
    private int newest,
        questions;
    private int? next;
    private List<TakenList>? lists;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    /// <summary>The number of the change that took a list back; 0 where nothing had to be published.</summary>
    [SupplyParameterFromQuery]
    public string? Undone { get; set; }

    public static string Url(int after) => QueryLink.To(Path, ("after", $"{after}"));

    public static string UrlUndone(RosterUndo undone) => QueryLink.To(Path, ("undone", $"{undone.Change ?? 0}"));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = query.Number(After, 1, int.MaxValue, Texts.ListsPage_NumberOfList) ?? int.MaxValue;
        undone = query.Number(Undone, 0, int.MaxValue, Texts.ListsPage_NumberOfChange);
        problem = query.Problem;
        if (problem is not null)
            return;
        questions = (await import.StateAsync()).History.Questions.Count;
        await using var db = await factory.CreateDbContextAsync();
        newest = await db.ImportedLists.MaxAsync(list => (int?)list.Id) ?? 0;
        var found = await db
            .ImportedLists.Where(list => list.Id < after)
            .OrderByDescending(list => list.Id)
            .SelectTaken()
            .Take(PageSize + 1)
            .ToListAsync();
        next = found.Count > PageSize ? found[PageSize - 1].Id : null;
        lists = [.. found.Take(PageSize)];
    }
}
