using System.Globalization;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Maps;

/// <summary>
/// What the maps of the country and of a state have in common. They are written out at once, since they have a thousand
/// shapes.
/// </summary>
internal static class MapDrawing
{
    /// <summary>Of a turn that never comes back to where it was.</summary>
    private const double GoldenAngle = 2.39996;

    /// <summary>The pattern of a set; ids with a dot are no keys of facts.</summary>
    public static string Fill(ModelSet models) => $"url(#models.{models.Bits})";

    /// <summary>
    /// A layer for each model, so that several lie over one another: a tint, stripes, dots; crosses where it is not
    /// stated.
    /// </summary>
    /// <param name="size">Of what is repeated, in units of the map.</param>
    public static void Patterns(this MarkupBuilder svg, IEnumerable<ModelSet> sets, int size)
    {
        svg.Append($"<defs>");
        foreach (var models in sets.Distinct().OrderBy(models => models.Bits))
        {
            svg.Append(
                $"""<pattern id="models.{Text(models.Bits)}" width="8" height="8" patternUnits="userSpaceOnUse" patternTransform="scale({Text(size / 8.0)})"><rect class="{(models.Has(AgreementModel.TaskForce) ? "tf" : "other")}" width="8" height="8"></rect>"""
            );
            if (models.Has(AgreementModel.JailEnforcement))
                svg.Append($"""<path class="je" d="M-2 2l4-4M0 8l8-8M6 10l4-4"></path>""");
            if (models.Has(AgreementModel.WarrantServiceOfficer))
                svg.Append($"""<path class="ws" d="M2 2h0M6 6h0"></path>""");
            if (models.Has(AgreementModel.NotStated))
                svg.Append($"""<path class="ns" d="M1 4h6M4 1v6"></path>""");
            svg.Append($"</pattern>");
        }
        svg.Append($"</defs>");
    }

    public static void Area(this MarkupBuilder svg, string path, ModelSet models, string name) =>
        svg.Append($"""<path d="{path}" fill="{Fill(models)}"><title>{name}: {models.Words}</title></path>""");

    /// <param name="at">On the sheet that is drawn.</param>
    public static void Point(this MarkupBuilder svg, MapPoint at, MapPlace place, string name, int radius)
    {
        var isTown = place.Site == MapSite.Town;
        var title = isTown
            ? $"{name}: {place.Models.Words}"
            : Texts.MapDrawing_Somewhere.With(name, place.Models.Words);
        svg.Append(
            $"""<circle class="{(isTown ? "town" : "about")}" cx="{Text(Math.Round(at.X))}" cy="{Text(Math.Round(at.Y))}" r="{Text(radius)}" fill="{Fill(place.Models)}"><title>{title}</title></circle>"""
        );
    }

    /// <summary>A state's own agencies.</summary>
    public static void Square(this MarkupBuilder svg, MapPoint at, MapPlace state) =>
        svg.Append(
            $"""<rect class="own" x="{Text(Math.Round(at.X) - 9)}" y="{Text(Math.Round(at.Y) - 9)}" width="18" height="18" fill="{Fill(state.Models)}"><title>{Texts.StateAgencies.With(state.Name, state.Models.Words)}</title></rect>"""
        );

    /// <summary>
    /// Towns and where to draw them: those that would lie on one another, since only their county is known, lie around
    /// its centre.
    /// </summary>
    public static IEnumerable<(MapPlace Place, MapPoint At)> Spread(IEnumerable<MapPlace> places, double apart = 3) =>
        places
            .Where(place => place.Site is MapSite.Town or MapSite.SomewhereInCounty)
            .GroupBy(place => place.At)
            .SelectMany(here =>
                here.Select(
                    (place, i) =>
                        (
                            place,
                            new MapPoint(
                                place.At.X + apart * Math.Sqrt(i) * Math.Cos(i * GoldenAngle),
                                place.At.Y + apart * Math.Sqrt(i) * Math.Sin(i * GoldenAngle)
                            )
                        )
                )
            );

    public static string Text(double value) => value.ToString(CultureInfo.InvariantCulture);
}
