using System.Collections.Frozen;

namespace AgreementTracker.Record.Gazetteer;

/// <summary>
/// All counties and what stands for one, so that a slip of the pen is told from a neighbour: Martin and Marion are two,
/// Berrian is none.
/// </summary>
public static class Counties
{
    /// <summary>Cities that belong to no county, in Virginia, have numbers from 510.</summary>
    private const int FirstCity = 510;

    private static readonly FrozenDictionary<string, FrozenDictionary<string, List<string>>> ByState = Load();

    private static readonly FrozenDictionary<string, string> Names = ByNumber();

    /// <summary>The letters of all counties' names, of whatever state.</summary>
    private static readonly FrozenSet<string> OfAnyState = ByState.Values.SelectMany(state => state.Keys).ToFrozenSet();

    /// <summary>In the order of their numbers.</summary>
    public static IEnumerable<(string Geoid, string Name)> All => Lines();

    /// <summary>As the Census Bureau has it, without 'County'.</summary>
    public static string NameOf(string geoid) => Names[geoid];

    /// <summary>
    /// The federal number of the county that a text names in this state, in whatever spelling; null where it names
    /// none, or could be two.
    /// </summary>
    /// <param name="toTheLetter">A slip of the pen is none of this state's counties.</param>
    public static string? Resolve(string? state, string? text, bool toTheLetter = false)
    {
        if (UsState.OfCode(state) is not { } own || text is null || !ByState.TryGetValue(own.Fips, out var counties))
            return null;
        var letters = Letters(text, out var isCity);
        if (letters.Length < 3)
            return null;
        // 'Charles City' is a county, 'Roanoke City' a city beside a county.
        if (
            !counties.TryGetValue(letters, out var numbers)
            && !(
                isCity
                && counties.TryGetValue(
                    letters.EndsWith("city", StringComparison.Ordinal) ? letters[..^4] : letters,
                    out numbers
                )
            )
        )
        {
            var keys = counties.Keys.Index().Select(name => KeyValuePair.Create(name.Item, name.Index));
            // What is a county in another state is rather a wrong state than two slips: Wichita is not Washita.
            var slips = letters.Length switch
            {
                < 5 => 0,
                < 7 => 1,
                _ when OfAnyState.Contains(letters) => 1,
                _ => 2,
            };
            if (toTheLetter || letters.Any(char.IsAsciiDigit) || NearestWord.Of(letters, keys, slips) is not { } at)
                return null;
            numbers = counties.Values.ElementAt(at);
            // 'North' is a direction, and not nearly 'Worth'.
            if (!Directions.In(text).SequenceEqual(Directions.In(Names[numbers[0]])))
                return null;
        }
        return numbers.FirstOrDefault(number => int.Parse(number.AsSpan(2)) >= FirstCity == isCity) ?? numbers[0];
    }

    /// <summary>
    /// Whether two texts name one county, of whatever state; null where one may be misspelt. 'Essex' and 'Essex County'
    /// are one, a city is no county, and Wichita and Washita, which are counties both, are two.
    /// </summary>
    public static bool? AreSame(string one, string other)
    {
        var (a, b) = (Letters(one, out var isCity), Letters(other, out var isOtherCity));
        return a == b && isCity == isOtherCity ? true
            : isCity == isOtherCity
            && !(OfAnyState.Contains(a) && OfAnyState.Contains(b))
            && SpellingDistance.Between(a, b) <= MaxSlips
                ? null
            : false;
    }

    private const int MaxSlips = 2;

    /// <summary>
    /// The county that a longer name begins with or has in it: 'Gulf County Board of County Commissioners'.
    /// </summary>
    public static string? Named(string state, string name)
    {
        var words = name.Split([' ', '/', ','], StringSplitOptions.RemoveEmptyEntries);
        var at = Array.FindIndex(
            words,
            word =>
                word.Equals("County", StringComparison.OrdinalIgnoreCase)
                || word.Equals("Parish", StringComparison.OrdinalIgnoreCase)
        );
        for (var length = Math.Min(3, at); length > 0; length--)
            if (Resolve(state, string.Join(' ', words[(at - length)..at])) is { } county)
                return county;
        return at >= 0 && at + 2 < words.Length && words[at + 1].Equals("of", StringComparison.OrdinalIgnoreCase)
            ? Resolve(state, words[at + 2])
            : null;
    }

    private static string Letters(string text, out bool isCity)
    {
        var words = Folding
            .Fold(text)
            .Replace("saint ", "st ")
            .Replace("'", "")
            .Split([' ', '.', ',', '-', '/'], StringSplitOptions.RemoveEmptyEntries)
            .ToList();
        isCity = words.Count > 1 && words[^1] == "city" || words is ["city", "of", ..];
        if (words is ["city", "of", _, ..])
            words.RemoveRange(0, 2);
        while (
            words.Count > 1
            && words[^1]
                is "county"
                    or "conty"
                    or "couty"
                    or "cnty"
                    or "parish"
                    or "borough"
                    or "district"
                    or "co"
                    or "municipality"
                    or "municipio"
        )
            words.RemoveAt(words.Count - 1);
        return string.Concat(words.SelectMany(word => word.Where(char.IsAsciiLetterOrDigit)));
    }

    private static IEnumerable<(string Number, string Name)> Lines()
    {
        using var stream = typeof(Counties).Assembly.GetManifestResourceStream(
            $"{typeof(Counties).Namespace}.counties.txt"
        )!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return (line[..5], line[6..]);
    }

    private static FrozenDictionary<string, string> ByNumber() =>
        Lines().ToFrozenDictionary(county => county.Number, county => county.Name);

    private static FrozenDictionary<string, FrozenDictionary<string, List<string>>> Load()
    {
        Dictionary<string, Dictionary<string, List<string>>> states = [];
        foreach (var (number, name) in Lines())
        {
            if (!states.TryGetValue(number[..2], out var counties))
                counties = states[number[..2]] = [];
            var letters = Letters(name, out _);
            if (counties.TryGetValue(letters, out var numbers))
                numbers.Add(number);
            else
                counties[letters] = [number];
        }
        return states.ToFrozenDictionary(state => state.Key, state => state.Value.ToFrozenDictionary());
    }
}
