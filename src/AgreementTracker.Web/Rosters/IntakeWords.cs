using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Rosters.Identity;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Rosters;

/// <summary>What a list changed, for whoever takes it in; the kinds have the names that readers see.</summary>
internal static class IntakeWords
{
    /// <summary>What readers are told, and what may be wrong, first.</summary>
    public static readonly ReportedKind[] Order =
    [
        ReportedKind.NoLongerListed, ReportedKind.ListedAgain, ReportedKind.Renamed, ReportedKind.New, ReportedKind.ModelAdded, ReportedKind.Granted,
        ReportedKind.Returned, ReportedKind.Corrected, ReportedKind.ListedTwice, ReportedKind.Absent,
    ];

    public static string Name(RosterTable table) => table == RosterTable.Pending ? "pending requests" : "agreements";

    public static string Name(RosterField field) => field switch
    {
        RosterField.State => "State",
        RosterField.Agency => "Name",
        RosterField.Level => "Type",
        RosterField.County => "County",
        RosterField.Model => "Type",
        RosterField.Signed => "Signed",
        RosterField.Moa => "Agreement’s document",
        _ => "Addendum’s document",
    };

    public static string Value(RosterField field, string? value) =>
        string.IsNullOrWhiteSpace(value) ? "nothing" : field is RosterField.Level or RosterField.Model ? value.Replace('-', ' ') : $"“{value}”";

    public static string Name(MatchRule rule) => rule switch
    {
        MatchRule.FirstSeen => "seen for the first time",
        MatchRule.Exact => "the same name",
        MatchRule.Normalized => "the same words, written otherwise",
        MatchRule.SameTokens => "the same words in another order",
        MatchRule.NearSpelling => "nearly the same spelling",
        MatchRule.SameSigning => "one vanishes as the other appears, signed on the same day",
        MatchRule.WrongState => "the same name in another state",
        MatchRule.ListedTwice => "two rows of one agreement",
        MatchRule.Requested => "requested before under another name",
        MatchRule.NoSuchCounty => "the state has no county of that name",
        _ => "a person decided",
    };

    public static string OfState(string state) => state.Length == 0 ? "state not stated" : state;

    public static string Named(RosterFacts facts) => $"{facts.Agency} ({OfState(facts.State)})";

    public static string Count(int number, string one, string many) => $"{number:N0} {(number == 1 ? one : many)}";
}
