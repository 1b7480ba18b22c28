using AgreementTracker.Data.RosterLists;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Web.Agreements;
using AgreementTracker.Web.Jurisdictions;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sources;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Rosters;

/// <summary>
/// A row of a list as a line: whose agreement it is, where it is told, where the row stands, and what is to be said of
/// it.
/// </summary>
/// <param name="Source">The source that has the row; null where none is known.</param>
internal sealed record RosterLine(
    string State,
    string Agency,
    AgreementModel Model,
    string? Place,
    string? Key,
    string? Source,
    int Row,
    string? More
)
{
    public static RosterLine Of(ReportedChange change, PublishedList list)
    {
        var last = change.IsOfRow ? null : list.LastWith(change);
        var source =
            change.IsOfRow ? list.SourceOf(change.Row)
            : last is null ? null
            : last.SourceId;
        string?[] said =
        [
            .. change.Fields.Select(ListWords.Field),
            change.Nth is { } nth and > 0
                ? (nth == 1 ? Texts.RosterLines_Without_One : Texts.RosterLines_Without_Other).With(
                    nth,
                    ListWords.Day(change.Since!.Value)
                )
                : null,
        ];
        string?[] sentences =
        [
            string.Join("; ", said.OfType<string>()).Capitalized() is { Length: > 0 } told ? $"{told}." : null,
            ListWords.Known(change.Match),
            change.InQuestion ? Texts.RosterLines_NeedsCheck : null,
            change.IsHeld ? Texts.RosterLines_Held : null,
            change.Place is null ? Texts.RosterLines_NoPlace : null,
        ];
        return new(
            change.State,
            change.Agency,
            change.Model,
            change.Place,
            change.Key,
            source,
            change.Row,
            string.Join(" ", sentences.OfType<string>())
        );
    }

    public static RosterLine Of(ComparedAgreement agreement) =>
        new(
            agreement.State,
            agreement.Agency,
            agreement.Model,
            agreement.Place,
            agreement.Key,
            agreement.Source,
            agreement.Row,
            agreement.Fields is []
                ? null
                : $"{string.Join("; ", agreement.Fields.Select(ListWords.Field)).Capitalized()}."
        );
}

internal static class RosterLines
{
    /// <summary>More lines are grouped by state, and folded away.</summary>
    private const int MaxUngrouped = 30;

    public static MarkupString Of(IReadOnlyCollection<RosterLine> lines)
    {
        var html = new MarkupBuilder();
        if (lines.Count <= MaxUngrouped)
            Write(html, lines.OrderBy(line => ListWords.State(line.State), StringComparer.Ordinal), withState: true);
        else
            foreach (
                var state in lines
                    .GroupBy(line => line.State)
                    .OrderBy(state => state.Key.Length == 0)
                    .ThenBy(state => ListWords.State(state.Key), StringComparer.Ordinal)
            )
            {
                html.Append(
                    $"""<details class="rows"><summary>{ListWords.State(state.Key)}: {state.Count().ToString("N0")}</summary>"""
                );
                Write(html, state, withState: false);
                html.Append($"</details>");
            }
        return html.ToMarkup();
    }

    private static void Write(MarkupBuilder html, IEnumerable<RosterLine> lines, bool withState)
    {
        html.Append($"""<ul class="rows">""");
        foreach (var line in lines)
        {
            html.Append($"<li>");
            if (line.Place is { } place)
                html.Append($"""<a href="{PlacePage.Url(place, line.Key)}">{line.Agency}</a>""");
            else
                html.Append($"{line.Agency}");
            html.Append($"{(withState ? $", {ListWords.State(line.State)}" : "")}: {line.Model.ModelName()}");
            if (line.Source is { } source)
                html.Append(
                    $""", <a href="{SourcePage.UrlOfRow(source, line.Row)}">{Texts.RowNumber.With(line.Row)}</a>"""
                );
            if (line.More is { Length: > 0 } more)
                html.Append($""" <span class="aside">{more}</span>""");
            html.Append($"</li>");
        }
        html.Append($"</ul>");
    }
}
