using AgreementTracker.Record;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Data.RosterLists;

/// <summary>What a list changed, in the sentence that stands with the change.</summary>
internal static class RosterSummary
{
    private static readonly (ReportedKind Kind, string Words)[] Kinds =
    [
        (ReportedKind.New, "new"),
        (ReportedKind.ModelAdded, "with a further model"),
        (ReportedKind.Granted, "granted"),
        (ReportedKind.Renamed, "under a corrected name"),
        (ReportedKind.Corrected, "corrected"),
        (ReportedKind.Returned, "back"),
        (ReportedKind.ListedAgain, "listed again"),
        (ReportedKind.NoLongerListed, "no longer listed"),
        (ReportedKind.Absent, "missing for now"),
    ];

    public static string Of(RosterReport report, string? overriding)
    {
        var counts = Kinds
            .Select(kind => (kind.Words, Count: report.Of(kind.Kind)))
            .Where(entry => entry.Count > 0)
            .Select(entry => $"{entry.Count:N0} {entry.Words}");
        var summary =
            $"ICE’s list of {(report.Table == RosterTable.Pending ? "pending requests" : "agreements")} of {report.Day:yyyy-MM-dd}: {report.Rows:N0} rows"
            + $"{(counts.ToList() is { Count: > 0 } changes ? $": {string.Join(", ", changes)}" : ", nothing new")}."
            + (
                string.IsNullOrWhiteSpace(overriding)
                    ? ""
                    : $" Imported although something spoke against it: {overriding.Trim()}"
            );
        return summary.CutTo(Change.ReasonLimit);
    }
}
