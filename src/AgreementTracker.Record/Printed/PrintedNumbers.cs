using System.Globalization;
using System.Text.RegularExpressions;

namespace AgreementTracker.Record.Printed;

/// <summary>Whether words print a number that counts something, as the language of their source writes it.</summary>
internal static partial class PrintedNumbers
{
    /// <summary>
    /// In digits, with or without separators between thousands, or up to one hundred as a word; 0 also as 'none'. What
    /// only names a thing is no number: <see cref="NumberLabels"/>.
    /// </summary>
    public static bool PrintsNumber(this string words, decimal number, string? language = null) =>
        Prints(NumberLabels.Without(words), number, language);

    /// <summary>The label by which words have the number, such as '287(g)' or 'District 2', or null.</summary>
    public static string? LabelOf(this string words, decimal number, string? language = null) =>
        NumberLabels.In(words).FirstOrDefault(label => Prints(label, number, language));

    private static bool Prints(string words, decimal number, string? language) =>
        InDigits(words, language).Contains(number)
        || (
            number is >= 0 and <= NumberWords.Max
            && number == decimal.Truncate(number)
            && NumberWords.In(words, SourceLanguage.IsSpanish(language)).Contains((int)number)
        );

    private static IEnumerable<decimal> InDigits(string words, string? language)
    {
        // In Spanish a point with fewer than three digits behind it can only be a decimal point: 3.5.
        var form = SourceLanguage.HasDecimalComma(language) ? WithDecimalComma : WithDecimalPoint;
        foreach (Match match in form.Matches(words))
            if (
                decimal.TryParse(
                    string.Concat(match.Groups["whole"].Value.Where(char.IsAsciiDigit)) + Fraction(match),
                    NumberStyles.AllowDecimalPoint,
                    CultureInfo.InvariantCulture,
                    out var number
                )
            )
                yield return number;
    }

    private static string Fraction(Match match) =>
        match.Groups["fraction"] is { Success: true, Value: var digits } ? $".{digits}" : "";

    [GeneratedRegex(@"(?<whole>[0-9]+(?:,[0-9]{3})*)(?:\.(?<fraction>[0-9]+))?")]
    private static partial Regex WithDecimalPoint { get; }

    [GeneratedRegex(
        @"(?<whole>[0-9]+(?:[.\u00A0\u2009\u202F][0-9]{3}(?![0-9]))*)(?:,(?<fraction>[0-9]+)|\.(?<fraction>[0-9]{1,2})(?![0-9]))?"
    )]
    private static partial Regex WithDecimalComma { get; }
}
