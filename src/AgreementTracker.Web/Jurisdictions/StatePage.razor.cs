using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Maps;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Jurisdictions;

public sealed partial class StatePage(IDbContextFactory<TrackerDbContext> factory, NavigationManager navigation)
{
    private const int PageSize = 50;

    private Jurisdiction? state;
    private CitationIndex citations = null!;
    private IReadOnlyList<SourceListItem> sources = [];
    private IReadOnlyList<PublishedWithdrawal> withdrawals = [];
    private IReadOnlyList<AgencyQuestion> questions = [];
    private StateCounts counts = null!;
    private ListSum? sum;
    private ListPage<PlaceListItem> places = new([], null);
    private StateSheet? sheet;
    private IReadOnlyList<MapPlace> mapped = [];
    private IReadOnlyList<CountyRow> counties = [];
    private IReadOnlyDictionary<string, string> countyPages = new Dictionary<string, string>();

    /// <summary>A state of which nothing is published.</summary>
    private UsState? missing;
    private NewestListAnswer list = new(null, []);

    [Parameter]
    public required string State { get; set; }

    /// <summary>'Florida agencies have 332 agreements in force, in 236 places.'</summary>
    private string Lead =>
        mapped.Sum(place => place.Agreements.Count) switch
        {
            0 => Texts.StatePage_NoneInForce.With(state!.Name),
            1 => Texts.StatePage_OneInForce.With(state!.Name),
            var number => (
                mapped.Count == 1 ? Texts.StatePage_InForceInPlaces_One : Texts.StatePage_InForceInPlaces_Other
            ).With(state!.Name, number, mapped.Count),
        };

    private IReadOnlyList<(string Id, string Name)> Contents =>
        [
            .. sheet is null ? [] : new[] { ("map", Texts.StatePage_Map) },
            ("counts", Texts.StatePage_ByStatusAndType),
            ("places", Shared.Texts.Places),
            .. counties is [] ? [] : new[] { ("counties", Texts.StatePage_Counties) },
            .. HasRecord ? PlaceRecord.ContentsOf(state!, withdrawals, hasOverlaps: false) : [],
        ];

    private PublishedWithdrawal? Withdrawn => withdrawals.FirstOrDefault(withdrawal => withdrawal.Key is null);

    private bool HasRecord => Withdrawn is null && ((state!.Facets & PlaceFacets.Record) != 0 || withdrawals is not []);
    private string HeadDescription =>
        (counts.Places == 1 ? Texts.StatePage_Description_One : Texts.StatePage_Description_Other).With(
            Lead,
            counts.Places
        );

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.PlaceAsync(State);
        if (found is null)
        {
            await LookInAtlasAsync(db);
            return;
        }
        questions = found.Questions;
        counts = await db.StateCountsAsync(State);
        places = await db
            .Jurisdictions.Matching(new(State: State))
            .Where(place => place.Id != State)
            .PageAsync(
                db,
                new Dictionary<string, string> { [State] = found.Place.Name },
                PlaceSort.Name,
                null,
                PageSize
            );
        mapped = MapPlace.Of(
            await db.Agreements.InForce().Matching(new(State: State)).ByPlace().SelectMapped().ToListAsync()
        );
        sum = await db.ListSumAsync(state: State);
        if (UsState.OfCode(State.ToUpperInvariant()) is { } atlas)
            await LoadMapAsync(db, atlas);
        // Last, since a component may be rendered at any await: what is shown must be there whole.
        (state, citations, sources, withdrawals) = found;
    }

    private async Task LookInAtlasAsync(TrackerDbContext db)
    {
        list = await db.NewestListAnswerAsync(State);
        if (
            UsState.OfCode(State.ToUpperInvariant()) is { } atlas
            && !await db.Jurisdictions.Matching(new(State: State)).AnyAsync()
        )
            missing = atlas;
        else
            navigation.NotFound();
    }

    private async Task LoadMapAsync(TrackerDbContext db, UsState atlas)
    {
        sheet = StateSheet.Of(atlas.Fips);
        counties = CountyRow.Of(atlas, await db.PlacesOnRecordAsync(State), mapped);
        countyPages = counties
            .Where(county => county.Own is [_, ..])
            .ToDictionary(county => county.Geoid!, county => county.Own[0].Id);
    }
}
