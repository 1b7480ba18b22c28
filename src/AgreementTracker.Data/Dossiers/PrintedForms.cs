using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementTracker.Data.Dossiers;

/// <summary>Whether words print a number or a date: what is stated must be there to be read.</summary>
internal static partial class PrintedForms
{
    private static readonly string[] Words =
    [
        "zero", "one", "two", "three", "four", "five", "six", "seven", "eight", "nine", "ten", "eleven", "twelve",
        "thirteen", "fourteen", "fifteen", "sixteen", "seventeen", "eighteen", "nineteen", "twenty",
    ];

    /// <summary>In digits, with or without commas between thousands, or up to twenty as an English word.</summary>
    public static bool PrintsNumber(this string words, decimal number) =>
        Numbers.Matches(words).Any(match => decimal.TryParse(
            match.ValueSpan, NumberStyles.AllowThousands | NumberStyles.AllowDecimalPoint, CultureInfo.InvariantCulture,
            out var printed) && printed == number)
        || (number >= 0 && number < Words.Length && number == decimal.Truncate(number) &&
            Letters.Matches(Compounds.Replace(words, "")).Any(match => match.Value.Equals(Words[(int)number], StringComparison.OrdinalIgnoreCase)));

    /// <summary>The year in four digits, the month by its English name, a three-letter short form or its number, the day by its number.</summary>
    public static bool PrintsDate(this string words, string edtf)
    {
        var parts = edtf.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var digits = Digits.Matches(words).Select(match => match.Value).ToList();
        if (!digits.Contains(edtf[..4]))
            return false;
        if (parts.Count == 1)
            return true;

        // Where a month is named a number is no month, and a number that is the month is not the day as well.
        var numbers = digits.Where(number => number.Length <= 2).Select(number => int.Parse(number, CultureInfo.InvariantCulture)).ToList();
        var named = Letters.Matches(words).Select(match => MonthNamed(match.Value)).Where(month => month > 0).ToList();
        if (named.Count > 0 ? !named.Contains(parts[1]) : !numbers.Remove(parts[1]))
            return false;
        return parts.Count == 2 || numbers.Contains(parts[2]);
    }

    /// <summary>An EDTF level 0 date that the calendar has: 2025-02-30 is none.</summary>
    public static bool IsDate(string edtf) =>
        Edtf.IsMatch(edtf) && edtf[..4] != "0000" &&
        (edtf.Length < 10 || DateOnly.TryParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    /// <summary>1 to 12, or 0 where the word is no month.</summary>
    private static int MonthNamed(string word) => 1 + Array.FindIndex(
        CultureInfo.InvariantCulture.DateTimeFormat.MonthNames,
        name => name.Equals(word, StringComparison.OrdinalIgnoreCase) ||
            (word.Length is 3 or 4 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase)));

    [GeneratedRegex(@"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\z")]
    private static partial Regex Edtf { get; }

    [GeneratedRegex(@"[0-9]+(,[0-9]{3})*(\.[0-9]+)?")]
    private static partial Regex Numbers { get; }

    [GeneratedRegex(@"\b(twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety)-(one|two|three|four|five|six|seven|eight|nine)\b", RegexOptions.IgnoreCase)]
    private static partial Regex Compounds { get; }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters { get; }
}
