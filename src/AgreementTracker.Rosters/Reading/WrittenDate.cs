using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementTracker.Rosters.Reading;

/// <summary>
/// Dates as people type them into a list. What leaves no doubt is understood, though a slash is missing or a digit
/// stands twice; what could be two dates, or none, is not.
/// </summary>
internal static partial class WrittenDate
{
    /// <summary>The law that these agreements rest on is of 1996.</summary>
    private const int FirstYear = 1996;
    private const int LastYear = 2099;

    /// <summary>From the last day of 1899, as Excel counts, to the first of 1904.</summary>
    public const int DaysFrom1900To1904 = 1462;

    /// <param name="isSlip">Whether it is not written as any date should be.</param>
    public static DateOnly? Read(string printed, out bool isSlip)
    {
        var text = Clock.Replace(printed.Replace('\u00A0', ' ').Trim(), "").TrimEnd(' ', '.', ',', ';', '*');
        isSlip = Ordinal
            .Matches(text)
            .Any(ordinal =>
                ordinal.Groups["ending"].Value.ToLowerInvariant() != Ending(ordinal.Groups["number"].Value)
            );
        text = Ordinal.Replace(text, "${number}");
        if (MonthName.IsMatch(text))
        {
            var named = NamedMonthDate.Read(text, out var isMisspelt);
            isSlip |= isMisspelt;
            return named is { } found ? Day(found.Month, found.Day, found.Year) : null;
        }
        if (!Digits.IsMatch(text))
            return null;
        var parts = Separators.Split(text).Where(part => part.Length > 0).ToArray();
        if (parts is [{ Length: 4 } year, { Length: 1 or 2 } month, { Length: 1 or 2 } day])
            return Day(month, day, year);
        if (parts is [{ Length: 1 or 2 }, { Length: 1 or 2 }, { Length: 4 or 2 }])
            return Day(parts[0], parts[1], parts[2]);
        isSlip = true;
        return Only(Cuts(parts));
    }

    /// <summary>The right ending of an ordinal: 21 has st, 11 th.</summary>
    private static string Ending(string number) =>
        number is ['1', _]
            ? "th"
            : number[^1] switch
            {
                '1' => "st",
                '2' => "nd",
                '3' => "rd",
                _ => "th",
            };

    /// <summary>A workbook counts days from the end of 1899.</summary>
    public static DateOnly? OfSerial(double serial)
    {
        if (serial is not (>= 1 and <= 2_958_465))
            return null;
        var day = DateOnly.FromDateTime(DateTime.FromOADate(serial));
        return day.Year is >= FirstYear and <= LastYear ? day : null;
    }

    /// <summary>As a list shows it: month, day, year.</summary>
    public static string Print(double serial) =>
        serial is >= 1 and <= 2_958_465
            ? DateTime.FromOADate(serial).ToString("M/d/yyyy", CultureInfo.InvariantCulture)
            : serial.ToString(CultureInfo.InvariantCulture);

    /// <summary>
    /// All ways to read digits from which a separator is missing, or in which one digit stands twice.
    /// </summary>
    private static IEnumerable<DateOnly?> Cuts(string[] parts)
    {
        switch (parts)
        {
            case [{ Length: 1 or 2 } month, { Length: 1 or 2 } day, { Length: 5 } year]:
                return Without1(year).Select(four => Day(month, day, four));
            case [{ Length: 3 } month, { Length: 1 or 2 } day, { Length: 4 } year]:
                return Without1(month).Select(two => Day(two, day, year));
            case [{ Length: 1 or 2 } month, { Length: 3 } day, { Length: 4 } year]:
                return Without1(day).Select(two => Day(month, two, year));
            case [{ Length: 1 or 2 } month, { Length: 5 or 6 } rest]:
                return [Day(month, rest[..^4], rest[^4..])];
            case [{ Length: 2 or 3 or 4 } front, { Length: 4 } year]:
                return Split(front).Select(cut => Day(cut.Month, cut.Day, year));
            case [{ Length: 6 or 7 or 8 } whole]:
                return Split(whole[..^4]).Select(cut => Day(cut.Month, cut.Day, whole[^4..]));
            case [{ Length: 9 } whole]:
                return Without1(whole)
                    .SelectMany(eight => Split(eight[..4]).Select(cut => Day(cut.Month, cut.Day, eight[4..])));
            default:
                return [];
        }
    }

    private static IEnumerable<(string Month, string Day)> Split(string digits) =>
        Enumerable
            .Range(1, 2)
            .Where(at => at < digits.Length && digits.Length - at <= 2)
            .Select(at => (digits[..at], digits[at..]));

    /// <summary>The same digits without one of those that stand twice in a row, or without a zero.</summary>
    private static IEnumerable<string> Without1(string digits) =>
        Enumerable
            .Range(0, digits.Length)
            .Where(at => digits[at] == '0' || at > 0 && digits[at] == digits[at - 1])
            .Select(at => digits.Remove(at, 1))
            .Distinct();

    private static DateOnly? Only(IEnumerable<DateOnly?> found) =>
        found.OfType<DateOnly>().Distinct().Take(2).ToList() is [var only] ? only : null;

    private static DateOnly? Day(string month, string day, string year)
    {
        var (m, d, y) = (int.Parse(month), int.Parse(day), int.Parse(year) + (year.Length == 2 ? 2000 : 0));
        return y is >= FirstYear and <= LastYear && m is >= 1 and <= 12 && d >= 1 && d <= DateTime.DaysInMonth(y, m)
            ? new(y, m, d)
            : null;
    }

    [GeneratedRegex(@"^[0-9/.\-–—\\, ]{5,20}$")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"[/.\-–—\\, ]+")]
    private static partial Regex Separators { get; }

    [GeneratedRegex("[A-Za-z]{3}")]
    private static partial Regex MonthName { get; }

    [GeneratedRegex(@"\b(?<number>[0-9]{1,2})\s?(?<ending>st|nd|rd|th)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Ordinal { get; }

    /// <summary>The time of day, which programs add: mostly midnight.</summary>
    [GeneratedRegex(@"(T|\s+)[0-9]{1,2}:[0-9]{2}(:[0-9]{2})?(\.[0-9]+)?(\s*[AP]\.?M\.?|Z)?$", RegexOptions.IgnoreCase)]
    private static partial Regex Clock { get; }
}
