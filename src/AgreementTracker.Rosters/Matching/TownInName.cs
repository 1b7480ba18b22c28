using System.Collections.Frozen;
using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;

namespace AgreementTracker.Rosters.Matching;

/// <summary>The town or township in an agency's name, as printed there.</summary>
internal static class TownInName
{
    /// <summary>Words that say what an agency is: a town's name ends before them.</summary>
    private static readonly FrozenSet<string> OfAgencies = FrozenSet.ToFrozenSet([
        "police",
        "pd",
        "dept",
        "department",
        "departments",
        "office",
        "offices",
        "sheriff",
        "sheriffs",
        "constable",
        "constables",
        "marshal",
        "marshals",
        "division",
        "bureau",
        "dps",
    ]);

    /// <summary>Words that are looked for in any spelling.</summary>
    private static readonly string[] Misspelt =
    [
        "police",
        "office",
        "department",
        "sheriffs",
        "constable",
        "constables",
        "marshals",
    ];

    /// <summary>Words that may follow a town's name and are no part of it.</summary>
    private static readonly FrozenSet<string> Further = FrozenSet.ToFrozenSet([
        "",
        "public",
        "safety",
        "security",
        "law",
        "enforcement",
        "service",
        "services",
        "unit",
        "agency",
        "of",
        "the",
        "and",
        "for",
        "state",
        "ward",
        "precinct",
        "pct",
        "district",
        "dist",
        "no",
        "number",
        "metropolitan",
        "metro",
        "municipal",
        "city",
        "board",
        "court",
        "task",
        "force",
        "narcotics",
        "drug",
        "jail",
        "detention",
        "corrections",
        "center",
        "facility",
        "commissioners",
        "so",
    ]);

    private static readonly FrozenSet<string> Divisions = FrozenSet.ToFrozenSet([
        "ward",
        "precinct",
        "pct",
        "district",
        "dist",
    ]);

    private static readonly FrozenSet<string> Ordinals = FrozenSet.ToFrozenSet([
        "first",
        "second",
        "third",
        "fourth",
        "fifth",
        "sixth",
        "seventh",
        "eighth",
        "ninth",
        "tenth",
        "eleventh",
        "twelfth",
    ]);

    /// <param name="Letters">Folded, without signs.</param>
    private sealed record Word(string Printed, string Letters)
    {
        public bool EndsClause => Printed[^1] is ',' or ';' or ':' or '-' or '–';
    }

    /// <summary>
    /// A known town wherever the rest of the name only says what agency it is; else the words before those that do.
    /// </summary>
    /// <param name="state">Its postal code.</param>
    /// <returns>Null where the name has no other words.</returns>
    public static string? Of(string state, string name)
    {
        Word[] words =
        [
            .. AgencyName
                .WithoutState(name, state)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(word => new Word(word, Letters(word))),
        ];
        var start = Start(words, state);
        for (var from = start; from >= 0; from--)
            if (Known(words, from, state) is { } known)
                return known;
        return Township(words) ?? Before(words, start);
    }

    private static string? Known(Word[] words, int start, string state)
    {
        for (var end = words.Length; end > start; end--)
            if (words[end..].All(word => IsFurther(word, state)) && KnownTowns.Has(state, Joined(words[start..end])))
                return Joined(words[start..end]);
        return null;
    }

    /// <summary>
    /// 'Troy Township PA State Constable', 'Constable's Office, Cooke Township', 'Township of Robinson'.
    /// </summary>
    private static string? Township(Word[] words)
    {
        var at = Array.FindIndex(
            words,
            word =>
                word.Letters is "township" or "twp" or "twsp"
                || word.Letters.Length >= 7 && SpellingDistance.Between(word.Letters, "township") <= 1
        );
        if (at < 0)
            return null;
        if (at + 2 < words.Length && words[at + 1].Letters == "of" && Before(words, at + 2) is { } named)
            return $"{words[at].Printed} {words[at + 1].Printed} {named}";
        var start = at;
        while (
            start > 0
            && !words[start - 1].EndsClause
            && words[start - 1].Letters is not ("of" or "state")
            && !IsOfAgency(words[start - 1].Letters)
        )
            start--;
        return start < at ? Joined(words[start..(at + 1)]) : null;
    }

    /// <summary>
    /// Where the place begins: after 'City of', 'Office of Constable', 'Texas State Constable's Office'.
    /// </summary>
    private static int Start(Word[] words, string state)
    {
        string[] own = [.. (UsState.OfCode(state)?.Name ?? state).ToLowerInvariant().Split(' '), "state"];
        var at = words.Take(own.Length).Select(word => word.Letters).SequenceEqual(own) ? own.Length : 0;
        for (var isInside = false; at < words.Length; isInside = true)
            if (words[at].Letters is "city" or "town" or "village" or "borough" && LettersAt(words, at + 1) == "of")
                at += 2;
            else if (
                OfAgencies.Contains(words[at].Letters)
                || isInside
                    && (
                        words[at].Letters is "of" or "for"
                        || words[at].Letters == "the" && LettersAt(words, at + 2) == "of"
                    )
            )
                at++;
            else
                break;
        return at;
    }

    private static string? Before(Word[] words, int start)
    {
        var end = start;
        while (end < words.Length && !(end > start && Ends(words, end)))
            end++;
        while (end > start && words[end - 1].Letters is "of" or "the" or "and" or "for" or "")
            end--;
        return end > start && words[start..end].Any(word => !IsFurther(word, "")) ? Joined(words[start..end]) : null;
    }

    private static bool Ends(Word[] words, int at)
    {
        var (word, next) = (words[at].Letters, LettersAt(words, at + 1));
        return IsOfAgency(word)
            || word is "drug" or "narcotics"
            || (word, next) is ("public", "safety") or ("law", "enforcement")
            || word == "state" && IsOfAgency(next)
            || Divisions.Contains(word) && IsNumber(next)
            || IsNumber(word) && Divisions.Contains(next);
    }

    private static bool IsFurther(Word word, string state) =>
        Further.Contains(word.Letters)
        || IsNumber(word.Letters)
        || IsOfAgency(word.Letters)
        || state.Equals(word.Letters, StringComparison.OrdinalIgnoreCase);

    /// <summary>Marshall is a town's name, and no marshal's.</summary>
    private static bool IsOfAgency(string letters) =>
        OfAgencies.Contains(letters)
        || letters.Length >= 5
            && letters is not ("marshall" or "officer" or "polices")
            && Array.Exists(
                Misspelt,
                word =>
                    Math.Abs(word.Length - letters.Length) <= 2
                    && word[0] == letters[0]
                    && SpellingDistance.Between(word, letters) <= (word.Length >= 8 ? 2 : 1)
            );

    private static bool IsNumber(string letters) =>
        Ordinals.Contains(letters) || letters is [var digit, ..] && char.IsAsciiDigit(digit);

    private static string LettersAt(Word[] words, int at) => at < words.Length ? words[at].Letters : "";

    private static string Letters(string word) => string.Concat(Folding.Fold(word).Where(char.IsLetterOrDigit));

    private static string Joined(Word[] words) =>
        string.Join(' ', words.Select(word => word.Printed)).Trim(' ', ',', ';', ':', '-', '–');
}
