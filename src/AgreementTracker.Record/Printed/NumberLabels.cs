using System.Text.RegularExpressions;

namespace AgreementTracker.Record.Printed;

/// <summary>
/// Numbers that name a thing and count nothing: 287(g), dates and times, ordinals, districts, sections and the like. A
/// vote is never one of them: in 'the ordinance 3-2' both numbers count.
/// </summary>
internal static partial class NumberLabels
{
    /// <summary>The words with a mark in the place of each label, so that what is left counts something.</summary>
    public static string Without(string words) =>
        Law.Replace(Named.Replace(Time.Replace(Date.Replace(words, "·"), "·"), "·"), "·");

    public static IEnumerable<string> In(string words)
    {
        foreach (var form in (Regex[])[Date, Time, Named, Law])
        foreach (Match match in form.Matches(words))
            yield return match.Value;
    }

    private const string Year = @"(?:19|20)[0-9]{2}(?![0-9]|[.,][0-9]{3})";
    private const string Day = @"[0-9]{1,2}(?![0-9]|[.,][0-9]{3}(?![0-9]))";
    private const string Ordinal = @"(?:st|nd|rd|th)?";
    private const string Month =
        "(?:(?i:january|february|april|june|july|august|september|october|november|december)"
        + @"|March|MARCH|May|MAY|(?:Jan|Feb|Mar|Apr|Jun|Jul|Aug|Sept?|Oct|Nov|Dec)\b\.?)";
    private const string Mes =
        "(?i:enero|febrero|marzo|abril|mayo|junio|julio|agosto|sept?iembre|octubre|noviembre|diciembre)";
    private const string Dia = @"(?:[0-9]{1,2}\.?[º°]?|\p{L}+)(?:\s+d[ií]as)?(?:\s+del\s+mes)?";

    [GeneratedRegex(
        @"\b"
            + Month
            + @"\s+"
            + Day
            + Ordinal
            + @"\b(?:[-–]"
            + Day
            + @")?(?:,?\s+"
            + Year
            + ")?"
            + @"|\b"
            + Month
            + @"(?:,?\s+(?:of\s+)?)"
            + Year
            + @"|\b[0-9]{1,2}"
            + Ordinal
            + @"\s+(?:(?:day\s+)?of\s+)?"
            + Month
            + @"\b(?:,?\s+"
            + Year
            + ")?"
            + @"|\b"
            + Dia
            + @"\s+de\s+"
            + Mes
            + @"\b(?:,?\s+del?\s+(?:año\s+)?"
            + Year
            + ")?"
            + @"|\b"
            + Mes
            + @"\s+del?\s+"
            + Year
            + @"|(?<![0-9./-])[0-9]{1,2}/[0-9]{1,2}/(?:[0-9]{4}|[0-9]{2})(?![0-9])"
            + @"|(?<![0-9./-])[0-9]{1,2}([.-])[0-9]{1,2}\1[0-9]{4}(?![0-9])"
            + @"|(?<![0-9./-])(?:19|20)[0-9]{2}-[0-9]{1,2}(?:-[0-9]{1,2})?(?![0-9])"
            + @"|\b(?i:in|since|during|until|through|year|en|desde|durante|hasta|año)\s+"
            + Year
            + @"|\("
            + Year
            + @"\)"
    )]
    private static partial Regex Date { get; }

    [GeneratedRegex(
        @"\b[0-9]{1,2}:[0-9]{2}(?:\s*[ap]\.?\s?m\b\.?)?|\b[0-9]{1,2}\s*[ap]\.?\s?m\b\.?",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Time { get; }

    /// <summary>A number that does not begin a tally.</summary>
    private const string One =
        @"[0-9]+[A-Za-z]?(?![0-9A-Za-z])(?:\.[0-9]+)*(?:\([a-z0-9]+\))*"
        + @"(?!\s?(?:[-–/]|to\b|a\b|por\b|votes?\b|votos?\b)\s?[0-9]|\s(?:votes?|votos?|ayes?|yes)\b)";
    private const string Word =
        "(?i:one|two|three|four|five|six|seven|eight|nine|ten|eleven|twelve"
        + @"|uno|dos|tres|cuatro|cinco|seis|siete|ocho|nueve|diez)\b";
    private const string No = @"(?:(?:[Nn]o\.|[Nn]os\.|NO\.|[Nn]umber|#|[Nn][úu]m\.|[Nn]\.?[ºo°]\.?)\s*)";
    private const string Serial =
        @"(?:[A-Z]{1,4}[-.]?)?(?:[0-9]{2,4}-[0-9]{3,5}(?:-[0-9]+)*|(?:19|20)[0-9]{2}-[0-9]+|" + One + ")";
    private const string Area = @"\b(?i:districts?|dist\.|wards?|precincts?|distritos?|precintos?)\s+";
    private const string Several = @"(?:(?:\s*,\s*" + One + @")*\s*,?\s+(?:and|y|&)\s+" + One + ")?";
    private const string Numbered =
        @"\b(?:Place|Post|Seat|Position|Group|Zone|Beat|Division|Region|Item|Puesto|Grupo|Zona)\s+";
    private const string Text =
        @"(?:\b(?i:sections?|sec\.|chapter|article|ordinance|resolution|bill|items?|pages?|pp?\.|exhibit|title|rule"
        + @"|art[íi]culo|secci[óo]n|cap[íi]tulo|ordenanza|resoluci[óo]n|punto|p[áa]gina|ley)\s+|§+\s*)";

    [GeneratedRegex(
        Area
            + No
            + "?(?:"
            + One
            + "|"
            + Word
            + ")"
            + Several
            + "|"
            + Numbered
            + No
            + "?(?:"
            + One
            + "|"
            + Word
            + ")"
            + "|"
            + Text
            + No
            + "?"
            + Serial
            + @"|\b(?:HB|SB|AB|HR|Route|Highway|Interstate|Channel|Room|Suite)\s+"
            + One
            + @"|(?<![\p{L}])(?:No\.|Nos\.|#|N[úu]m\.|N\.?[º°])\s*[A-Z]{0,4}-?[0-9][0-9-]*"
            + @"|(?<![\p{L}0-9])(?:[B-MO-XZ][A-Z]?-[0-9]+(?:-[0-9]+)*|COVID-19)(?![0-9])"
            + @"|(?<![0-9.,])[0-9]+(?:st|nd|rd|th|TH|er|ra|ro|da|to|ta|mo|ma|vo|va|no|na|\.?[ºª])(?!\p{L})"
    )]
    private static partial Regex Named { get; }

    [GeneratedRegex(
        @"(?<![0-9])287\s?\(?g\)?(?!\p{L})|\b[0-9]+\s+U\.?S\.?C\.?\s*§*\s*[0-9]+(?:\([a-z0-9]+\))*",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex Law { get; }
}
