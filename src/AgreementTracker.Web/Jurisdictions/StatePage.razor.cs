using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Jurisdictions;

public sealed partial class StatePage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private const int PageSize = 50;

    private Jurisdiction? state;
    private CitationIndex citations = null!;
    private IReadOnlyList<SourceListItem> sources = [];
    private AgreementCounts agreements = null!;
    private CappedCount count;
    private ListPage<PlaceListItem> places = new([], null);

    [Parameter]
    public required string State { get; set; }

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.PlaceAsync(State);
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        citations = await db.CitationsOfAsync(Dossier.AddressOf(found.Id));
        sources = await db.Sources.CitedBy(db, Dossier.AddressOf(found.Id)).SelectListItems().ToListAsync();
        agreements = await db.Agreements.CountsAsync(found.Id);
        var within = db.Jurisdictions.WithRecord().Matching(new(State: found.Id)).Where(place => place.Id != found.Id);
        count = new(await within.Take(CappedCount.Enough).CountAsync());
        places = await within.PageAsync(db, PlaceSort.Name, null, PageSize);
        state = found;
    }
}
