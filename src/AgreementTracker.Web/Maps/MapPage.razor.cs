using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Rosters;
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

    public static string Url(AgreementModel? model = null, AgreementStatus? status = null) => QueryLink.To(Path, ("model", model?.Word()), ("status", status?.Word()));

    private string TableUrl => ExploreQuery.UrlOf(
        DataSet.Agreements, ("status", filter.Status?.Word()), ("model", filter.Model?.Word()));

    private bool IsOfRequests => filter.Status == AgreementStatus.Requested;

    private string Told => IsOfRequests ? "requested" : "in force";

    private string Summary => all!.All switch
    {
        0 => $"No {Which(1)} on record.",
        1 => $"One {Which(1)}, in {NameOf(rows[0].Id)}.",
        _ => $"{all.All:N0} {Which(all.All)}, in {rows.Count} {(rows.Count == 1 ? "state" : "states and territories")}.",
    };

    private string HeadDescription =>
        "Where local agencies have 287(g) agreements with ICE, by state, county and type."
        + (all is null ? "" : $" {Summary}");

    /// <summary>'task force model agreements in force'.</summary>
    private string Which(int number) =>
        $"{(filter.Model is { } model ? $"{model.Label()} " : "")}{(number == 1 ? "agreement" : "agreements")} {(IsOfRequests ? "that ICE lists as pending" : "in force")}";

    protected override async Task OnInitializedAsync()
    {
        if (!ReadQuery())
            return;
        await using var db = await factory.CreateDbContextAsync();
        states = await db.StateNamesAsync();
        var agreements = await db.Agreements.Matching(filter).ByPlace().SelectMapped().ToListAsync();
        places = MapPlace.Of(agreements);
        beside = [.. places.Where(place => place.Site == MapSite.Beside)];
        rows = [.. agreements.GroupBy(agreement => agreement.State).Select(state => (state.Key, NameOf(state.Key), states.ContainsKey(state.Key), MapCounts.Of(state))).OrderBy(row => row.Item2, StringComparer.Ordinal)];
        if (filter.Model is null)
            sum = await db.ListSumAsync(IsOfRequests ? RosterTable.Pending : RosterTable.Participating);
        // Last, since a component may be rendered at any await.
        all = MapCounts.Of(agreements);
    }

    private string NameOf(string state) => StateName.Of(state, states.GetValueOrDefault(state)) ?? state.ToUpperInvariant();

    private bool ReadQuery()
    {
        var query = new QueryReader(Http);
        filter = new(Model: query.Word<AgreementModel>(Model, "type"), Status: query.Word<AgreementStatus>(Status, "status") ?? AgreementStatus.InForce);
        if (filter.Status is not (AgreementStatus.InForce or AgreementStatus.Requested))
            query.Report("The map shows agreements in force, or with status=requested those that ICE lists as pending.");
        problem = query.Problem;
        return problem is null;
    }
}
