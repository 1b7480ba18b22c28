using System.Globalization;

namespace AgreementTracker.Record.Dates;

/// <summary>The days that an EDTF date may mean, both included: one day, a month or a year.</summary>
internal readonly record struct DateSpan(DateOnly From, DateOnly To)
{
    /// <param name="edtf">A valid date: <c>2025</c>, <c>2025-04</c> or <c>2025-04-17</c>.</param>
    public static DateSpan Of(string edtf)
    {
        var parts = edtf.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToList();
        return parts switch
        {
            [var year] => new(new(year, 1, 1), new(year, 12, 31)),
            [var year, var month] => new(new(year, month, 1), new(year, month, DateTime.DaysInMonth(year, month))),
            _ => Day(new(parts[0], parts[1], parts[2])),
        };
    }

    public static DateSpan Day(DateOnly day) => new(day, day);

    public bool IsDay => From == To;

    public IEnumerable<DateOnly> Days
    {
        get
        {
            for (var number = From.DayNumber; number <= To.DayNumber; number++)
                yield return DateOnly.FromDayNumber(number);
        }
    }

    /// <summary>The least number of days between two spans; 0 where they share a day.</summary>
    public static int Between(DateSpan one, DateSpan other) =>
        Math.Max(0, Math.Max(one.From.DayNumber - other.To.DayNumber, other.From.DayNumber - one.To.DayNumber));
}
