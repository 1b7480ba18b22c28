using AgreementTracker.Data;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Web.Rosters;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Corrections;

public sealed partial class CorrectionsPage(IDbContextFactory<TrackerDbContext> factory)
{
    private const int PageSize = 50;

    /// <summary>The newest lists are looked through for corrections: to read what one changed takes time.</summary>
    private const int ListsRead = 10;

    private string? problem;
    private IReadOnlyList<ImportedListItem> lists = [];
    private ListPage<CorrectionListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string? after = null) => QueryLink.To("/corrections", ("after", after));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var after = query.Number(After, 1, int.MaxValue, Shared.Texts.NumberOfAChange);
        problem = query.Problem;
        if (problem is not null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        if (after is null)
            lists =
            [
                .. (await db.ListsAsync(null, ListsRead)).Items.Where(item => ListWords.Corrections(item).Length > 0),
            ];
        page = await db.CorrectionsAsync(after, PageSize);
    }
}
