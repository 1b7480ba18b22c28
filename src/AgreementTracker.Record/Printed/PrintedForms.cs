using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementTracker.Record.Printed;

/// <summary>Whether words print a date: what is stated must be there to be read.</summary>
internal static partial class PrintedForms
{
    private static readonly string[] EnglishMonths =
    [
        .. CultureInfo.InvariantCulture.DateTimeFormat.MonthNames.Take(12),
    ];
    private static readonly string[] SpanishMonths =
    [
        "enero",
        "febrero",
        "marzo",
        "abril",
        "mayo",
        "junio",
        "julio",
        "agosto",
        "septiembre",
        "octubre",
        "noviembre",
        "diciembre",
    ];

    /// <summary>
    /// The year in four digits, the month by its name in the language of the source, a short form or its number, the
    /// day by its number.
    /// </summary>
    public static bool PrintsDate(this string words, string edtf, string? language = null)
    {
        var parts = edtf.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        var digits = Digits.Matches(words).Select(match => match.Value).ToList();
        if (!digits.Contains(edtf[..4]))
            return false;
        if (parts.Count == 1)
            return true;

        // Where a month is named a number is no month, and a number that is the month is not the day as well.
        var isSpanish = SourceLanguage.IsSpanish(language);
        var numbers = digits
            .Where(number => number.Length <= 2)
            .Select(number => int.Parse(number, CultureInfo.InvariantCulture))
            .ToList();
        if (isSpanish && FirstOfMonth.IsMatch(words))
            numbers.Add(1);
        var named = Letters
            .Matches(words)
            .Select(match => MonthNamed(match.Value, isSpanish))
            .Where(month => month > 0)
            .ToList();
        if (named.Count > 0 ? !named.Contains(parts[1]) : !numbers.Remove(parts[1]))
            return false;
        return parts.Count == 2 || numbers.Contains(parts[2]);
    }

    /// <summary>An EDTF level 0 date that the calendar has: 2025-02-30 is none.</summary>
    public static bool IsDate(string edtf) =>
        Edtf.IsMatch(edtf)
        && edtf[..4] != "0000"
        && (
            edtf.Length < 10
            || DateOnly.TryParseExact(edtf, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out _)
        );

    /// <summary>1 to 12, or 0 where the word is no month.</summary>
    private static int MonthNamed(string word, bool isSpanish)
    {
        if (isSpanish && word.StartsWith("set", StringComparison.OrdinalIgnoreCase) && IsShortOr("setiembre"))
            return 9;
        return 1 + Array.FindIndex(isSpanish ? SpanishMonths : EnglishMonths, IsShortOr);

        bool IsShortOr(string name) =>
            name.Equals(word, StringComparison.OrdinalIgnoreCase)
            || (word.Length is 3 or 4 && name.StartsWith(word, StringComparison.OrdinalIgnoreCase));
    }

    [GeneratedRegex(@"^[0-9]{4}(-(0[1-9]|1[0-2])(-(0[1-9]|[12][0-9]|3[01]))?)?\z")]
    private static partial Regex Edtf { get; }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits { get; }

    [GeneratedRegex(@"\p{L}+")]
    private static partial Regex Letters { get; }

    [GeneratedRegex(@"\bprimero de\b", RegexOptions.IgnoreCase)]
    private static partial Regex FirstOfMonth { get; }
}
