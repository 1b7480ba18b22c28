using AgreementTracker.Data;
using AgreementTracker.Data.Agreements;
using AgreementTracker.Data.Rosters;
using AgreementTracker.Data.Rosters.Identity;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Rosters;

/// <summary>What a list changed, in the words of whoever takes it in.</summary>
internal static class ListWords
{
    /// <summary>What readers are told, and what may be wrong, first.</summary>
    public static readonly ReportedKind[] Order =
    [
        ReportedKind.NoLongerListed, ReportedKind.ListedAgain, ReportedKind.Renamed, ReportedKind.New, ReportedKind.ModelAdded, ReportedKind.Granted,
        ReportedKind.Returned, ReportedKind.Corrected, ReportedKind.ListedTwice, ReportedKind.Absent,
    ];

    /// <summary>An agreement that the list has no more; else a row that it has.</summary>
    public static bool IsMissing(this ReportedChange change) => change.Nth is not null;

    public static string Name(ReportedKind kind) => kind switch
    {
        ReportedKind.New => "New",
        ReportedKind.ModelAdded => "With a further model",
        ReportedKind.Granted => "Requests that were granted",
        ReportedKind.Renamed => "Under another name",
        ReportedKind.Corrected => "Corrected",
        ReportedKind.Returned => "Back",
        ReportedKind.ListedAgain => "Listed again",
        ReportedKind.ListedTwice => "Listed twice",
        ReportedKind.Absent => "Missing",
        _ => "No longer listed",
    };

    public static string Meaning(ReportedKind kind, RosterTable table) => kind switch
    {
        ReportedKind.New => "Agencies that no list has had before.",
        ReportedKind.ModelAdded => "Agencies that are known, with a model that they did not have.",
        ReportedKind.Granted => "They stood among the requests, and are agreements now.",
        ReportedKind.NoLongerListed when table == RosterTable.Pending => "Missing from three lists of requests in a row, and for ten days: their pages will say ‘no longer among the requests that ICE lists’.",
        ReportedKind.Renamed => "The same agreement, with the agency’s name written otherwise.",
        ReportedKind.Corrected => "The same agreement, of which the list says something else than before.",
        ReportedKind.Returned => "They were missing from a list or two, which readers were never told.",
        ReportedKind.ListedAgain => "Readers were told that these are no longer listed: their pages will say since when they are again.",
        ReportedKind.ListedTwice => "Two rows of one agreement: readers are told of one.",
        ReportedKind.Absent => "The list lacks them. Readers are not told: that takes three lists in a row and ten days.",
        _ => "Missing from three lists in a row, and for ten days: their pages will say ‘no longer listed by ICE since’.",
    };

    public static string Name(RosterTable table) => table == RosterTable.Pending ? "pending requests" : "agreements";

    public static string Name(RosterField field) => field switch
    {
        RosterField.State => "State",
        RosterField.Agency => "Name",
        RosterField.Level => "Type",
        RosterField.County => "County",
        RosterField.Signed => "Signed",
        RosterField.Moa => "Agreement’s document",
        _ => "Addendum’s document",
    };

    public static string Value(RosterField field, string? value) =>
        string.IsNullOrWhiteSpace(value) ? "nothing" : field == RosterField.Level ? value.Replace('-', ' ') : $"“{value}”";

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
        _ => "a person decided",
    };

    public static string Of(AgreementModel model) => model == AgreementModel.NotStated ? "model not stated" : model.Label();

    public static string OfState(string state) => state.Length == 0 ? "state not stated" : state;

    public static string Named(RosterFacts facts) => $"{facts.Agency} ({OfState(facts.State)})";

    public static string Count(int number, string one, string many) => $"{number:N0} {(number == 1 ? one : many)}";
}
