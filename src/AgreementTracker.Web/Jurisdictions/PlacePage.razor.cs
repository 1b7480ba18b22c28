using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sharing;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Jurisdictions;

public sealed partial class PlacePage(
    IDbContextFactory<TrackerDbContext> factory,
    NavigationManager navigation,
    TrackerSettings settings
)
{
    private PublishedPlace? found;
    private PlaceNotOnRecord? missing;
    private NearbyPlaces? around;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [Parameter]
    public required string State { get; set; }

    [Parameter]
    public required string Place { get; set; }

    /// <param name="key">The key of a fact, to lead to its place on the page.</param>
    public static string Url(string id, string? key = null) => key is null ? $"/places/{id}" : $"/places/{id}#{key}";

    private string Name => PlaceView.NameOf(found!.Place, around);

    private string Title =>
        (found!.Withdrawal is null ? Texts.PlacePage_Title : Texts.PlacePage_TitleWithdrawn).With(Name);

    private string Answer =>
        found!.Withdrawal is null
            ? PlaceAnswer.Of(found.Place, found.Citations, found.Sources)
            : Texts.PlacePage_Withdrawn.With(Name);

    private bool IsEmpty => (found!.Place.Facets & PlaceFacets.Record) == 0;

    private string? Data =>
        found!.Withdrawal is not null ? null : PlaceData.Of(found.Place, around, found.Citations, settings.LinkTo);

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        NearbyPlaces? lying = null;
        var place = await db.PlaceAsync($"{State}/{Place}", fact => (lying = NearbyPlaces.Of(fact))?.Wanted ?? []);
        if (place is null)
        {
            await LookInAtlasAsync(db);
            return;
        }
        if (place.Withdrawal is { MovedTo: { } to })
        {
            Http.Response.Redirect(Url(to), permanent: true);
            return;
        }
        if (place.Withdrawal is not null)
            Http.Response.StatusCode = StatusCodes.Status410Gone;
        else
            around = lying is null ? null : lying with { Places = place.Around, NewestList = place.NewestList };
        // Last, since a component may be rendered at any await.
        found = place;
    }

    private async Task LookInAtlasAsync(TrackerDbContext db)
    {
        var found = await PlaceNotOnRecord.FindAsync(db, $"{State}/{Place}");
        if (found is null)
            navigation.NotFound();
        // Its dossier may be published under another spelling, and one day under this.
        else if (found.OnRecordAs is { } other)
            Http.Response.Redirect(Url(other));
        else
            missing = found;
    }
}
