using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Jurisdictions;

public sealed partial class PlacesPage(IDbContextFactory<TrackerDbContext> factory, ListCounts counts)
{
    private const string Path = "/places";
    private const int MaxText = 100;
    private const int PageSize = 50;

    private PlaceFilter filter = new();
    private string? problem;
    private string count = "";
    private ListSum? sum;
    private ListAddress? newest;
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

    public static string Url(PlaceFilter? filter = null, string? after = null) =>
        filter is null
            ? Path
            : QueryLink.To(
                Path,
                ("text", filter.Text),
                ("state", filter.State),
                ("kind", filter.Kind?.Word()),
                ("status", filter.Status?.Word()),
                ("model", filter.Model?.Word()),
                ("vote", filter.HasVote ? "yes" : null),
                ("sort", filter.Sort == PlaceSort.Name ? null : filter.Sort.Word()),
                ("after", after)
            );

    private string TableUrl =>
        ExploreQuery.UrlOf(
            DataSet.Agreements,
            ("text", filter.Text),
            ("state", filter.State),
            ("kind", filter.Kind?.Word()),
            ("status", filter.Status?.Word()),
            ("model", filter.Model?.Word())
        );

    /// <summary>The list by name from a letter on.</summary>
    public static string From(PlaceFilter filter, char letter) => Url(filter, $"~{letter}~");

    private string HeadDescription =>
        count == "" ? Texts.PlacesPage_Description : Texts.PlacesPage_DescriptionCounted.With(count);

    protected override async Task OnInitializedAsync()
    {
        await using var db = await factory.CreateDbContextAsync();
        states = await db.StateNamesAsync();
        var after = ReadQuery();
        if (problem is not null)
            return;

        var places = await db.Jurisdictions.Matching(filter).CalledAsync(db, filter.Text);
        page = await places.PageAsync(db, states, filter.Sort, after, PageSize);
        var counted = await counts.OfAsync(Url(filter), places, page, isFirst: after is null);
        count = (counted.Value == 1 ? Texts.PlacesPage_Count_One : Texts.PlacesPage_Count_Other).With(counted);
        if (filter == new PlaceFilter(filter.State, Status: AgreementStatus.InForce, Sort: filter.Sort))
            await CountInForceAsync(db);
        else
            newest = await db.NewestListAsync();
    }

    /// <summary>A place may have several: the places are fewer than the agreements of other pages.</summary>
    private async Task CountInForceAsync(TrackerDbContext db)
    {
        var inForce = await counts.OfAsync(
            $"agreements of {Url(filter)}",
            db.Agreements.InForce().Matching(new(filter.State))
        );
        count = (inForce.Value == 1 ? Texts.PlacesPage_WithInForce_One : Texts.PlacesPage_WithInForce_Other).With(
            count,
            inForce
        );
        sum = await db.ListSumAsync(state: filter.State);
    }

    private string[]? ReadQuery()
    {
        var query = new QueryReader(Http);
        filter = new(
            string.IsNullOrEmpty(State) ? null : State.ToLowerInvariant(),
            query.Word<JurisdictionClassification>(Kind, Texts.PlacesPage_WhatKind),
            query.Word<AgreementStatus>(Status, Texts.PlacesPage_WhatStatus),
            query.Word<AgreementModel>(Model, Texts.PlacesPage_WhatType),
            Vote == "yes",
            query.Text(Text, MaxText, Texts.PlacesPage_WhatName),
            query.Word<PlaceSort>(Sort, Texts.PlacesPage_WhatOrder) ?? PlaceSort.Name
        );
        if (filter.State is { } state && !states.ContainsKey(state))
            query.Report(Texts.PlacesPage_UnknownState);
        if (!string.IsNullOrEmpty(Vote) && Vote != "yes")
            query.Report(Texts.PlacesPage_UnknownVote);
        var after = query.After(After, keys: 3);
        problem = query.Problem;
        return after;
    }
}
