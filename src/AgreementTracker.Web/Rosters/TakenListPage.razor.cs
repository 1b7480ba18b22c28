using AgreementTracker.Data;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Rosters;

public sealed partial class TakenListPage(
    IDbContextFactory<TrackerDbContext> factory,
    RosterImport import,
    CurrentEditor editor,
    NavigationManager navigation
)
{
    private TakenList? list;
    private ListAddress? address;
    private RosterReport? report;
    private HashSet<string> published = [];
    private Dictionary<ReportedKind, int> pages = [];
    private bool isNewest;
    private string? problem;
    private string? fault;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public int Id { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Page { get; set; }

    [SupplyParameterFromForm]
    public string? Reason { get; set; }

    [SupplyParameterFromForm]
    public bool Sure { get; set; }

    private string Title => Texts.ListTitle.With(IntakeText.Name(list!.Table), DateWords.Of(list.Day));

    public static string Url(int id, ReportedKind? kind = null, int page = 1) =>
        QueryLink.To($"{ListsPage.Path}/{id}", ("kind", kind?.Word()), ("page", page > 1 ? $"{page}" : null));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        if (query.Word<ReportedKind>(Kind, Texts.TakenListPage_KindOfChange) is { } kind)
            pages = new() { [kind] = query.Number(Page, 1, 100_000, Texts.TakenListPage_Page) ?? 1 };
        problem = query.Problem;
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.ImportedLists.Where(taken => taken.Id == Id).SelectTaken().SingleOrDefaultAsync();
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        isNewest = !await db.ImportedLists.AnyAsync(taken => taken.Id > Id);
        report = await db.ReportOfListAsync(Id);
        published = await db.PublishedAmongAsync(report!);
        address = (await db.ListEntriesAsync()).Single(entry => entry.Id == Id).Address;
        list = found;
    }

    private async Task UndoAsync()
    {
        var who = await editor.RequireAsync(Policies.Administer);
        if (!Sure || string.IsNullOrWhiteSpace(Reason))
        {
            fault = string.IsNullOrWhiteSpace(Reason) ? Texts.TakenListPage_SayWhy : Texts.TakenListPage_SaySure;
            return;
        }
        try
        {
            var undone = await import.UndoAsync(Id, who.Contributor.AsAuthor, Reason);
            navigation.NavigateTo(ListsPage.UrlUndone(undone));
        }
        catch (Exception e) when (RosterFaults.Words(e) is { } words)
        {
            fault = words;
        }
    }
}
