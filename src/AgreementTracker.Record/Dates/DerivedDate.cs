using System.Text.RegularExpressions;

namespace AgreementTracker.Record.Dates;

/// <summary>
/// Whether the printed words of a date can mean a stated date, seen from the day on which they were published. Words
/// that it does not know can mean any date.
/// </summary>
internal static partial class DerivedDate
{
    private const int HalfYear = 183;

    /// <param name="printed">The words of the date: 'Tuesday', 'last week', 'el 17 de junio'.</param>
    /// <param name="before">What is printed before them in their sentence.</param>
    /// <param name="after">What is printed after them in their sentence.</param>
    public static bool IsPossible(string printed, string before, string after, string value, DateOnly published)
    {
        var words = Folding.Fold(printed);
        var stated = DateSpan.Of(value);
        var days = CalendarWords.DaysIn(words);
        if (Relative(words, published) is { } window)
            return Has(window, days);
        if (CalendarWords.MonthsIn(words) is [_, ..] months)
            return MonthIsPossible(words, months, days, stated, published, IsAhead(before, after));
        if (days.Count == 0)
            return true;

        var sentence = Folding.Fold($"{before} {printed} {after}");
        var isFar = FarWords.IsMatch(sentence);
        // The day of the month may be printed beside the weekday: then only the weekday is held against the date.
        if (CalendarWords.MonthsIn(sentence).Count > 0 && Digits.IsMatch(sentence))
            return Has(new(published.AddDays(-366), published.AddDays(366)), days);
        return Has(
            new(
                published.AddDays(isFar ? -14 : -7),
                published.AddDays(IsAhead(before, after) || NextWords.IsMatch(words) ? 14 : 0)
            ),
            days
        );

        bool Has(DateSpan window, IReadOnlyList<DayOfWeek> weekdays) =>
            window.From <= stated.To
            && stated.From <= window.To
            && (
                weekdays.Count == 0
                || new DateSpan(Max(window.From, stated.From), Min(window.To, stated.To))
                    .Days.Take(7)
                    .Any(day => weekdays.Contains(day.DayOfWeek))
            );
    }

    /// <summary>A month without a year is the last one of that name, or one of the half year to come.</summary>
    private static bool MonthIsPossible(
        string words,
        IReadOnlyList<int> months,
        IReadOnlyList<DayOfWeek> weekdays,
        DateSpan stated,
        DateOnly published,
        bool isAhead
    )
    {
        var numbers = Digits.Matches(words).Select(match => int.Parse(match.Value)).ToList();
        var years = numbers.Where(number => number is > 1900 and < 2200).ToList();
        var dates = numbers.Where(number => number is > 0 and < 32).ToList();
        var (back, ahead) = (LastWords.IsMatch(words) ? 24 : 12, isAhead || NextWords.IsMatch(words) ? 365 : HalfYear);
        // Where a source prints a whole date its weekday may be its own mistake.
        var holdWeekday = years.Count == 0 || dates.Count == 0;
        return stated.Days.Any(day =>
            months.Contains(day.Month)
            && (dates.Count == 0 || dates.Contains(day.Day))
            && (years.Count > 0 ? years.Contains(day.Year) : IsNear(day))
            && (weekdays.Count == 0 || !holdWeekday || weekdays.Contains(day.DayOfWeek))
        );

        bool IsNear(DateOnly day) =>
            dates.Count > 0
                ? day > published.AddMonths(-back) && day <= published.AddDays(day > published ? ahead : 0)
                : Months(day) > Months(published) - back
                    && Months(day) <= Months(published.AddDays(ahead))
                    && (Months(day) < Months(published) + 12);

        static int Months(DateOnly day) => day.Year * 12 + day.Month;
    }

    /// <summary>
    /// The days that words such as 'yesterday' or 'last week' can mean; null where there are no such words.
    /// </summary>
    private static DateSpan? Relative(string words, DateOnly published)
    {
        if (
            Ago.Match(words) is { Success: true } ago
            && CalendarWords.Number(ago.Groups["n"].Value) is { } number
            && number < 400
        )
            return ago.Groups["unit"].Value[0] switch
            {
                'd' => DateSpan.Day(published.AddDays(-number)),
                'w' or 's' => new(published.AddDays(-7 * number - 6), published.AddDays(-7 * number + 6)),
                'm' => new(published.AddMonths(-number).AddDays(-31), published.AddMonths(-number).AddDays(31)),
                _ when number < 100 => new(published.AddYears(-number - 1), published.AddYears(-number + 1)),
                _ => null,
            };
        foreach (var (pattern, window) in Phrases)
            if (pattern.IsMatch(words))
                return window(published);
        return null;
    }

    private static readonly (Regex Words, Func<DateOnly, DateSpan> Window)[] Phrases =
    [
        (Phrase("day before yesterday|anteayer|antier|anteanoche|antes de ayer"), day => Around(day, -2, -2)),
        (Phrase("yesterday|ayer|last night|anoche"), day => Around(day, -1, -1)),
        (
            Phrase("today|tonight|hoy|this (?:morning|afternoon|evening)|esta (?:manana|tarde|noche)"),
            day => Around(day, 0, 0)
        ),
        (Phrase("tomorrow|(?<!(?:la|de|esta|una|por la|media) )manana"), day => Around(day, 1, 1)),
        (
            Phrase("(?:last|past) weekend|past week|fin de semana (?:pasado|anterior)|pasado fin de semana"),
            day => Around(day, -13, -1)
        ),
        (Phrase("last week|previous week|semana (?:pasada|anterior)|pasada semana"), LastWeek),
        (
            Phrase(
                "next week(?:end)?|following week|proxim[ao] (?:semana|fin de semana)|(?:semana|fin de semana) (?:proxim[ao]|que viene)"
            ),
            day => Around(day, 1, 13)
        ),
        (Phrase("earlier this week|a principios de (?:esta|la) semana"), day => Around(day, -6, 0)),
        (Phrase("later this week"), day => Around(day, 0, 6)),
        (Phrase("this week(?:end)?|est[ae] (?:semana|fin de semana)"), day => Around(day, -7, 6)),
        (Phrase("last month|previous month|mes (?:pasado|anterior)|pasado mes"), day => Month(day, -1)),
        (Phrase("next month|following month|proximo mes|mes (?:proximo|que viene)"), day => Month(day, 1)),
        (Phrase("earlier this month|a principios de(?:l| este) mes"), day => new(Month(day, 0).From, day)),
        (Phrase("later this month"), day => new(day, Month(day, 0).To)),
        (Phrase("this month|este mes"), day => Month(day, 0)),
        (Phrase("last year|previous year|ano (?:pasado|anterior)|pasado ano"), day => Year(day, -1)),
        (Phrase("next year|following year|proximo ano|ano (?:proximo|que viene)"), day => Year(day, 1)),
        (Phrase("earlier this year|a principios de(?:l| este) ano"), day => new(Year(day, 0).From, day)),
        (Phrase("later this year"), day => new(day, Year(day, 0).To)),
        (Phrase("this year|este ano"), day => Year(day, 0)),
    ];

    private static DateSpan Around(DateOnly day, int from, int to) => new(day.AddDays(from), day.AddDays(to));

    /// <summary>Weeks begin on Sunday or on Monday; at the weekend, last week may be the one that is ending.</summary>
    private static DateSpan LastWeek(DateOnly day) =>
        new(
            day.AddDays(-13),
            day.AddDays(day.DayOfWeek is DayOfWeek.Saturday or DayOfWeek.Sunday ? -1 : -(int)day.DayOfWeek)
        );

    private static DateSpan Month(DateOnly day, int by) => DateSpan.Of($"{day.AddMonths(by):yyyy-MM}");

    private static DateSpan Year(DateOnly day, int by) => DateSpan.Of($"{day.AddYears(by):yyyy}");

    /// <summary>
    /// Whether a sentence speaks of what is to come: 'will vote on Tuesday', but not 'voted Tuesday on what will be'.
    /// </summary>
    private static bool IsAhead(string before, string after)
    {
        var first = before.ToLowerInvariant();
        var last = VerbWords.Matches(first).LastOrDefault();
        if (last is not null)
            return last.Groups["ahead"].Success;
        return first.Count(letter => letter == ' ') < 3
            && VerbWords.Match(after.ToLowerInvariant()).Groups["ahead"].Success;
    }

    private static DateOnly Max(DateOnly one, DateOnly other) => one > other ? one : other;

    private static DateOnly Min(DateOnly one, DateOnly other) => one < other ? one : other;

    private static Regex Phrase(string words) =>
        new($@"\b(?:{words})\b", RegexOptions.Compiled | RegexOptions.CultureInvariant);

    [GeneratedRegex(
        @"\b(?:(?<n>[a-z]+|\d+) (?<unit>days?|weeks?|months?|years?) (?:ago|earlier)|hace (?<n>[a-z]+|\d+) (?<unit>dias?|semanas?|mes(?:es)?|anos?))\b"
    )]
    private static partial Regex Ago { get; }

    [GeneratedRegex(@"\b(?:last|past|pasad[ao]|anterior|week|weeks|ago|semanas?|hace)\b")]
    private static partial Regex FarWords { get; }

    [GeneratedRegex(@"\b(?:last|past|pasad[ao])\b")]
    private static partial Regex LastWords { get; }

    [GeneratedRegex(@"\b(?:next|coming|upcoming|following|proxim[ao]|siguiente|viene)\b")]
    private static partial Regex NextWords { get; }

    /// <summary>What is ahead, or what has been done.</summary>
    [GeneratedRegex(
        @"\b(?:(?<ahead>will|would|shall|next|upcoming|scheduled|set (?:to|for)|plan(?:s|ned)?|expected|due|expires?"
            + @"|until|through|effective|deadline|\p{L}{2,}[aei]rán?|van? a|previst[ao]|programad[ao]|hasta)"
            + @"|(?<done>said|held|voted|\p{L}{3,}ed|dijo|\p{L}{3,}(?:ó|aron|ieron)))\b"
    )]
    private static partial Regex VerbWords { get; }

    [GeneratedRegex("[0-9]+")]
    private static partial Regex Digits { get; }
}
