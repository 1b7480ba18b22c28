using AgreementTracker.Data.RosterLists;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Web.Shared;

namespace AgreementTracker.Web.Commands;

/// <summary>What a list changed, in lines for a terminal.</summary>
internal static class RosterReportText
{
    /// <param name="isWhole">With every row that changed; else the counts alone.</param>
    public static void Write(
        TextWriter to,
        RosterReport report,
        IReadOnlyList<ImportObjection> objections,
        bool isWhole = true
    )
    {
        to.WriteLine(
            $"{report.FileName}: {report.Table.Label()}, {report.Day:yyyy-MM-dd}: {report.Rows:N0} rows and {report.Refused.Count:N0} that state no agreement"
        );
        foreach (var objection in objections)
            to.WriteLine($"  speaks against it: {objection.Reason}");
        to.WriteLine($"  {report.Unchanged, 6:N0} unchanged");
        foreach (var kind in Enum.GetValues<ReportedKind>().Where(kind => report.Of(kind) > 0))
            to.WriteLine($"  {report.Of(kind), 6:N0} {kind.Label()}");
        foreach (var agency in report.Held)
            to.WriteLine($"  not written: {agency.Agency} ({agency.State}), row {agency.Row.Number}: {agency.Problem}");
        foreach (var note in report.Notes)
            to.WriteLine($"  {note}");
        if (!isWhole)
            return;
        foreach (var row in report.Refused)
            to.WriteLine($"    row {row.Number}: refused, {row.Reason}");
        foreach (var change in report.Changes)
            to.WriteLine(
                $"    {change.Kind.Label()}: {change.State} {change.Agency}, {change.Model.Label()}{Details(change)}"
            );
    }

    private static string Details(ReportedChange change) =>
        string.Concat(
            change.Nth is { } nth ? $", list {nth} without it, since {change.Since:yyyy-MM-dd}" : $", row {change.Row}",
            string.Concat(
                change.Fields.Select(field => $"; {field.Field.Label()}: '{field.Before}' is '{field.After}' now")
            ),
            change.Match is { Rule: not MatchRule.Exact } match
                ? $"; {match.Rule.Label()} ({match.Score:0.00}): {match.Reason}"
                : "",
            change.IsHeld ? "; not reported as removed, since a row may be it" : "",
            change.InQuestion ? "; a person has to decide" : ""
        );
}
