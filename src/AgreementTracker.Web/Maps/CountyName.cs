using AgreementTracker.Record.Gazetteer;

namespace AgreementTracker.Web.Maps;

internal static class CountyName
{
    /// <summary>Numbers from here on are of cities that belong to no county.</summary>
    private const int FirstCity = 510;

    /// <summary>
    /// States whose counties are called otherwise, or where what stands for counties is not all called alike.
    /// </summary>
    private static readonly string[] WithoutWord = ["02", "11", "60", "66", "69", "72", "78"];

    /// <summary>'Broward County', 'Caddo Parish', 'Roanoke city'; null where there is no such number.</summary>
    public static string? Of(string geoid)
    {
        if (!Names.TryGetValue(geoid, out var name))
            return null;
        if (int.Parse(geoid.AsSpan(2)) >= FirstCity)
            return name.EndsWith(" City", StringComparison.Ordinal) ? name : $"{name} city";
        return WithoutWord.Contains(geoid[..2]) ? name : $"{name} {(geoid[..2] == "22" ? "Parish" : "County")}";
    }

    /// <summary>The numbers of a state's counties, by name.</summary>
    public static IReadOnlyList<string> In(string fips) => ByState.TryGetValue(fips, out var counties) ? counties : [];

    private static readonly Dictionary<string, string> Names = Counties.All.ToDictionary(
        county => county.Geoid,
        county => county.Name
    );

    private static readonly Dictionary<string, List<string>> ByState = Counties
        .All.GroupBy(county => county.Geoid[..2])
        .ToDictionary(
            state => state.Key,
            state =>
                state.OrderBy(county => county.Name, StringComparer.Ordinal).Select(county => county.Geoid).ToList()
        );
}
