using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Shared;
using Microsoft.EntityFrameworkCore;
using static AgreementTracker.Web.Maps.MapDrawing;

namespace AgreementTracker.Web.Maps;

/// <summary>
/// The country as a picture for the home page: each state with the number of its agreements in force.
/// </summary>
internal static class MapPicture
{
    public const string Path = "/map.svg";

    /// <summary>
    /// From how many agreements on a state has a shade, and that shade; readable on light and dark pages.
    /// </summary>
    private static readonly (int From, string Shade)[] Shades =
    [
        (50, "#2f5f9e"),
        (10, "#7fa3d1"),
        (1, "#bdd0e8"),
        (0, "#e9e5db"),
    ];

    /// <summary>States too small for a number: CT, DE, DC, MD, MA, NH, NJ, RI, VT.</summary>
    private static readonly string[] Small = ["09", "10", "11", "24", "25", "33", "34", "44", "50"];

    /// <summary>Kept and tagged as pages are: the same for every reader of a data version.</summary>
    public static void MapMapPicture(this IEndpointRouteBuilder endpoints) =>
        endpoints
            .MapGet(
                Path,
                async (HttpContext context, IDbContextFactory<TrackerDbContext> factory) =>
                {
                    await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
                    var counts = await db
                        .Agreements.InForce()
                        .GroupBy(agreement => agreement.Jurisdiction!.State)
                        .Select(state => new { state.Key, Count = state.Count() })
                        .ToDictionaryAsync(state => state.Key, state => state.Count, context.RequestAborted);
                    context.Response.ContentType = "image/svg+xml";
                    await context.Response.WriteAsync(Of(counts), context.RequestAborted);
                }
            )
            .WithMetadata(new ReadingPageAttribute());

    /// <param name="counts">By the slugs of states.</param>
    public static string Of(IReadOnlyDictionary<string, int> counts)
    {
        var svg = new MarkupBuilder();
        svg.Append($"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="-118 22 2038 1196" stroke="#6b6a63">""");
        foreach (var state in CountrySheet.States)
            svg.Append($"""<path d="{CountrySheet.PathOf(state.Fips)}" fill="{Shade(Count(counts, state))}"/>""");
        // A number may go over its state's border: a light edge keeps it readable on any shade.
        svg.Append(
            $"""<g font-family="sans-serif" font-size="46" font-weight="600" text-anchor="middle" fill="#1b2430" stroke="#fff" stroke-width="9" paint-order="stroke">"""
        );
        foreach (
            var state in CountrySheet.States.Where(state => Count(counts, state) > 0 && !Small.Contains(state.Fips))
        )
        {
            var at = CountrySheet.CentreOf(state.Fips);
            var (x, y) = (Math.Round(at.X * CountrySheet.Scale), Math.Round(at.Y * CountrySheet.Scale) + 16);
            svg.Append($"""<text x="{Text(x)}" y="{Text(y)}">{Text(Count(counts, state))}</text>""");
        }
        svg.Append($"</g></svg>");
        return svg.ToMarkup().Value;
    }

    private static int Count(IReadOnlyDictionary<string, int> counts, UsState state) =>
        counts.GetValueOrDefault(state.Code.ToLowerInvariant());

    private static string Shade(int count) => Shades.First(shade => count >= shade.From).Shade;
}
