using System.Collections.Frozen;

namespace AgreementTracker.Record.Gazetteer;

/// <summary>A town as GeoNames has it.</summary>
/// <param name="County">The number of the county it lies in.</param>
/// <param name="X">Hundredths of a unit of the map, as is <paramref name="Y"/>.</param>
public sealed record KnownTown(string Name, string County, string X, string Y);

/// <summary>Towns of a thousand people and more, by state and name.</summary>
public static class KnownTowns
{
    private static readonly Lazy<FrozenSet<(string State, string Name)>> Names = new(() =>
        All.Select(town => (town.County[..2], PlaceKey.Of(town.Name))).ToFrozenSet()
    );

    public static IEnumerable<KnownTown> All =>
        Lines()
            .Select(line => line.Split(' ', 4))
            .Select(parts => new KnownTown(parts[3], parts[0], parts[1], parts[2]));

    /// <param name="state">Its postal code.</param>
    public static bool Has(string state, string name) =>
        UsState.OfCode(state) is { } own && Names.Value.Contains((own.Fips, PlaceKey.Of(name)));

    private static IEnumerable<string> Lines()
    {
        using var stream = typeof(KnownTowns).Assembly.GetManifestResourceStream(
            $"{typeof(KnownTowns).Namespace}.towns.txt"
        )!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }
}
