using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Search;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Maps;
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
    private IReadOnlyList<AgencyQuestion> questions = [];
    private PlaceInQuery? asked;
    private ListAddress? newest;

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
        asked = PlaceInQuery.Of(text);
        others = asked is null ? [] : await PlaceWithoutPage.FindAsync(db, asked);
        var found = await db.SearchAsync(text);
        if (asked?.Zip is { } zip && CountyName.Of(zip.County) is { } county)
            found = found.With(await db.SearchAsync($"{county}, {zip.State.Name}"));
        questions = await db.AgencyQuestionsAsync(Targets(SearchKind.Organization), Targets(SearchKind.Place));
        if (found.Hits is [] && others is [])
            newest = await db.NewestListAsync();
        // Last, since a component may be rendered at any await.
        hits = found;

        List<string> Targets(SearchKind kind) => [.. found.Hits.Where(hit => hit.Kind == kind).Select(hit => hit.Target)];
    }

    /// <summary>Whether a place that the query names has no page, and none that is called so has one: then it comes before what is found.</summary>
    private bool OthersComeFirst => others.Any(other => other.IsMeant)
        && !hits.Hits.Any(hit => hit.Kind == SearchKind.Place && asked!.Names(hit.Name, hit.Target[..2]));

    private IEnumerable<AgencyQuestion> QuestionsOf(SearchHit hit) => questions.Where(question => hit.Kind switch
    {
        SearchKind.Organization => question.OrganizationId == hit.Target,
        SearchKind.Place => question.PlaceId == hit.Target,
        _ => false,
    }).DistinctBy(question => question.OtherId);

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
