using System.Collections.Frozen;

namespace AgreementTracker.Record.Gazetteer;

/// <summary>
/// A place's name as it is compared: 'St. Lucie County', 'SAINT LUCIE Co.' and 'County of Saint-Lucie' have
/// one key, and so have 'De Soto' and 'DeSoto'. A township is not the town of its name, and a county neither.
/// </summary>
public static class PlaceKey
{
    /// <summary>
    /// Words that mean the same in a name; the first of each line is used in the key, since readers may have typed half
    /// of it.
    /// </summary>
    private const string Alike = """
        saint st
        sainte ste
        fort ft
        mount mt
        north n
        south s
        east e
        west w
        mountain mtn
        township twp twsp
        beach bch
        springs spgs sprgs
        heights hgts hts
        center centre cntr ctr
        junction jct
        village vlg
        harbor harbour hbr
        gardens gdns
        park pk
        lake lk
        valley vly
        hills hls
        island isl
        """;

    private static readonly FrozenDictionary<string, string> Words = Alike
        .Split('\n')
        .Select(line => line.Split(' '))
        .SelectMany(words => words[1..].Select(word => KeyValuePair.Create(word, words[0])))
        .ToFrozenDictionary();

    private static readonly FrozenSet<string> Towns = FrozenSet.ToFrozenSet([
        "city",
        "town",
        "village",
        "vlg",
        "borough",
        "ciudad",
        "pueblo",
        "villa",
    ]);

    private static readonly FrozenSet<string> Counties = FrozenSet.ToFrozenSet([
        "county",
        "cnty",
        "cty",
        "co",
        "parish",
        "condado",
    ]);

    public const string County = "county";
    private const string Township = "township";
    private const string Borough = "borough";

    public static string Of(string name) => Of(SearchWords.Of(name).Split(' ', StringSplitOptions.RemoveEmptyEntries));

    /// <param name="words">As <see cref="SearchWords"/> has them.</param>
    public static string Of(ReadOnlySpan<string> words)
    {
        List<string> key = [.. words];
        // 'City of Miami', 'County of Clay', 'condado de Miami-Dade'.
        if (key is [var sort, "of" or "de" or "del", _, ..])
            if (Towns.Contains(sort))
                key.RemoveRange(0, 2);
            else if (Counties.Contains(sort) || sort is Township or "twp" or "twsp")
                key = [.. key[2..], sort];
        if (key is [_, .., var last] && Counties.Contains(last))
            key[^1] = County;
        else if (key is [_, .., Borough])
            key.RemoveAt(key.Count - 1);
        return string.Concat(key.Where(word => word != "and").Select(word => Words.GetValueOrDefault(word, word)));
    }

    /// <summary>
    /// How far a place's key is from what was asked: 0 the same, 1 the county of that name, 2 begins so, 3 is another.
    /// </summary>
    public static int Distance(string key, string asked) =>
        key == asked ? 0
        : key == asked + County ? 1
        : key.StartsWith(asked, StringComparison.Ordinal) ? 2
        : Other;

    private const int Other = 3;

    /// <summary>
    /// 'Doral city' and 'Town of Surfside town' name what they are at the end too; a town may be called Kansas City.
    /// </summary>
    public static string? WithoutSort(ReadOnlySpan<string> words) =>
        words.Length > 1 && (Towns.Contains(words[^1]) || Counties.Contains(words[^1])) ? Of(words[..^1]) : null;
}
