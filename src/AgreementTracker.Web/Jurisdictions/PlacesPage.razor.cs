using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Jurisdictions;

public sealed partial class PlacesPage(IDbContextFactory<TrackerDbContext> factory)
{
    private const string Path = "/places";
    private const int MostText = 100;
    private const int PageSize = 50;

    private PlaceFilter filter = new();
    private string? problem;
    private string count = "";
    private ListSum? sum;
    private IReadOnlyDictionary<string, string> states = new Dictionary<string, string>();
    private ListPage<PlaceListItem> page = new([], null);

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? State { get; set; }

    [SupplyParameterFromQuery]
    public string? Kind { get; set; }

    [SupplyParameterFromQuery]
    public string? Status { get; set; }

    [SupplyParameterFromQuery]
    public string? Model { get; set; }

    [SupplyParameterFromQuery]
    public string? Vote { get; set; }

    [SupplyParameterFromQuery]
    public string? Text { get; set; }

    [SupplyParameterFromQuery]
    public string? Sort { get; set; }

    [SupplyParameterFromQuery]
    public string? After { get; set; }

    public static string Url(PlaceFilter? filter = null, string? after = null) => filter is null ? Path : QueryLink.To(Path,
        ("text", filter.Text), ("state", filter.State), ("kind", filter.Kind?.Word()), ("status", filter.Status?.Word()),
        ("model", filter.Model?.Word()), ("vote", filter.HasVote ? "yes" : null),
        ("sort", filter.Sort == PlaceSort.Name ? null : filter.Sort.Word()), ("after", after));

    private string HeadDescription =>
        $"Cities, counties and states with a 287(g) agreement, a vote or a statement on record{Counted}.";

    private string Counted => count == "" ? "" : $": {count}";

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        states = await db.StateNamesAsync();
        var after = ReadQuery();
        if (problem is not null)
            return;

        var places = db.Jurisdictions.Matching(filter).Called(db, filter.Text);
        page = await places.PageAsync(db, states, filter.Sort, after, PageSize);
        // Counting stops where a reader would no longer count: the exact number of many costs more than the page.
        var counted = after is null && page.Next is null ? page.Items.Count : await places.Take(CappedCount.Enough).CountAsync();
        count = counted == 1 ? "1 place" : $"{new CappedCount(counted)} places";
        if (filter == new PlaceFilter(filter.State, Status: AgreementStatus.InForce, Sort: filter.Sort))
            await CountInForceAsync(db);
    }

    /// <summary>A place may have several: the places are fewer than the agreements of other pages.</summary>
    private async Task CountInForceAsync(TrackerDbContext db)
    {
        var inForce = await db.Agreements.InForce().Matching(new(filter.State)).Take(CappedCount.Enough).CountAsync();
        count += $", with {new CappedCount(inForce)} {(inForce == 1 ? "agreement" : "agreements")} in force";
        sum = await db.ListSumAsync(state: filter.State);
    }

    private string[]? ReadQuery()
    {
        var query = new QueryReader(Http);
        filter = new(
            string.IsNullOrEmpty(State) ? null : State.ToLowerInvariant(), query.Word<JurisdictionClassification>(Kind, "kind of place"),
            query.Word<AgreementStatus>(Status, "status"), query.Word<AgreementModel>(Model, "model"), Vote == "yes",
            query.Text(Text, MostText, "name"), query.Word<PlaceSort>(Sort, "order") ?? PlaceSort.Name);
        if (filter.State is { } state && !states.ContainsKey(state))
            query.Report("The record has no such state.");
        if (!string.IsNullOrEmpty(Vote) && Vote != "yes")
            query.Report("Places with a vote are asked for by vote=yes.");
        var after = query.After(After, keys: 3);
        problem = query.Problem;
        return after;
    }
}
