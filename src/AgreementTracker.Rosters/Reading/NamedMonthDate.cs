using System.Text.RegularExpressions;
using AgreementTracker.Record;

namespace AgreementTracker.Rosters.Reading;

/// <summary>
/// A date whose month is a word: <c>July 21, 2025</c>, <c>21st of July 2025</c>, <c>Mon., 21-Jul-25</c>.
/// </summary>
internal static partial class NamedMonthDate
{
    private static readonly string[] Months =
    [
        "january",
        "february",
        "march",
        "april",
        "may",
        "june",
        "july",
        "august",
        "september",
        "october",
        "november",
        "december",
    ];

    private static readonly HashSet<string> Beside = ["of", "the", "day", "on", "signed", "dated"];

    /// <summary>Month, day and year as digits; null where it is no such date.</summary>
    /// <param name="isSlip">Whether the month is misspelt.</param>
    public static (string Month, string Day, string Year)? Read(string text, out bool isSlip)
    {
        isSlip = false;
        if (!Whole.IsMatch(text))
            return null;
        List<string> parts = [];
        foreach (var part in Parts.Matches(text).Select(match => match.Value.ToLowerInvariant()))
            if (char.IsDigit(part[0]))
                parts.Add(part);
            else if (Month(part, ref isSlip) is { } month)
                parts.Add($"m{month}");
            else if (!Beside.Contains(part) && !IsWeekday(part))
                return null;
        return parts switch
        {
            [['m', .. var month], { Length: 1 or 2 } day, { Length: 2 or 4 } year] => (month, day, year),
            [{ Length: 1 or 2 } day, ['m', .. var month], { Length: 2 or 4 } year] => (month, day, year),
            [{ Length: 4 } year, ['m', .. var month], { Length: 1 or 2 } day] => (month, day, year),
            _ => null,
        };
    }

    private static int? Month(string word, ref bool isSlip)
    {
        if (word == "sept" || word.Length == 3)
            return Only(month => month.StartsWith(word[..3], StringComparison.Ordinal));
        if (word.Length < 4 || IsWeekday(word) || Beside.Contains(word))
            return null;
        if (
            Only(month => month == word || word.Length > 3 && month.StartsWith(word, StringComparison.Ordinal)) is
            { } exact
        )
            return exact;
        // June and July are two slips from each other: a word must be near one of them and far from the other.
        var near = Months
            .Select((month, i) => (i, Typos: SpellingDistance.Between(word, month)))
            .OrderBy(month => month.Typos)
            .ToList();
        var most = word.Length < 7 ? 1 : 2;
        if (near[0].Typos > most || near[1].Typos < near[0].Typos + 2)
            return null;
        isSlip = true;
        return near[0].i + 1;
    }

    private static int? Only(Predicate<string> isMeant) =>
        Array.FindAll(Months, isMeant) is [var only] ? Array.IndexOf(Months, only) + 1 : null;

    private static bool IsWeekday(string word) =>
        Enum.GetNames<DayOfWeek>()
            .Any(day => word.Length >= 3 && day.StartsWith(word, StringComparison.OrdinalIgnoreCase))
        || word is "tues" or "thur" or "thurs";

    [GeneratedRegex(@"^[A-Za-z0-9\s,./-]{6,40}$")]
    private static partial Regex Whole { get; }

    [GeneratedRegex(@"[A-Za-z]+|[0-9]+")]
    private static partial Regex Parts { get; }
}
