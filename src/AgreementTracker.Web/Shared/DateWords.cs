using System.Globalization;
using AgreementTracker.Record;

namespace AgreementTracker.Web.Shared;

internal static class DateWords
{
    private static readonly string[] Forms = ["yyyy", "MMMM yyyy", "MMMM d, yyyy"];
    private static readonly string[] Weekdays = CultureInfo.InvariantCulture.DateTimeFormat.DayNames;
    private const int DayLength = 10;

    /// <summary>
    /// A year, a month or a day as people write it, no more exact than it is known: <c>2025-04</c> is 'April 2025'.
    /// </summary>
    public static string Of(string value)
    {
        var parts = value.Split('-').Select(part => int.Parse(part, CultureInfo.InvariantCulture)).ToArray();
        var first = new DateOnly(
            parts[0],
            parts.ElementAtOrDefault(1) is > 0 and var month ? month : 1,
            parts.ElementAtOrDefault(2) is > 0 and var day ? day : 1
        );
        return first.ToString(Forms[parts.Length - 1], CultureInfo.InvariantCulture);
    }

    /// <summary>The day of a moment in universal time: 'October 27, 2025'.</summary>
    public static string Of(DateTime at) => at.ToString(Forms[^1], CultureInfo.InvariantCulture);

    /// <summary>
    /// A stated date; one that was worked out from other words says so: 'June 17, 2025, derived from “Tuesday”'.
    /// </summary>
    public static string Of(PartialDate date) =>
        date is { Basis: DateBasis.Derived, Printed: { } printed }
            ? Texts.DateWords_Derived.With(Of(date.Value!), printed)
            : Of(date.Value!);

    /// <summary>
    /// 'on June 17, 2025', 'on June 17, 2025 (derived from “Tuesday”)'; else as <see cref="When(string?, string?)"/>.
    /// </summary>
    public static string? When(PartialDate date) =>
        date is { Value: not null, Basis: DateBasis.Derived, Printed: { } printed }
            ? Texts.DateWords_WhenDerived.With(When(date.Value, printed), printed)
            : When(date.Value, date.Printed);

    /// <summary>
    /// 'on June 17, 2025', 'in June 2025', 'on a Tuesday (date not given)'; null where nothing is stated.
    /// </summary>
    public static string? When(string? value, string? printed) =>
        value is { Length: > 0 }
            ? (value.Length == DayLength ? Texts.DateWords_OnDay : Texts.DateWords_InMonthOrYear).With(Of(value))
        : printed is null ? null
        : Weekdays.Contains(printed, StringComparer.OrdinalIgnoreCase)
            ? Texts.DateWords_OnWeekday.With(printed.Capitalized())
        : Texts.DateWords_AsPrinted.With(printed);
}
