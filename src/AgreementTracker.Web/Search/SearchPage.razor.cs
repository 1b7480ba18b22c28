using AgreementTracker.Data;
using AgreementTracker.Data.Search;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Organizations;
using AgreementTracker.Web.People;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sources;
using AgreementTracker.Web.VoteEvents;
using Microsoft.AspNetCore.Components;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Search;

public sealed partial class SearchPage(IDbContextFactory<TrackerDbContext> factory)
{
    public const string Path = "/search";
    private const int MostText = 200;

    private string? problem;
    private SearchHits hits = SearchHits.None;
    private IReadOnlyList<PlaceWithoutPage> others = [];

    [CascadingParameter]
    public required HttpContext Http { get; set; }

    [SupplyParameterFromQuery]
    public string? Q { get; set; }

    public static string Url(string query) => QueryLink.To(Path, ("q", query));

    protected override async Task OnInitializedAsync()
    {
        var query = new QueryReader(Http);
        var text = query.Text(Q, MostText, "search");
        problem = query.Problem;
        if (text is null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        others = await PlaceWithoutPage.FindAsync(db, text);
        hits = await db.SearchAsync(text);
    }

    private static string Heading(SearchKind kind) => kind switch
    {
        SearchKind.Place => "Places",
        SearchKind.Organization => "Organizations",
        SearchKind.Person => "People",
        SearchKind.Vote => "Votes",
        SearchKind.Source => "Sources",
        _ => "Statements",
    };

    private static string Link(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Organization => OrganizationPage.Url(hit.Target),
        SearchKind.Person => PersonPage.Url(hit.Target),
        SearchKind.Vote => VotePage.Url(hit.Target),
        SearchKind.Source => SourcePage.Url(hit.Target),
        // A statement's target is its place's slug and its anchor there.
        _ => PlacePage.Url(hit.Target),
    };
}
