using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;
using static AgreementTracker.Web.Maps.MapDrawing;

namespace AgreementTracker.Web.Maps;

/// <summary>
/// A state with all its counties. What has a page leads there; the table beside says the same, so that the keyboard
/// passes by.
/// </summary>
internal static class StateMap
{
    private const int PatternSize = 16;
    private const int Radius = 10;

    /// <param name="counties">The pages of counties on record, by their numbers.</param>
    public static MarkupString Of(
        StateSheet sheet,
        IReadOnlyList<MapPlace> places,
        IReadOnlyDictionary<string, string> counties,
        IEnumerable<ModelSet> key
    )
    {
        var areas = places
            .Where(place => place.Site == MapSite.County)
            .ToLookup(place => place.Geoid!, place => place.Models);
        var svg = new MarkupBuilder();
        svg.Append(
            $"""<svg class="map one" viewBox="0 0 {Text(sheet.Width)} {Text(sheet.Height)}" width="{Text(sheet.Width / 2)}" height="{Text(sheet.Height / 2)}" aria-hidden="true">"""
        );
        svg.Patterns(places.Select(place => place.Models).Concat(key), PatternSize);
        foreach (var (geoid, path) in sheet.Counties)
        {
            var page = counties.GetValueOrDefault(geoid);
            Open(svg, page);
            if (areas.Contains(geoid))
                svg.Area(path, areas[geoid].Aggregate((all, one) => all.And(one)), CountyName.Of(geoid) ?? geoid);
            else
                svg.Append(
                    $"""<path d="{path}"><title>{CountyName.Of(geoid)}: {(page is null ? Texts.NothingOnRecord : Texts.StateMap_NoneInForce)}</title></path>"""
                );
            Close(svg, page);
        }
        foreach (var (place, at) in Spread(places, apart: 2 * Radius / sheet.Scale))
        {
            Open(svg, place.Id);
            svg.Point(sheet.Place(at), place, place.Name, Radius);
            Close(svg, place.Id);
        }
        svg.Append($"</svg>");
        return svg.ToMarkup();
    }

    private static void Open(MarkupBuilder svg, string? page)
    {
        if (page is not null)
            svg.Append($"""<a href="{PlacePage.Url(page)}" tabindex="-1">""");
    }

    private static void Close(MarkupBuilder svg, string? page)
    {
        if (page is not null)
            svg.Append($"</a>");
    }
}
