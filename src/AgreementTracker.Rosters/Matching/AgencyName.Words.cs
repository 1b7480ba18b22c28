using System.Collections.Frozen;
using System.Text;
using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;

namespace AgreementTracker.Rosters.Matching;

/// <summary>The words of a name, with abbreviations written out and the commonest slips mended.</summary>
internal sealed partial class AgencyName
{
    /// <summary>A form of a word, and what it stands for.</summary>
    private static readonly FrozenDictionary<string, string[]> Abbreviations = new[]
    {
        "dept department",
        "depts department",
        "pd police department",
        "so sheriffs office",
        "co county",
        "twp township",
        "twsp township",
        "boro borough",
        "st saint",
        "ft fort",
        "mt mount",
        "univ university",
        "dps department public safety",
        "doc department corrections",
        "bocc commissioners",
        "pct precinct",
        "fo of",
        "dist district",
        "hwy highway",
        "sheriff sheriffs",
        "constable constables",
        "marshals marshal",
        "commissioner commissioners",
        "correction corrections",
        "correctional corrections",
        "investigations investigation",
        "attorneys attorney",
        "services service",
    }
        .Select(line => line.Split(' '))
        .ToFrozenDictionary(words => words[0], words => words[1..]);

    /// <summary>
    /// Words that are misspelt more often than any place. Names of places that are nearly these are not taken for them.
    /// </summary>
    private static readonly string[] Common =
    [
        "sheriffs",
        "police",
        "department",
        "office",
        "county",
        "constable",
        "constables",
        "marshals",
        "university",
        "corrections",
        "township",
        "parish",
        "precinct",
        "district",
        "judicial",
    ];

    private static readonly FrozenSet<string> NearlyCommon = FrozenSet.ToFrozenSet([
        "counts",
        "country",
        "dunstable",
        "paris",
        "parrish",
        "officer",
        "marshal",
        "marshall",
    ]);

    private static readonly FrozenDictionary<string, string> Ordinals = Counting(
            "first second third fourth fifth sixth seventh eighth ninth tenth eleventh twelfth thirteenth fourteenth fifteenth sixteenth "
                + "seventeenth eighteenth nineteenth twentieth"
        )
        .ToFrozenDictionary();

    /// <summary>What a number stands behind.</summary>
    private static readonly FrozenSet<string> Numbered = FrozenSet.ToFrozenSet([
        "precinct",
        "district",
        "ward",
        "region",
        "zone",
        "division",
        "circuit",
        "troop",
        "unit",
    ]);

    private static readonly FrozenDictionary<string, string> Counted = Counting("i ii iii iv v vi vii viii ix x")
        .Append(KeyValuePair.Create("iiii", "4"))
        .Concat(Counting("one two three four five six seven eight nine ten"))
        .ToFrozenDictionary();

    /// <summary>
    /// 'Tampa Police Department, Florida' and '… (FL)': what stands behind the name is no part of it.
    /// </summary>
    internal static string WithoutState(string name, string? state)
    {
        if (UsState.OfCode(state) is { } own)
            foreach (var ending in (ReadOnlySpan<string>)[own.Name, own.Code])
                if (
                    name.AsSpan().TrimEnd(" ).") is var text
                    && text.EndsWith(ending, StringComparison.OrdinalIgnoreCase)
                    && text[..^ending.Length].TrimEnd() is [_, .. var before, ',' or '-' or '–' or '(' or '/']
                )
                    return name[..(before.Length + 1)];
        return name;
    }

    private static List<string> Tokens(string name)
    {
        List<string> tokens = [];
        var folded = Folding.Fold(name).Replace("'", "").Replace(".", " ").Replace("&", " and ");
        foreach (
            var word in folded.Split(
                [.. folded.Where(c => !char.IsLetterOrDigit(c)).Distinct()],
                StringSplitOptions.RemoveEmptyEntries
            )
        )
        {
            if (Abbreviations.TryGetValue(word, out var whole))
                tokens.AddRange(whole);
            else if (Ordinals.TryGetValue(word, out var number))
                tokens.Add(number);
            // 'Sixeenth'; of shorter ones, such as 'Sixht', a slip may be a name.
            else if (
                word.Length >= 7
                && NearestWord.Of(
                    word,
                    Ordinals.Select(pair => KeyValuePair.Create(pair.Key, int.Parse(pair.Value))),
                    1
                )
                    is { } meant
            )
                tokens.Add($"{meant}");
            else if (
                char.IsAsciiDigit(word[0])
                && word.TrimEnd('s', 't', 'n', 'd', 'r', 'h') is { Length: > 0 } digits
                && digits.All(char.IsAsciiDigit)
            )
                tokens.Add(digits);
            else
                tokens.AddRange(Mended(word));
        }
        // 'District II' and 'District III' are two, and nearly one word.
        for (var at = 1; at < tokens.Count; at++)
            if (Numbered.Contains(tokens[at - 1]) && Counted.TryGetValue(tokens[at], out var counted))
                tokens[at] = counted;
        return tokens;
    }

    /// <summary>What separates stays between two digits alone.</summary>
    private static string WrittenOf(string name)
    {
        var written = new StringBuilder(name.Length);
        var isApart = false;
        foreach (var c in Folding.Fold(name))
        {
            if (!char.IsLetterOrDigit(c))
            {
                isApart = true;
                continue;
            }
            if (isApart && char.IsAsciiDigit(c) && written.Length > 0 && char.IsAsciiDigit(written[^1]))
                written.Append(' ');
            written.Append(c);
            isApart = false;
        }
        return written.ToString();
    }

    /// <summary>
    /// 'Roanoke Cityy Sheriff's Office' and 'RoanokeCity Sheriff's Office': the sheriff of a city that belongs to no
    /// county.
    /// </summary>
    private static void MendCity(List<string> tokens)
    {
        const string city = "city";
        if (tokens.IndexOf("sheriffs") is not (> 0 and var at))
            return;
        var before = tokens[at - 1];
        if (at > 1 && before.Length is >= 3 and <= 5 && SpellingDistance.Between(before, city) <= 1)
            tokens[at - 1] = city;
        else if (before.Length >= 7 && before.EndsWith(city, StringComparison.Ordinal))
        {
            tokens[at - 1] = before[..^city.Length];
            tokens.Insert(at, city);
        }
    }

    private static string[] Mended(string word)
    {
        if (word.Length < 5 || NearlyCommon.Contains(word))
            return [word];
        foreach (var common in Common)
            if (IsSlipOf(word, common, word[0] == common[0] && common.Length >= 8 || common.Length >= 9 ? 2 : 1))
                return Abbreviations.GetValueOrDefault(common) ?? [common];
        // A space that was left out, or slipped by more than a letter.
        foreach (var common in Common)
            if (word.Length >= common.Length + 3 && word.EndsWith(common, StringComparison.Ordinal))
                return [.. Mended(word[..^common.Length]), .. Abbreviations.GetValueOrDefault(common) ?? [common]];
        return [word];
    }

    private static bool IsSlipOf(string word, string meant, int slips) =>
        Math.Abs(word.Length - meant.Length) <= slips && SpellingDistance.Between(word, meant) <= slips;

    private static IEnumerable<KeyValuePair<string, string>> Counting(string words) =>
        words.Split(' ').Index().Select(word => KeyValuePair.Create(word.Item, $"{word.Index + 1}"));
}
