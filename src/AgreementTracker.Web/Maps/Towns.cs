using System.Collections.Frozen;
using AgreementTracker.Record.Gazetteer;

namespace AgreementTracker.Web.Maps;

/// <summary>A town as GeoNames has it.</summary>
/// <param name="County">The number of the county it lies in.</param>
internal sealed record TownSite(string Name, string County, MapPoint At);

/// <summary>Where towns lie, by state and name: those of a thousand people and more.</summary>
internal static class Towns
{
    private static readonly FrozenDictionary<(string State, string Name), List<TownSite>> ByName = Read();

    public static IEnumerable<TownSite> All => ByName.Values.SelectMany(towns => towns);

    /// <summary>Null where there is none of that name, or where it could be two.</summary>
    /// <param name="state">Its federal number.</param>
    /// <param name="county">That of the county it lies in, where that is known: then a town in another county is
    /// another town.</param>
    public static TownSite? Find(string state, string name, string? county)
    {
        if (!ByName.TryGetValue((state, PlaceKey.Of(name)), out var towns))
            return null;
        var here = county is null ? towns : towns.FindAll(town => town.County == county);
        return here is [var only] ? only : null;
    }

    private static FrozenDictionary<(string, string), List<TownSite>> Read() =>
        KnownTowns
            .All.GroupBy(
                town => (town.County[..2], PlaceKey.Of(town.Name)),
                town => new TownSite(town.Name, town.County, MapPoint.Of(town.X, town.Y))
            )
            .ToFrozenDictionary(towns => towns.Key, towns => towns.ToList());
}
