using AgreementTracker.Data;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Data.Search;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Maps;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Search;

/// <summary>A county or town that a reader may mean, and of which nothing is on record under its name.</summary>
/// <param name="Name">With its state.</param>
/// <param name="County">The county that a town lies in.</param>
/// <param name="Url">The page that says that nothing is on record.</param>
/// <param name="IsMeant">Whether the query is its whole name.</param>
internal sealed record PlaceWithoutPage(string Name, string? County, string Url, bool IsMeant)
{
    private const int Max = 8;

    public static async Task<IReadOnlyList<PlaceWithoutPage>> FindAsync(TrackerDbContext db, PlaceInQuery asked)
    {
        List<PlaceWithoutPage> others = asked is { Words: [], State: { } slug } ? [.. await StateAsync(db, slug)] : [];
        var found = AtlasPlace.Find(asked).Take(2 * Max).ToList();
        if (found is [])
            return others;
        var known = await db.PlacesOnRecordAsync(
            [.. found.Select(place => place.StateSlug).Distinct()],
            [.. found.Select(place => PlaceKey.Of(place.Name)).Distinct()],
            [.. found.Select(place => place.County).Distinct()]
        );
        // Of what was withdrawn its page says so: sources have named it.
        List<string> slugs = [.. found.Select(place => place.Slug)];
        var withdrawn = await db
            .Jurisdictions.Where(place => slugs.Contains(place.Id) && (place.Facets & PlaceFacets.Withdrawal) != 0)
            .Select(place => place.Id)
            .ToListAsync();
        found.RemoveAll(place => withdrawn.Contains(place.Slug));
        return
        [
            .. others,
            .. found
                .Where(place => !known.Exists(place.Is))
                .Take(Max)
                .Select(place => new PlaceWithoutPage(
                    $"{place.Name}, {place.State.Name}",
                    place.IsCounty ? null : CountyName.Of(place.County),
                    PlacePage.Url(place.Slug),
                    asked.Names(place.Name, place.StateSlug)
                )),
        ];
    }

    /// <summary>
    /// Those whose whole names the longest part of a query is that names any county or town: of 'Hialeah police chief',
    /// Hialeah.
    /// </summary>
    public static async Task<IReadOnlyList<PlaceWithoutPage>> FindInAsync(TrackerDbContext db, string query)
    {
        foreach (var parts in SearchQuestion.Parts(query))
        {
            var named = parts
                .Where(asked => AtlasPlace.Find(asked).Any(place => asked.Names(place.Name, place.StateSlug)))
                .ToList();
            List<PlaceWithoutPage> found = [];
            foreach (var asked in named)
                found.AddRange(
                    (await FindAsync(db, asked))
                        .Where(place => place.IsMeant)
                        .Select(place => place with { IsMeant = false })
                );
            if (named.Count > 0)
                return [.. found.Take(Max)];
        }
        return [];
    }

    private static async Task<IReadOnlyList<PlaceWithoutPage>> StateAsync(TrackerDbContext db, string slug) =>
        UsState.OfCode(slug.ToUpperInvariant()) is { } state && await db.PlaceNameAsync(slug) is null
            ? [new(state.Name, null, PlacePage.Url(slug), IsMeant: true)]
            : [];
}
