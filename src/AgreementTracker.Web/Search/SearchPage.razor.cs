using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Search;
using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;
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
    private const int MaxText = 200;
    private const int MaxAlike = 3;

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
        var text = query.Text(Q, MaxText, Texts.SearchPage_WhatSearch);
        problem = query.Problem;
        if (text is null)
            return;
        await using var db = await factory.CreateDbContextAsync();
        var found = await db.SearchAsync(text);
        asked = PlaceInQuery.Of(found.Reading);
        others = asked is null ? [] : await PlaceWithoutPage.FindAsync(db, asked);
        // Of a place that is named in full there is nothing on record, though there may be of others of that name.
        if (found.IsPartial && others.Any(other => other.IsMeant))
            found = found with { Hits = [], IsPartial = false };
        if (others is [] && (found.Hits is [] || found.IsPartial))
            others = await PlaceWithoutPage.FindInAsync(db, text);
        if (asked?.Zip is { } zip && CountyName.Of(zip.County) is { } county)
            found = found.With(await db.SearchAsync($"{county}, {zip.State.Name}"));
        questions = await db.AgencyQuestionsAsync(Targets(SearchKind.Organization), Targets(SearchKind.Place));
        if (found.Hits is [] && others is [])
            newest = await db.NewestListAsync();
        if (found.Hits is [] && found.DidYouMean is [] && others is [] && asked is not null)
            found = found with
            {
                DidYouMean =
                [
                    .. AtlasPlace.Alike(asked).Take(MaxAlike).Select(place => $"{place.Name}, {place.State.Name}"),
                ],
            };
        // Last, since a component may be rendered at any await.
        hits = found;

        List<string> Targets(SearchKind kind) =>
            [.. found.Hits.Where(hit => hit.Kind == kind).Select(hit => hit.Target)];
    }

    /// <summary>
    /// Whether a place that the query names has no page, and none that is called so has one: then it comes before what
    /// is found.
    /// </summary>
    private bool OthersComeFirst =>
        hits.IsPartial
            ? IsLonger
            : others.Any(other => other.IsMeant)
                && !hits.Hits.Any(hit => hit.Kind == SearchKind.Place && asked!.Names(hit.Name, hit.Target[..2]));

    /// <summary>
    /// Whether more words of the query name a place without a page than one with a page: of 'ICE in Miami Beach' Miami
    /// Beach is meant, and not Miami.
    /// </summary>
    private bool IsLonger =>
        LongestIn(others.Select(other => other.Name.Split(",")[0]))
        > LongestIn(hits.Hits.Where(hit => hit.Kind == SearchKind.Place).Select(hit => hit.Name));

    /// <summary>
    /// How many words the longest of these names has that the query has; 'Clay' is enough for Clay County.
    /// </summary>
    private int LongestIn(IEnumerable<string> names)
    {
        var query = PlaceKey.Of(Q ?? "");
        return names
            .Select(name => SearchWords.Of(name).Split(' '))
            .Select(words => words is [_, .., PlaceKey.County] ? words[..^1] : words)
            .Where(words => query.Contains(PlaceKey.Of(words), StringComparison.Ordinal))
            .Select(words => words.Length)
            .DefaultIfEmpty()
            .Max();
    }

    private IEnumerable<AgencyQuestion> QuestionsOf(SearchHit hit) =>
        questions
            .Where(question =>
                hit.Kind switch
                {
                    SearchKind.Organization => question.OrganizationId == hit.Target,
                    SearchKind.Place => question.PlaceId == hit.Target,
                    _ => false,
                }
            )
            .DistinctBy(question => question.OtherId);

    private static string Heading(SearchKind kind) =>
        kind switch
        {
            SearchKind.Place => Shared.Texts.Places,
            SearchKind.Organization => Shared.Texts.Organizations,
            SearchKind.Person => Shared.Texts.People,
            SearchKind.Vote => Shared.Texts.Votes,
            SearchKind.Source => Shared.Texts.Sources,
            _ => Shared.Texts.Statements,
        };

    private static string Link(SearchHit hit) =>
        hit.Kind switch
        {
            SearchKind.Organization => OrganizationPage.Url(hit.Target),
            SearchKind.Person => PersonPage.Url(hit.Target),
            SearchKind.Vote => VotePage.Url(hit.Target),
            SearchKind.Source => SourcePage.Url(hit.Target),
            // A statement's target is its place's slug and its anchor there.
            _ => PlacePage.Url(hit.Target),
        };
}
