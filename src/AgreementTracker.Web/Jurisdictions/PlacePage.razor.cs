using AgreementTracker.Data;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Jurisdictions;

public sealed partial class PlacePage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private Jurisdiction? place;
    private CitationIndex citations = null!;
    private IReadOnlyList<SourceListItem> sources = [];
    private IReadOnlyList<PublishedWithdrawal> withdrawals = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string State { get; set; }

    [Parameter]
    public required string Place { get; set; }

    /// <param name="key">The key of a fact, to lead to its place on the page.</param>
    public static string Url(string id, string? key = null) => key is null ? $"/places/{id}" : $"/places/{id}#{key}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.PlaceAsync($"{State}/{Place}");
        if (found is null)
        {
            navigation.NotFound();
            return;
        }
        if (found.Withdrawal is not null)
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        (place, citations, sources, withdrawals) = found;
    }
}
