using System.Collections.Frozen;

namespace AgreementTracker.Record.Gazetteer;

/// <summary>
/// Words that tell parts of a country, a state or a county apart. They are never a misspelling of another word.
/// </summary>
internal static class Directions
{
    private static readonly FrozenSet<string> Words = FrozenSet.ToFrozenSet([
        "north",
        "south",
        "east",
        "west",
        "northeast",
        "northwest",
        "southeast",
        "southwest",
        "northern",
        "southern",
        "eastern",
        "western",
        "northeastern",
        "northwestern",
        "southeastern",
        "southwestern",
        "central",
        "middle",
        "upper",
        "lower",
    ]);

    private static readonly FrozenSet<string> Parts = FrozenSet.ToFrozenSet([
        "district",
        "precinct",
        "ward",
        "region",
        "regional",
        "zone",
        "division",
        "circuit",
    ]);

    public static bool Contains(string word) => Words.Contains(word);

    /// <summary>Whether one of the two is a direction, and the other is as near to another direction.</summary>
    public static bool IsBetween(string one, string other)
    {
        var (direction, word) = Words.Contains(one) ? (one, other) : (other, one);
        var slips = SpellingDistance.Between(direction, word);
        return Words.Any(rival => rival != direction && SpellingDistance.Between(rival, word) <= slips);
    }

    /// <summary>Directions in a name, and words for parts of a county, in order.</summary>
    public static IEnumerable<string> In(string name) =>
        Folding.Fold(name).Split(' ', '-', '/', ',', '.').Where(word => Words.Contains(word) || Parts.Contains(word));
}
