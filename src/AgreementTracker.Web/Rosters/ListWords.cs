using System.Globalization;
using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Rosters.Identity;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Rosters;

/// <summary>ICE's lists, and what became of their rows, in words for readers.</summary>
internal static class ListWords
{
    /// <summary>In the order in which a list's page tells them.</summary>
    public static IReadOnlyList<ReportedKind> Kinds { get; } =
    [
        ReportedKind.New, ReportedKind.ModelAdded, ReportedKind.Granted, ReportedKind.NoLongerListed, ReportedKind.ListedAgain,
        ReportedKind.Renamed, ReportedKind.Corrected, ReportedKind.Returned, ReportedKind.Absent, ReportedKind.ListedTwice,
    ];

    public static string Name(ListAddress list) =>
        (list.Table == RosterTable.Pending ? "ICE’s list of requests of " : "ICE’s list of agreements of ") + Day(list.Day) + (list.Nth > 1 ? $", the {Ordinal(list.Nth)} of that day" : "");

    public static string Day(DateOnly day) => DateWords.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private const int DaysOfMonth = 30;
    private const int DaysOfYear = 365;

    /// <summary>
    /// How old the newest list is, from a month on: 'more than 3 months'. A page that is kept for a while stays true.
    /// </summary>
    public static string? Age(DateOnly day, DateTimeOffset now) => (DateOnly.FromDateTime(now.UtcDateTime).DayNumber - day.DayNumber) switch
    {
        <= DaysOfMonth => null,
        < 2 * DaysOfMonth => "more than a month",
        < DaysOfYear and var days => $"more than {days / DaysOfMonth} months",
        < 2 * DaysOfYear => "more than a year",
        var days => $"more than {days / DaysOfYear} years",
    };

    public static string Table(RosterTable table) => table == RosterTable.Pending ? "requests" : "agreements";

    public static string State(string code) => code.Length == 0 ? "No state named" : UsState.OfCode(code)?.Name ?? code;

    public static string Level(AgencyLevel level) => level switch
    {
        AgencyLevel.County => "county",
        AgencyLevel.Municipality => "municipality",
        AgencyLevel.State => "state",
        AgencyLevel.Tribe => "tribe",
        _ => "not stated",
    };

    public static string Kind(ReportedKind kind, RosterTable table) => kind switch
    {
        ReportedKind.New => "New",
        ReportedKind.ModelAdded => "A further type",
        ReportedKind.Granted => table == RosterTable.Pending ? "Granted since" : "Granted",
        ReportedKind.Renamed => "Under another name",
        ReportedKind.Corrected => "Corrected or completed",
        ReportedKind.Returned => "Back",
        ReportedKind.ListedAgain => "Listed again",
        ReportedKind.ListedTwice => "Listed twice",
        ReportedKind.Absent => "Missing",
        _ => table == RosterTable.Pending ? "No longer among the requests" : "No longer listed",
    };

    /// <summary>'1,096 rows: 15 corrected, 2 removed, 4 missing for now', in a line about the whole list.</summary>
    public static string Summary(ImportedListItem item)
    {
        var counts = Counts(item, Kinds);
        return $"{item.Rows:N0} {(item.Rows == 1 ? "row" : "rows")}"
            + (item.Refused > 0 ? $", and {item.Refused:N0} that state no agreement" : "")
            + (counts.Length > 0 ? $": {counts}" : ", the same as on the list before");
    }

    /// <summary>'15 corrected, 2 renamed'; empty where the list corrects nothing.</summary>
    public static string Corrections(ImportedListItem item) =>
        Counts(item, [ReportedKind.Corrected, ReportedKind.Renamed, ReportedKind.Returned, ReportedKind.ListedAgain]);

    private static string Counts(ImportedListItem item, IEnumerable<ReportedKind> kinds) =>
        string.Join(", ", kinds.Where(item.Counts.ContainsKey).Select(kind => $"{item.Counts[kind]:N0} {Counted(kind)}"));

    private static string Counted(ReportedKind kind) => kind switch
    {
        ReportedKind.New => "new",
        ReportedKind.ModelAdded => "of a further type",
        ReportedKind.Granted => "granted",
        ReportedKind.Renamed => "renamed",
        ReportedKind.Corrected => "corrected",
        ReportedKind.Returned => "back",
        ReportedKind.ListedAgain => "listed again",
        ReportedKind.ListedTwice => "listed twice",
        ReportedKind.Absent => "missing for now",
        _ => "removed",
    };

    public static string Means(ReportedKind kind, RosterTable table) => kind switch
    {
        ReportedKind.New => "No list before has an agency of this name or one like it.",
        ReportedKind.ModelAdded => "The agency was listed before with another type.",
        ReportedKind.Granted => table == RosterTable.Pending
            ? "They are on the list of agreements now."
            : "They were among the requests before, and are signed now.",
        ReportedKind.Renamed => "The list gives the agency another name than the list before. It is the same agreement.",
        ReportedKind.Corrected => "The list says something different about the same agreement, or adds something.",
        ReportedKind.Returned => "They were missing from the list before. We never reported them as removed.",
        ReportedKind.ListedAgain => "We had reported them as no longer listed. They are listed again.",
        ReportedKind.ListedTwice => "The list has, or had, two rows for one agreement. We show it once.",
        ReportedKind.Absent => $"They are missing from the list. We report a removal only after {Listing.ListsBeforeTold} lists in a row and {Listing.DaysBeforeTold} days: most missing rows return, often under another spelling.",
        _ => $"{Listing.ListsBeforeTold} lists in a row and {Listing.DaysBeforeTold} days without them. That does not say that {(table == RosterTable.Pending ? "a request was withdrawn" : "an agreement ended")}.",
    };

    public static string Field(FieldChange change) => change.Field switch
    {
        RosterField.Moa => Link(change, "the link to the agreement’s document"),
        RosterField.Addendum => Link(change, "the link to an addendum"),
        RosterField.Signed => Told(change, "signed", Date),
        RosterField.Level => Told(change, "kind of agency", Kind),
        RosterField.State => Told(change, "state", State),
        RosterField.Model => Told(change, "type", Model),
        RosterField.Agency => Told(change, "name", name => name),
        _ => Told(change, "county", county => county),
    };

    /// <summary>How a row was known to be what it was taken for; null where the name says it to the letter.</summary>
    public static string? Known(Match? match) => match is null or { Rule: MatchRule.Exact or MatchRule.FirstSeen } ? null : (match.Rule switch
    {
        MatchRule.Normalized => "Matched by its name in another form",
        MatchRule.SameTokens => "Matched by the same words in another order",
        MatchRule.NearSpelling => "Matched by a nearly equal spelling",
        MatchRule.SameSigning => "Matched by the day of signing",
        MatchRule.WrongState => "Matched with a corrected state",
        MatchRule.ListedTwice => "Matched as a second row",
        MatchRule.Requested => "Matched with the list of requests",
        _ => "A person decided",
    }) + $": {match.Reason.TrimEnd('.')}{(match.Rule == MatchRule.Person ? "" : $" (certainty {match.Score.ToString("0.##", CultureInfo.InvariantCulture)} of 1)")}.";

    private static string Told(FieldChange change, string field, Func<string, string> words) => (change.Before, change.After) switch
    {
        (null or "", { } now) => $"{field} now stated: {words(now)}",
        ({ } before, null or "") => $"{field} no longer stated: it was {words(before)}",
        var (before, now) => $"{field}: {words(now ?? "")}, was {words(before ?? "")}",
    };

    private static string Link(FieldChange change, string what) =>
        change.Before is null ? $"{what} was added" : change.After is null ? $"{what} was removed" : $"{what} has another address";

    private static string Date(string day) => DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date) ? Day(date) : $"“{day}”";

    private static string Kind(string word) => Vocabulary.Parse<AgencyLevel>(word) is { } level ? Level(level) : word;

    private static string Model(string word) => Vocabulary.Parse<AgreementModel>(word)?.ModelName() ?? word;

    private static string Ordinal(int nth) => nth switch { 2 => "second", 3 => "third", _ => $"{nth}th" };
}
