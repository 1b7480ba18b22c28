using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Rosters.Identity;
using AgreementTracker.Data.Search;

namespace AgreementTracker.Web.Maps;

/// <summary>A county, or a town of a thousand people and more, that maps have, whether or not anything is on record of it.</summary>
/// <param name="County">The number of the county that it is, or lies in.</param>
internal sealed record AtlasPlace(string Name, UsState State, string County, bool IsCounty)
{
    private static readonly Lazy<(string Words, AtlasPlace Place)[]> ByWords = new(Read);

    public string StateSlug => State.Code.ToLowerInvariant();

    /// <summary>Those whose names begin with the first of these words and, with that of the state, have all others or what begins with them; short names first.</summary>
    /// <param name="terms">As <see cref="SearchWords.Terms"/> has them.</param>
    public static IEnumerable<AtlasPlace> Find(IReadOnlyList<string> terms)
    {
        if (terms.Count == 0)
            return [];
        var wanted = terms.Select(Towns.Short).ToList();
        var all = ByWords.Value;
        var from = Array.BinarySearch(all, (wanted[0], null!), Comparer<(string Words, AtlasPlace Place)>.Create((one, other) => string.CompareOrdinal(one.Words, other.Words)));
        return all.Skip(from < 0 ? ~from : from).TakeWhile(entry => entry.Words.StartsWith(wanted[0], StringComparison.Ordinal))
            .Where(entry => wanted.TrueForAll(term => $" {entry.Words}".Contains($" {term}", StringComparison.Ordinal)))
            .Select(entry => entry.Place).OrderBy(place => place.Name.Length);
    }

    private static (string, AtlasPlace)[] Read()
    {
        var states = UsState.All.ToDictionary(state => state.Fips);
        return [.. Counties.All.Select(county => new AtlasPlace(CountyName.Of(county.Geoid)!, states[county.Geoid[..2]], county.Geoid, true))
            .Concat(Towns.All.Select(town => new AtlasPlace(town.Name, states[town.County[..2]], town.County, false)))
            .Select(place => ($"{Words(place.Name)} {Words(place.State.Name)} {place.StateSlug}", place))
            .OrderBy(entry => entry.Item1, StringComparer.Ordinal)];
    }

    private static string Words(string name) => string.Join(' ', SearchWords.Of(name).Split(' ').Select(Towns.Short));
}
