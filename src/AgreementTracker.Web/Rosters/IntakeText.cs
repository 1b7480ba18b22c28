using AgreementTracker.Data.RosterLists;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Web.Rosters;

/// <summary>What a list changed, for whoever takes it in; the kinds have the names that readers see.</summary>
internal static class IntakeText
{
    /// <summary>What readers are told, and what may be wrong, first.</summary>
    public static readonly ReportedKind[] Order =
    [
        ReportedKind.NoLongerListed,
        ReportedKind.ListedAgain,
        ReportedKind.Renamed,
        ReportedKind.New,
        ReportedKind.ModelAdded,
        ReportedKind.Granted,
        ReportedKind.Returned,
        ReportedKind.Corrected,
        ReportedKind.ListedTwice,
        ReportedKind.Absent,
    ];

    public static string Name(RosterTable table) =>
        table == RosterTable.Pending ? Texts.IntakeText_PendingRequests : Texts.AgreementsInSentence;

    public static string Name(RosterField field) =>
        field switch
        {
            RosterField.State => Shared.Texts.State,
            RosterField.Agency => Shared.Texts.Name,
            RosterField.Level => Shared.Texts.Type,
            RosterField.County => Shared.Texts.County,
            RosterField.Model => Shared.Texts.Type,
            RosterField.Signed => Texts.Signed,
            RosterField.Moa => Texts.IntakeText_AgreementDocument,
            _ => Texts.IntakeText_AddendumDocument,
        };

    public static string Value(RosterField field, string? value) =>
        string.IsNullOrWhiteSpace(value) ? Texts.IntakeText_Nothing
        : field is RosterField.Level or RosterField.Model ? value.Replace('-', ' ')
        : $"“{value}”";

    public static string Name(MatchRule rule) =>
        rule switch
        {
            MatchRule.FirstSeen => Texts.IntakeText_FirstSeen,
            MatchRule.Exact => Texts.IntakeText_SameName,
            MatchRule.Normalized => Texts.IntakeText_SameWords,
            MatchRule.SameTokens => Texts.IntakeText_OtherOrder,
            MatchRule.NearSpelling => Texts.IntakeText_NearSpelling,
            MatchRule.SameSigning => Texts.IntakeText_SameSigning,
            MatchRule.WrongState => Texts.IntakeText_OtherState,
            MatchRule.ListedTwice => Texts.IntakeText_TwoRows,
            MatchRule.Requested => Texts.IntakeText_RequestedBefore,
            MatchRule.NoSuchCounty => Texts.IntakeText_NoSuchCounty,
            _ => Texts.IntakeText_PersonDecided,
        };

    public static string OfState(string state) => state.Length == 0 ? Texts.IntakeText_StateNotStated : state;

    public static string Named(RosterFacts facts) => $"{facts.Agency} ({OfState(facts.State)})";
}
