using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementTracker.Rosters.Reading;

/// <summary>
/// What the name of a list's file says: <c>participatingAgencies04292025pm.xlsx</c>,
/// <c>pendingAgencies-20250313172004.xlsx</c>.
/// </summary>
internal static partial class ListName
{
    public static RosterTable? Table(string fileName) =>
        (Has(fileName, "pending"), Has(fileName, "participating")) switch
        {
            (true, false) => RosterTable.Pending,
            (false, true) => RosterTable.Participating,
            _ => null,
        };

    /// <summary>Null where the name tells no day, or could be of two.</summary>
    public static DateOnly? Day(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        var days = Dashed
            .Matches(name)
            .Select(match => match.Value)
            .Concat(Digits.Matches(Dashed.Replace(name, " ")).Select(match => match.Value))
            .Select(Day8)
            .OfType<DateOnly>()
            .Distinct()
            .ToList();
        return days is [var only] ? only : null;
    }

    /// <summary>Which of its day's lists it is; null where the name says nothing of that.</summary>
    public static ListEdition? Edition(string fileName)
    {
        var name = Dashed.Replace(Path.GetFileNameWithoutExtension(fileName), "00000000");
        if (
            Time.Match(name) is { Success: true } time
            && TimeOnly.TryParseExact(
                time.Groups["time"].Value,
                "HHmmss",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var captured
            )
        )
            return new(null, captured, Version(time));
        var edition = DayEdition.Match(name);
        DayPart? part = edition.Groups["part"].Value.Replace(".", "").ToLowerInvariant() switch
        {
            "am" or "morning" => DayPart.Morning,
            "mid" or "midday" or "noon" => DayPart.Midday,
            "pm" or "afternoon" => DayPart.Afternoon,
            "eve" or "evening" => DayPart.Evening,
            _ => null,
        };
        return part is null && Version(edition) == 0 ? null : new(part, null, Version(edition));
    }

    /// <summary>
    /// The site that ICE publishes on names a second file of a name <c>_0</c>, and a third <c>_1</c>.
    /// </summary>
    private static int Version(Match match) =>
        match.Groups["letter"] is { Success: true, Value: [var letter] } ? (letter | 32) - 'a' + 1
        : match.Groups["number"] is { Success: true } number
            ? int.Parse(number.ValueSpan, CultureInfo.InvariantCulture) + 1
        : 0;

    private static DateOnly? Day8(string digits)
    {
        if (
            digits.Length is 14 or 8
            && DateOnly.TryParseExact(
                digits[..8],
                "yyyyMMdd",
                CultureInfo.InvariantCulture,
                DateTimeStyles.None,
                out var day
            )
            && IsOfOurTime(day)
        )
            return day;
        if (digits.Length == 14)
            return null;
        return WrittenDate.Read(digits, out _);
    }

    private static bool IsOfOurTime(DateOnly day) => day.Year is >= 1996 and <= 2099;

    private static bool Has(string name, string word) => name.Contains(word, StringComparison.OrdinalIgnoreCase);

    /// <summary>A day, as its digits without the time that may follow.</summary>
    [GeneratedRegex(@"(?<!\d)\d{14}(?!\d)|(?<!\d)\d{6,9}(?!\d)")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"(?<!\d)(\d{4}[-_.]\d{2}[-_.]\d{2}|\d{1,2}[-_.]\d{1,2}[-_.]\d{4})(?!\d)")]
    private static partial Regex Dashed { get; }

    [GeneratedRegex($@"(?<!\d)\d{{8}}(?<time>\d{{6}})(?!\d){Suffix}", RegexOptions.IgnoreCase)]
    private static partial Regex Time { get; }

    [GeneratedRegex(
        $@"\d[_\s.-]*(?<part>a\.?m|p\.?m|morning|mid(day)?|noon|afternoon|eve(ning)?)?{Suffix}",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex DayEdition { get; }

    /// <summary>
    /// What may follow: <c>_b</c>, <c>B</c>, <c>_0</c>, <c>v2</c>; and the <c>(1)</c> of a browser, which says nothing.
    /// </summary>
    private const string Suffix =
        @"(([_\s.-]*(?<letter>[a-z])|[_\s.-]+v?(?<number>\d{1,2})|v(?<number>\d{1,2})))?[_\s.-]*(\(\d+\))?$";
}
