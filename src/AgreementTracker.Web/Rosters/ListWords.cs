using System.Globalization;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Gazetteer;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Rosters;

/// <summary>ICE's lists, and what became of their rows, in words for readers.</summary>
internal static class ListWords
{
    /// <summary>In the order in which a list's page tells them.</summary>
    public static IReadOnlyList<ReportedKind> Kinds { get; } =
    [
        ReportedKind.New,
        ReportedKind.ModelAdded,
        ReportedKind.Granted,
        ReportedKind.NoLongerListed,
        ReportedKind.ListedAgain,
        ReportedKind.Renamed,
        ReportedKind.Corrected,
        ReportedKind.Returned,
        ReportedKind.Absent,
        ReportedKind.ListedTwice,
    ];

    public static string Name(ListAddress list)
    {
        var isPending = list.Table == RosterTable.Pending;
        return list.Nth > 1
            ? (isPending ? Texts.ListWords_NthRequests : Texts.ListWords_NthAgreements).With(
                Day(list.Day),
                Ordinal(list.Nth)
            )
            : (isPending ? Texts.ListWords_Requests : Texts.ListWords_Agreements).With(Day(list.Day));
    }

    public static string Day(DateOnly day) => DateWords.Of(day.ToString("yyyy-MM-dd", CultureInfo.InvariantCulture));

    private const int DaysOfMonth = 30;
    private const int DaysOfYear = 365;

    /// <summary>
    /// How old the newest list is, from a month on: 'more than 3 months'. A page that is kept for a while stays true.
    /// </summary>
    public static string? Age(DateOnly day, DateTimeOffset now) =>
        (DateOnly.FromDateTime(now.UtcDateTime).DayNumber - day.DayNumber) switch
        {
            <= DaysOfMonth => null,
            < 2 * DaysOfMonth => Texts.ListWords_OverAMonth,
            < DaysOfYear and var days => Texts.ListWords_OverMonths.With(days / DaysOfMonth),
            < 2 * DaysOfYear => Texts.ListWords_OverAYear,
            var days => Texts.ListWords_OverYears.With(days / DaysOfYear),
        };

    public static string Table(RosterTable table) =>
        table == RosterTable.Pending ? Texts.ListWords_RequestsInSentence : Texts.AgreementsInSentence;

    public static string State(string code) =>
        code.Length == 0 ? Texts.ListWords_NoState : UsState.OfCode(code)?.Name ?? code;

    public static string Level(AgencyLevel level) =>
        level switch
        {
            AgencyLevel.County => Texts.ListWords_CountyLevel,
            AgencyLevel.Municipality => Texts.ListWords_MunicipalityLevel,
            AgencyLevel.State => Texts.ListWords_StateLevel,
            AgencyLevel.Tribe => Texts.ListWords_TribeLevel,
            _ => Shared.Texts.NotStated,
        };

    public static string Kind(ReportedKind kind, RosterTable table) =>
        kind switch
        {
            ReportedKind.New => Texts.ListWords_New,
            ReportedKind.ModelAdded => Texts.ListWords_ModelAdded,
            ReportedKind.Granted => table == RosterTable.Pending
                ? Texts.ListWords_GrantedSince
                : Texts.ListWords_Granted,
            ReportedKind.Renamed => Texts.ListWords_Renamed,
            ReportedKind.Corrected => Texts.ListWords_Corrected,
            ReportedKind.Returned => Texts.ListWords_Returned,
            ReportedKind.ListedAgain => Texts.ListWords_ListedAgain,
            ReportedKind.ListedTwice => Texts.ListWords_ListedTwice,
            ReportedKind.Absent => Texts.ListWords_Absent,
            _ => table == RosterTable.Pending ? Texts.ListWords_NoLongerRequested : Texts.ListWords_NoLongerListed,
        };

    /// <summary>'1,096 rows: 15 corrected, 2 removed, 4 missing for now', in a line about the whole list.</summary>
    public static string Summary(ImportedListItem item)
    {
        var counts = Counts(item, Kinds);
        var rows = TextFormat.Of(item.Rows, Texts.ListWords_Rows_One, Texts.ListWords_Rows_Other);
        if (item.Refused > 0)
            rows = Texts.ListWords_RowsAndRefused.With(rows, item.Refused);
        return counts.Length > 0 ? $"{rows}: {counts}" : Texts.ListWords_RowsAsBefore.With(rows);
    }

    /// <summary>'15 corrected, 2 renamed'; empty where the list corrects nothing.</summary>
    public static string Corrections(ImportedListItem item) =>
        Counts(item, [ReportedKind.Corrected, ReportedKind.Renamed, ReportedKind.Returned, ReportedKind.ListedAgain]);

    private static string Counts(ImportedListItem item, IEnumerable<ReportedKind> kinds) =>
        string.Join(", ", kinds.Where(item.Counts.ContainsKey).Select(kind => Counted(kind).With(item.Counts[kind])));

    private static string Counted(ReportedKind kind) =>
        kind switch
        {
            ReportedKind.New => Texts.ListWords_CountNew,
            ReportedKind.ModelAdded => Texts.ListWords_CountModelAdded,
            ReportedKind.Granted => Texts.ListWords_CountGranted,
            ReportedKind.Renamed => Texts.ListWords_CountRenamed,
            ReportedKind.Corrected => Texts.ListWords_CountCorrected,
            ReportedKind.Returned => Texts.ListWords_CountReturned,
            ReportedKind.ListedAgain => Texts.ListWords_CountListedAgain,
            ReportedKind.ListedTwice => Texts.ListWords_CountListedTwice,
            ReportedKind.Absent => Texts.MissingForNow,
            _ => Texts.ListWords_CountRemoved,
        };

    public static string Means(ReportedKind kind, RosterTable table) =>
        kind switch
        {
            ReportedKind.New => Texts.ListWords_NewMeans,
            ReportedKind.ModelAdded => Texts.ListWords_ModelAddedMeans,
            ReportedKind.Granted => table == RosterTable.Pending
                ? Texts.ListWords_GrantedSinceMeans
                : Texts.ListWords_GrantedMeans,
            ReportedKind.Renamed => Texts.ListWords_RenamedMeans,
            ReportedKind.Corrected => Texts.ListWords_CorrectedMeans,
            ReportedKind.Returned => Texts.ListWords_ReturnedMeans,
            ReportedKind.ListedAgain => Texts.ListWords_ListedAgainMeans,
            ReportedKind.ListedTwice => Texts.ListWords_ListedTwiceMeans,
            ReportedKind.Absent => Texts.ListWords_AbsentMeans.With(Listing.ListsBeforeTold, Listing.DaysBeforeTold),
            _ => (
                table == RosterTable.Pending
                    ? Texts.ListWords_NoLongerRequestedMeans
                    : Texts.ListWords_NoLongerListedMeans
            ).With(Listing.ListsBeforeTold, Listing.DaysBeforeTold),
        };

    public static string Field(FieldChange change) =>
        change.Field switch
        {
            RosterField.Moa => Link(
                change,
                Texts.ListWords_DocumentAdded,
                Texts.ListWords_DocumentRemoved,
                Texts.ListWords_DocumentMoved
            ),
            RosterField.Addendum => Link(
                change,
                Texts.ListWords_AddendumAdded,
                Texts.ListWords_AddendumRemoved,
                Texts.ListWords_AddendumMoved
            ),
            RosterField.Signed => Told(change, Texts.ListWords_SignedField, Date),
            RosterField.Level => Told(change, Texts.ListWords_LevelField, Kind),
            RosterField.State => Told(change, Texts.ListWords_StateField, State),
            RosterField.Model => Told(change, Texts.ListWords_ModelField, Model),
            RosterField.Agency => Told(change, Texts.ListWords_NameField, name => name),
            _ => Told(change, Texts.ListWords_CountyField, county => county),
        };

    /// <summary>How a row was known to be what it was taken for; null where the name says it to the letter.</summary>
    public static string? Known(AgencyMatch? match)
    {
        if (match is null or { Rule: MatchRule.Exact or MatchRule.FirstSeen })
            return null;
        var how = match.Rule switch
        {
            MatchRule.Normalized => Texts.ListWords_ByOtherForm,
            MatchRule.SameTokens => Texts.ListWords_ByOtherOrder,
            MatchRule.NearSpelling => Texts.ListWords_ByNearSpelling,
            MatchRule.SameSigning => Texts.ListWords_BySigning,
            MatchRule.WrongState => Texts.ListWords_ByCorrectedState,
            MatchRule.ListedTwice => Texts.ListWords_BySecondRow,
            MatchRule.Requested => Texts.ListWords_ByRequests,
            _ => Texts.ListWords_ByPerson,
        };
        var why = match.Reason.TrimEnd('.');
        return match.Rule == MatchRule.Person
            ? $"{how}: {why}."
            : Texts.ListWords_Certainty.With(how, why, match.Score.ToString("0.##", CultureInfo.InvariantCulture));
    }

    private static string Told(FieldChange change, string field, Func<string, string> words) =>
        (change.Before, change.After) switch
        {
            (null or "", { } now) => Texts.ListWords_NowStated.With(field, words(now)),
            ({ } before, null or "") => Texts.ListWords_NoLongerStated.With(field, words(before)),
            var (before, now) => Texts.ListWords_Differs.With(field, words(now ?? ""), words(before ?? "")),
        };

    private static string Link(FieldChange change, string added, string removed, string moved) =>
        change.Before is null ? added
        : change.After is null ? removed
        : moved;

    private static string Date(string day) =>
        DateOnly.TryParseExact(day, "yyyy-MM-dd", CultureInfo.InvariantCulture, DateTimeStyles.None, out var date)
            ? Day(date)
            : $"“{day}”";

    private static string Kind(string word) => Vocabulary.Parse<AgencyLevel>(word) is { } level ? Level(level) : word;

    private static string Model(string word) => Vocabulary.Parse<AgreementModel>(word)?.ModelName() ?? word;

    private static string Ordinal(int nth) =>
        nth switch
        {
            2 => Texts.ListWords_Second,
            3 => Texts.ListWords_Third,
            _ => Texts.ListWords_Nth.With(nth),
        };
}
