using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Changes;

public sealed partial class PlaceHistoryPage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private const int PageSize = 50;

    private string? name;
    private string? problem;
    private string? movedTo;
    private string? movedName;
    private IReadOnlyList<(string Id, string Name)> formerly = [];
    private ListPage<RevisionListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string State { get; set; }

    /// <summary>Null for the state itself.</summary>
    [Parameter]
    public string? Place { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(string id, string? after = null) =>
        QueryLink.To($"/places/{id}/history", ("after", after));

    /// <summary>With its state: several states have a Springfield.</summary>
    private string FullName => Place is not null && StateName.Of(State) is { } state ? $"{name}, {state}" : name!;

    private string Id => Place is null ? State : $"{State}/{Place}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        if (await db.MovesAsync(Id) is not { } found)
        {
            navigation.NotFound();
            return;
        }
        var query = new QueryReader(Http);
        var after = query.Number(After, 1, int.MaxValue, Texts.PlaceHistoryPage_NumberOfARevision);
        problem = query.Problem;
        (_, movedTo, formerly) = found;
        movedName = movedTo is null ? null : await db.PlaceNameAsync(movedTo);
        if (problem is null)
            page = await db.HistoryAsync(Dossier.AddressOf(Id), after, PageSize);
        name = found.Name;
    }
}
