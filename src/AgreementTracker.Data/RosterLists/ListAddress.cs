using System.Globalization;
using System.Text.RegularExpressions;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Data.RosterLists;

/// <summary>
/// What a list is called in addresses: its day; 'pending' after it where it is one of requests; and a number where
/// several of its table have that day: <c>2025-06-17</c>, <c>2025-06-17-pending</c>, <c>2025-06-17-2</c>.
/// </summary>
public sealed partial record ListAddress(RosterTable Table, DateOnly Day, int Nth = 1)
{
    private const string DayForm = "yyyy-MM-dd";

    public static ListAddress? Parse(string? text) =>
        text is not null
        && Form.Match(text) is { Success: true } match
        && DateOnly.TryParseExact(
            match.Groups["day"].ValueSpan,
            DayForm,
            CultureInfo.InvariantCulture,
            DateTimeStyles.None,
            out var day
        )
            ? new(
                match.Groups["pending"].Success ? RosterTable.Pending : RosterTable.Participating,
                day,
                match.Groups["nth"].Success ? int.Parse(match.Groups["nth"].ValueSpan, CultureInfo.InvariantCulture) : 1
            )
            : null;

    public override string ToString() =>
        Day.ToString(DayForm, CultureInfo.InvariantCulture)
        + (Table == RosterTable.Pending ? "-pending" : "")
        + (Nth > 1 ? $"-{Nth}" : "");

    [GeneratedRegex(
        @"^(?<day>[0-9]{4}-[0-9]{2}-[0-9]{2})(?<pending>-pending)?(-(?<nth>[2-9]|[1-9][0-9]))?\z",
        RegexOptions.ExplicitCapture | RegexOptions.CultureInvariant
    )]
    private static partial Regex Form { get; }
}
