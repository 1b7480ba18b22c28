using AgreementTracker.Record.Gazetteer;

namespace AgreementTracker.Web.Maps;

/// <summary>
/// The shapes of states and counties on the map of the country, by their federal numbers. Territories are not on it.
/// </summary>
internal static class CountrySheet
{
    /// <summary>Shapes are drawn in halves of a unit.</summary>
    public const int Scale = 2;

    private static readonly Dictionary<string, string> Paths = [];
    private static readonly Dictionary<string, MapPoint> Centres = [];

    static CountrySheet()
    {
        foreach (var line in Assets.Lines("country.txt"))
        {
            var parts = line.Split(' ', 4);
            Paths[parts[0]] = parts[3];
            Centres[parts[0]] = MapPoint.Of(parts[1], parts[2]);
        }
        States = [.. UsState.All.Where(state => Paths.ContainsKey(state.Fips))];
    }

    /// <summary>In the order of their names.</summary>
    public static IReadOnlyList<UsState> States { get; }

    public static bool Has(string? geoid) => geoid is not null && Paths.ContainsKey(geoid);

    public static string PathOf(string geoid) => Paths[geoid];

    public static MapPoint CentreOf(string geoid) => Centres[geoid];
}
