using System.Collections.Frozen;
using AgreementTracker.Data;

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
    /// <param name="county">That of the county it lies in, where that is known: then a town in another county is another town.</param>
    public static TownSite? Find(string state, string name, string? county)
    {
        if (!ByName.TryGetValue((state, Plain(name)), out var towns))
            return null;
        var here = county is null ? towns : towns.FindAll(town => town.County == county);
        return here is [var only] ? only : null;
    }

    /// <summary>A name as it is compared. A township is not the town of its name, so that this word stays.</summary>
    public static string Plain(string name)
    {
        var words = Folding.Fold(name).Replace("'", "").Split([' ', '.', '-'], StringSplitOptions.RemoveEmptyEntries).AsSpan();
        if (words is ["city" or "town" or "village" or "borough", "of", _, ..])
            words = words[2..];
        if (words is [_, .., "borough"])
            words = words[..^1];
        return string.Concat(words.ToArray().Select(Short));
    }

    /// <summary>A word of a folded name as it is often shortened.</summary>
    public static string Short(string word) => word switch { "saint" => "st", "fort" => "ft", "mount" => "mt", _ => word };

    private static FrozenDictionary<(string, string), List<TownSite>> Read() =>
        Assets.Lines("towns.txt").Select(line => line.Split(' ', 4))
            .GroupBy(parts => (parts[0][..2], Plain(parts[3])), parts => new TownSite(parts[3], parts[0], MapPoint.Of(parts[1], parts[2])))
            .ToFrozenDictionary(towns => towns.Key, towns => towns.ToList());
}
