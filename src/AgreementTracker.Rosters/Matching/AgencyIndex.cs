using AgreementTracker.Record;

namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// Finds known agencies by their names. Whoever is looked for is compared with a few, never with all.
/// </summary>
internal sealed class AgencyIndex
{
    /// <summary>
    /// Of names that begin or end alike there are few; more of them are made up, and are told apart by half of the
    /// name.
    /// </summary>
    private const int LargestBlock = 200;

    private readonly Dictionary<(string, string), List<Entry>> exact = [];
    private readonly Dictionary<(string, string), List<Entry>> normalized = [];
    private readonly Dictionary<(string, string), List<Entry>> written = [];
    private readonly Dictionary<(string, string), List<Entry>> sheriffs = [];
    private readonly Dictionary<(string, string), List<Entry>> blocks = [];
    private readonly Dictionary<string, List<Entry>> anywhere = [];

    public sealed record Entry(int AgencyId, NamedPlace Place);

    public void Add(int agencyId, string name, NamedPlace place)
    {
        var entry = new Entry(agencyId, place);
        Into(exact, (place.State, Folding.Fold(name)), entry);
        Into(written, (place.State, place.Name.Written), entry);
        Into(normalized, (place.State, place.Name.SortedKey), entry);
        Into(anywhere, place.Name.SortedKey, entry);
        if (place is { Name.Kind: AgencyKind.Sheriff, County: { } county })
            Into(sheriffs, (place.State, county), entry);
        foreach (var block in Blocks(place))
            Into(blocks, block, entry);
    }

    /// <summary>A county has one.</summary>
    public IReadOnlyList<Entry> SheriffOf(NamedPlace place) =>
        place is { Name.Kind: AgencyKind.Sheriff, County: { } county }
            ? sheriffs.GetValueOrDefault((place.State, county)) ?? []
            : [];

    public IReadOnlyList<Entry> Exact(string state, string name) =>
        exact.GetValueOrDefault((state, Folding.Fold(name))) ?? [];

    /// <summary>Of the same words, in whatever order.</summary>
    public IReadOnlyList<Entry> Normalized(NamedPlace place) =>
        normalized.GetValueOrDefault((place.State, place.Name.SortedKey)) ?? [];

    /// <summary>Of the same letters, with other spaces or none.</summary>
    public IReadOnlyList<Entry> Written(NamedPlace place) =>
        written.GetValueOrDefault((place.State, place.Name.Written)) ?? [];

    /// <summary>How many agencies have a name of these words, of whatever state.</summary>
    public int CountAnywhere(NamedPlace place) =>
        (anywhere.GetValueOrDefault(place.Name.SortedKey) ?? []).DistinctBy(entry => entry.AgencyId).Count();

    /// <summary>Of the same words, in other states.</summary>
    public IEnumerable<Entry> Elsewhere(NamedPlace place) =>
        (anywhere.GetValueOrDefault(place.Name.SortedKey) ?? []).Where(entry => entry.Place.State != place.State);

    public IEnumerable<Entry> Near(NamedPlace place)
    {
        var found = new HashSet<Entry>(ReferenceEqualityComparer.Instance);
        foreach (var block in Blocks(place))
            if (blocks.TryGetValue(block, out var entries) && entries.Count <= LargestBlock)
                foreach (var entry in entries)
                    if (found.Add(entry))
                        yield return entry;
    }

    private static IEnumerable<(string, string)> Blocks(NamedPlace place)
    {
        var (word, half) = (place.Name.Joined, place.Name.Joined.Length / 2);
        if (word.Length < 4)
            yield break;
        var prefix = $"{place.Name.Kind}|{place.Name.Numbers}|";
        yield return (place.State, $"{prefix}{word[..3]}<");
        yield return (place.State, $"{prefix}>{word[^3..]}");
        if (half <= 3)
            yield break;
        yield return (place.State, $"{prefix}{word[..half]}<");
        yield return (place.State, $"{prefix}>{word[^half..]}");
    }

    private static void Into<T>(Dictionary<T, List<Entry>> index, T key, Entry entry)
        where T : notnull
    {
        if (index.TryGetValue(key, out var entries))
            entries.Add(entry);
        else
            index[key] = [entry];
    }
}
