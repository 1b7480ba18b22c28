using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Maps;

public sealed partial class MapPage(IDbContextFactory<TrackerDbContext> factory)
{
    private const string Path = "/map";

    private string? problem;
    private AgreementFilter filter = new();
    private IReadOnlyDictionary<string, string> states = new Dictionary<string, string>();
    private IReadOnlyList<MapPlace> places = [];
    private List<MapPlace> beside = [];
    private List<(string Id, string Name, bool HasPage, MapCounts Counts)> rows = [];
    private MapCounts? all;
    private ListSum? sum;

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Model { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    public static string Url(AgreementModel? model = null, AgreementStatus? status = null) =>
        QueryLink.To(Path, ("model", model?.Word()), ("status", status?.Word()));

    private string TableUrl =>
        ExploreQuery.UrlOf(DataSet.Agreements, ("status", filter.Status?.Word()), ("model", filter.Model?.Word()));

    private bool IsOfRequests => filter.Status == AgreementStatus.Requested;

    private string Told => IsOfRequests ? Texts.MapPage_Requested : Texts.MapPage_InForce;

    private string Summary =>
        all!.All switch
        {
            0 => Texts.MapPage_SummaryNone.With(Which(1)),
            1 => Texts.MapPage_SummaryOne.With(Which(1), NameOf(rows[0].Id)),
            _ => (rows.Count == 1 ? Texts.MapPage_SummaryInStates_One : Texts.MapPage_SummaryInStates_Other).With(
                all.All,
                Which(all.All),
                rows.Count
            ),
        };

    private string HeadDescription => Texts.MapPage_Description + (all is null ? "" : $" {Summary}");

    /// <summary>'task force model agreements in force'.</summary>
    private string Which(int number) =>
        (filter.Model, IsOfRequests) switch
        {
            ({ } model, true) => (
                number == 1 ? Texts.MapPage_PendingOfType_One : Texts.MapPage_PendingOfType_Other
            ).With(model.Label()),
            ({ } model, false) => (
                number == 1 ? Texts.MapPage_InForceOfType_One : Texts.MapPage_InForceOfType_Other
            ).With(model.Label()),
            (null, true) => number == 1 ? Texts.MapPage_Pending_One : Texts.MapPage_Pending_Other,
            (null, false) => number == 1 ? Texts.MapPage_InForce_One : Texts.MapPage_InForce_Other,
        };

    protected override async Task OnInitializedAsync()
    {
        if (!ReadQuery())
            return;
        await using var db = await factory.CreateDbContextAsync();
        states = await db.StateNamesAsync();
        var agreements = await db.Agreements.Matching(filter).ByPlace().SelectMapped().ToListAsync();
        places = MapPlace.Of(agreements);
        beside = [.. places.Where(place => place.Site == MapSite.Beside)];
        rows =
        [
            .. agreements
                .GroupBy(agreement => agreement.State)
                .Select(state => (state.Key, NameOf(state.Key), states.ContainsKey(state.Key), MapCounts.Of(state)))
                .OrderBy(row => row.Item2, StringComparer.Ordinal),
        ];
        if (filter.Model is null)
            sum = await db.ListSumAsync(IsOfRequests ? RosterTable.Pending : RosterTable.Participating);
        // Last, since a component may be rendered at any await.
        all = MapCounts.Of(agreements);
    }

    private string NameOf(string state) =>
        StateName.Of(state, states.GetValueOrDefault(state)) ?? state.ToUpperInvariant();

    private bool ReadQuery()
    {
        var query = new QueryReader(Http);
        filter = new(
            Model: query.Word<AgreementModel>(Model, Texts.MapPage_WhatType),
            Status: query.Word<AgreementStatus>(Status, Texts.MapPage_WhatStatus) ?? AgreementStatus.InForce
        );
        if (filter.Status is not (AgreementStatus.InForce or AgreementStatus.Requested))
            query.Report(Texts.MapPage_BadStatus);
        problem = query.Problem;
        return problem is null;
    }
}
