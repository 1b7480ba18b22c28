using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using static AgreementTracker.Web.Maps.MapDrawing;

namespace AgreementTracker.Web.Maps;

/// <summary>
/// The country. Each state is a link to its page, with the counties that have agreements; the keyboard stops there
/// alone.
/// </summary>
internal static class CountryMap
{
    private const int PatternSize = 10;

    /// <param name="pages">The states that have a page.</param>
    /// <param name="told">What the agreements are: 'in force'.</param>
    /// <param name="key">What the key shows.</param>
    public static MarkupString Of(
        IReadOnlyList<MapPlace> places,
        IReadOnlyDictionary<string, string> pages,
        string told,
        IEnumerable<ModelSet> key
    )
    {
        var byState = places.ToLookup(place => place.State);
        var svg = new MarkupBuilder();
        svg.Append(
            $"""<svg class="map" viewBox="-118 22 2038 1196" role="group" aria-label="{Texts.CountryMap_Label.With(told)}">"""
        );
        svg.Patterns(places.Select(place => place.Models).Concat(key), PatternSize);
        foreach (var state in CountrySheet.States)
            State(svg, state, [.. byState[Slug(state)]], pages.ContainsKey(Slug(state)), told);
        // Over the counties, which cover half of each line.
        svg.Append($"""<g class="borders">""");
        foreach (var state in CountrySheet.States)
            svg.Append($"""<use href="#map.{Slug(state)}"></use>""");
        svg.Append($"</g>");
        foreach (var state in byState)
            Points(svg, state.Key, state, pages.ContainsKey(state.Key));
        svg.Append($"</svg>");
        return svg.ToMarkup();
    }

    private static void State(MarkupBuilder svg, UsState state, List<MapPlace> places, bool hasPage, string told)
    {
        // All that the table counts: state agencies, and places that the map can't show.
        var agreements = places.Sum(place => place.Agreements.Count);
        var agencies = places.Find(place => place.Site == MapSite.State);
        told = (agreements == 1 ? Texts.CountryMap_Agreements_One : Texts.CountryMap_Agreements_Other).With(
            state.Name,
            agreements,
            told
        );
        // The shade is the link's, not the shape's: the line that is drawn from the shape again must not have it.
        if (hasPage)
            svg.Append($"""<a class="{Shade(agencies)}" href="{PlacePage.Url(Slug(state))}" aria-label="{told}">""");
        else if (agreements > 0)
            svg.Append($"""<g class="{Shade(agencies)}" role="img" aria-label="{told}">""");
        else
            svg.Append($"""<g class="{Shade(agencies)}">""");
        var title = agencies is null ? state.Name : Texts.StateAgencies.With(state.Name, agencies.Models.Words);
        svg.Append(
            $"""<path id="map.{Slug(state)}" d="{CountrySheet.PathOf(state.Fips)}"><title>{title}</title></path>"""
        );
        foreach (var county in places.Where(place => place.Site == MapSite.County).GroupBy(place => place.Geoid!))
            svg.Area(
                CountrySheet.PathOf(county.Key),
                county.Select(place => place.Models).Aggregate((all, one) => all.And(one)),
                county.First().Name
            );
        if (hasPage)
            svg.Append($"</a>");
        else
            svg.Append($"</g>");
    }

    /// <summary>What is drawn over all land leads to the state too, for the mouse alone.</summary>
    private static void Points(MarkupBuilder svg, string slug, IEnumerable<MapPlace> places, bool hasPage)
    {
        places = [.. places.Where(place => place.Site is not (MapSite.County or MapSite.Beside))];
        if (!places.Any())
            return;
        if (hasPage)
            svg.Append($"""<a href="{PlacePage.Url(slug)}" tabindex="-1" aria-hidden="true">""");
        foreach (var state in places.Where(place => place.Site == MapSite.State))
            svg.Square(Enlarged(state.At), state);
        foreach (var town in Spread(places))
            svg.Point(Enlarged(town.At), town.Place, town.Place.Name, 5);
        if (hasPage)
            svg.Append($"</a>");
    }

    private static string Shade(MapPlace? agencies) => agencies is null ? "state" : "state agency";

    private static string Slug(UsState state) => state.Code.ToLowerInvariant();

    private static MapPoint Enlarged(MapPoint point) => new(point.X * CountrySheet.Scale, point.Y * CountrySheet.Scale);
}
