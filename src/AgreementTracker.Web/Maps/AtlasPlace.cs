using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Record.Jurisdictions;

namespace AgreementTracker.Web.Maps;

/// <summary>
/// A county, or a town of a thousand people and more, that maps have, whether or not anything is on record of it.
/// </summary>
/// <param name="County">The number of the county that it is, or lies in.</param>
public sealed record AtlasPlace(string Name, UsState State, string County, bool IsCounty)
{
    private static readonly Lazy<(string Key, AtlasPlace Place)[]> ByKey = new(Read);

    private static readonly Lazy<ILookup<string, AtlasPlace>> BySlug = new(() =>
        ByKey.Value.Select(entry => entry.Place).ToLookup(place => place.Slug)
    );

    /// <summary>How counties and towns are called, folded, with their spaces and without.</summary>
    public static IEnumerable<string> Names => FoldedNames.Value;

    private static readonly Lazy<string[]> FoldedNames = new(() =>
        [
            .. ByKey
                .Value.Select(entry => Folding.Fold(entry.Place.Name))
                .SelectMany(name => (string[])[name, name.Replace(" ", "", StringComparison.Ordinal)])
                .Distinct(),
        ]
    );

    public string StateSlug => State.Code.ToLowerInvariant();

    /// <summary>That of its dossier, if there were one; several towns of a state may have one name.</summary>
    public string Slug => $"{StateSlug}/{Record.Slug.Of(Name, JurisdictionFact.SlugLimit)}";

    /// <summary>Whether a place on record is this one, in whatever spelling: a county by its number.</summary>
    public bool Is(PlaceOnRecord other) =>
        IsCounty
            ? other.Geoid == County
            : other.Kind is not (JurisdictionClassification.County or JurisdictionClassification.State)
                && other.Id.StartsWith(StateSlug + "/", StringComparison.Ordinal)
                && PlaceKey.Of(other.Name) == PlaceKey.Of(Name);

    /// <summary>The county or the towns that would have this slug.</summary>
    public static IReadOnlyList<AtlasPlace> OfSlug(string slug) => [.. BySlug.Value[slug]];

    /// <summary>
    /// Those whose names begin as a query does, of the state that it names, as they are called first.
    /// </summary>
    public static IReadOnlyList<AtlasPlace> Find(PlaceInQuery asked)
    {
        List<AtlasPlace> found = asked.Words is [] ? [] : [.. Find(asked.Key, asked.State)];
        // 'Nevada' is a state, and a county of California.
        found.AddRange(Find(asked.Whole, null));
        return found.Count == 0 && asked.PlainKey is { } plain ? [.. Find(plain, asked.State)] : [.. found.Distinct()];
    }

    /// <summary>Those that are called as a query is but for one slip of the pen, the shortest names first.</summary>
    public static IReadOnlyList<AtlasPlace> Alike(PlaceInQuery asked) =>
        asked.Key.Length > SearchWords.MaxLettersSpelt
            ? []
            :
            [
                .. SearchWords
                    .Spellings(asked.Key)
                    .SelectMany(key => Called(key).Concat(Called(key + PlaceKey.County)))
                    .Where(place => asked.State is null || place.StateSlug == asked.State)
                    .Distinct()
                    .OrderBy(place => place.Name.Length)
                    .ThenBy(place => place.Slug, StringComparer.Ordinal),
            ];

    /// <param name="state">The slug of a state; null for all.</param>
    private static IEnumerable<AtlasPlace> Find(string key, string? state) =>
        key.Length == 0
            ? []
            : Beginning(key)
                .Where(entry => state is null || entry.Place.StateSlug == state)
                .OrderBy(entry => PlaceKey.Distance(entry.Key, key))
                .ThenBy(entry => entry.Place.Name.Length)
                .Select(entry => entry.Place);

    private static IEnumerable<AtlasPlace> Called(string key) =>
        Beginning(key).TakeWhile(entry => entry.Key == key).Select(entry => entry.Place);

    /// <summary>Those whose keys begin so, in their order.</summary>
    private static IEnumerable<(string Key, AtlasPlace Place)> Beginning(string key)
    {
        var all = ByKey.Value;
        var from = Array.BinarySearch(
            all,
            (key, null!),
            Comparer<(string Key, AtlasPlace Place)>.Create((one, other) => string.CompareOrdinal(one.Key, other.Key))
        );
        from = from < 0 ? ~from : from;
        while (from > 0 && all[from - 1].Key == key)
            from--;
        return all.Skip(from).TakeWhile(entry => entry.Key.StartsWith(key, StringComparison.Ordinal));
    }

    private static (string, AtlasPlace)[] Read()
    {
        var states = UsState.All.ToDictionary(state => state.Fips);
        return
        [
            .. Counties
                .All.Select(county => new AtlasPlace(
                    CountyName.Of(county.Geoid)!,
                    states[county.Geoid[..2]],
                    county.Geoid,
                    true
                ))
                .Concat(
                    Towns.All.Select(town => new AtlasPlace(town.Name, states[town.County[..2]], town.County, false))
                )
                .Select(place => (PlaceKey.Of(place.Name), place))
                .OrderBy(entry => entry.Item1, StringComparer.Ordinal),
        ];
    }
}
