using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementTracker.Data.Rosters.Reading;

/// <summary>What the name of a list's file says: <c>participatingAgencies04292025pm.xlsx</c>, <c>pendingAgencies-20250313172004.xlsx</c>.</summary>
internal static partial class ListName
{
    public static RosterTable? Table(string fileName) => (Has(fileName, "pending"), Has(fileName, "participating")) switch
    {
        (true, false) => RosterTable.Pending,
        (false, true) => RosterTable.Participating,
        _ => null,
    };

    /// <summary>Null where the name tells no day, or could be of two.</summary>
    public static DateOnly? Day(string fileName)
    {
        var name = Path.GetFileNameWithoutExtension(fileName);
        var days = Dashed.Matches(name).Select(match => match.Value).Concat(Digits.Matches(Dashed.Replace(name, " ")).Select(match => match.Value))
            .Select(Day8).OfType<DateOnly>().Distinct().ToList();
        return days is [var only] ? only : null;
    }

    private static DateOnly? Day8(string digits)
    {
        if (digits.Length is 14 or 8 && DateOnly.TryParseExact(digits[..8], "yyyyMMdd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var day) && IsOfOurTime(day))
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
}
