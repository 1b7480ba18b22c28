using System.Text.RegularExpressions;

namespace AgreementTracker.Record.Dates;

/// <summary>Names of days, months and numbers in folded English and Spanish words.</summary>
internal static partial class CalendarWords
{
    private static readonly string[][] Days =
    [
        ["sunday", "domingo"],
        ["monday", "lunes"],
        ["tuesday", "tues", "martes"],
        ["wednesday", "miercoles"],
        ["thursday", "thurs", "jueves"],
        ["friday", "viernes"],
        ["saturday", "sabado"],
    ];

    private static readonly string[][] Months =
    [
        ["january", "jan", "enero"],
        ["february", "feb", "febrero"],
        ["march", "mar", "marzo"],
        ["april", "apr", "abril"],
        ["may", "mayo"],
        ["june", "jun", "junio"],
        ["july", "jul", "julio"],
        ["august", "aug", "agosto"],
        ["september", "sept", "sep", "septiembre", "setiembre"],
        ["october", "oct", "octubre"],
        ["november", "nov", "noviembre"],
        ["december", "dec", "diciembre"],
    ];

    private static readonly string[][] Numbers =
    [
        ["a", "an", "one", "un", "una"],
        ["two", "dos"],
        ["three", "tres"],
        ["four", "cuatro"],
        ["five", "cinco"],
        ["six", "seis"],
        ["seven", "siete"],
        ["eight", "ocho"],
        ["nine", "nueve"],
        ["ten", "diez"],
    ];

    public static IReadOnlyList<DayOfWeek> DaysIn(string folded) =>
        [
            .. Words
                .Matches(folded)
                .Select(word => Place(Days, word.Value))
                .Where(day => day >= 0)
                .Select(day => (DayOfWeek)day),
        ];

    /// <summary>1 to 12.</summary>
    public static IReadOnlyList<int> MonthsIn(string folded) =>
        [.. Words.Matches(folded).Select(word => Place(Months, word.Value) + 1).Where(month => month > 0)];

    /// <summary>A number in digits or, up to ten, as a word; null for other words.</summary>
    public static int? Number(string folded) =>
        int.TryParse(folded, out var number) ? number
        : Place(Numbers, folded) is >= 0 and var place ? place + 1
        : null;

    private static int Place(string[][] names, string word) => Array.FindIndex(names, same => same.Contains(word));

    [GeneratedRegex("[a-z]+")]
    private static partial Regex Words { get; }
}
