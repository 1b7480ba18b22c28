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
            Letters.Matches(words).Any(match => match.Value.Equals(Words[(int)number], StringComparison.OrdinalIgnoreCase)));

    /// <summary>The year in four digits, the month by its English name, a three-letter short form or its number, the day by its number.</summary>
    public static bool PrintsDate(this string words, string edtf)
    {
        var parts = edtf.Split('-');
        if (!Digits.Matches(words).Any(match => match.Value == parts[0]))
            return false;
        if (parts.Length > 1)
        {
            var month = int.Parse(parts[1], CultureInfo.InvariantCulture);
            var name = CultureInfo.InvariantCulture.DateTimeFormat.GetMonthName(month);
            if (!PrintsInteger(words, month) && !Letters.Matches(words).Any(match =>
                match.Value.Equals(name, StringComparison.OrdinalIgnoreCase) ||
                (match.Length is 3 or 4 && name.StartsWith(match.Value, StringComparison.OrdinalIgnoreCase))))
                return false;
        }
        return parts.Length < 3 || PrintsInteger(words, int.Parse(parts[2], CultureInfo.InvariantCulture));
    }

    /// <summary>An EDTF level 0 date that the calendar has: 2025-02-30 is none.</summary>
    public static bool IsDate(string edtf) =>
        Edtf.IsMatch(edtf) && edtf[..4] != "0000" &&
        (edtf.Length < 10 || DateOnly.TryParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _));

    private static bool PrintsInteger(string words, int number) =>
        Digits.Matches(words).Any(match =>
            match.Length <= 2 && int.Parse(match.ValueSpan, CultureInfo.InvariantCulture) == number);

    [GeneratedRegex(@"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\z")]
    private static partial Regex Edtf { get; }

    [GeneratedRegex(@"[0-9]+(,[0-9]{3})*(\.[0-9]+)?")]
    private static partial Regex Numbers { get; }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters { get; }
}
