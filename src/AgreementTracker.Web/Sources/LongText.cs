using System.Globalization;
using System.Text.RegularExpressions;
using AgreementTracker.Data.Sources;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Sources;

/// <summary>
/// A text that hundreds of documents cite, such as one of ICE's lists: after each cited line stand the places that rest
/// on it. A row of a list has its number as an address, whether or not anything rests on it.
/// </summary>
internal static partial class LongText
{
    /// <summary>A line that more documents cite, such as a list's heading, has them folded away.</summary>
    private const int MaxShown = 6;

    public static string RowAnchor(int row) => $"row-{row}";

    public static MarkupString Of(IReadOnlyList<MarkedParagraph> paragraphs)
    {
        var html = new MarkupBuilder();
        var table = new ListTable(html);
        HashSet<int> rows = [];
        foreach (var (i, paragraph) in paragraphs.Index())
        {
            var row = RowOf(paragraph);
            int? anchor = row is { } number && rows.Add(number) ? number : null;
            if (paragraph.IsWhole && row is { } whole)
                table.WriteRow(paragraph, whole, anchor is not null);
            else if (paragraph.IsWhole && !table.IsOpen && RowOf(paragraphs.ElementAtOrDefault(i + 1)) is not null)
                table.WriteHeading(paragraph);
            else
            {
                table.Close();
                WriteLine(html, paragraph, anchor);
            }
        }
        table.Close();
        return html.ToMarkup();
    }

    private static void WriteLine(MarkupBuilder html, MarkedParagraph paragraph, int? row)
    {
        if (row is { } number)
            html.Append($"""<p id="{RowAnchor(number)}">""");
        else
            html.Append($"<p>");
        foreach (var part in paragraph.Parts)
        {
            html.Append($"{(part.FollowsGap ? "[…] " : "")}");
            Write(html, part.Nodes);
            html.Append($"{(part.PrecedesGap && part == paragraph.Parts[^1] ? " […]" : "")}");
        }
        html.Append($"</p>");
        WriteCiting(html, paragraph);
    }

    private static void Write(MarkupBuilder html, IReadOnlyList<MarkedNode> nodes)
    {
        foreach (var node in nodes)
            if (node.Mark is not { } mark)
                html.Append($"{node.Text}");
            else
            {
                if (mark.Continues)
                    html.Append($"<mark>");
                else
                    html.Append($"""<mark id="{SourcePage.Anchor(mark.Passage.Start, mark.Passage.End)}">""");
                Write(html, node.Inner);
                html.Append($"</mark>");
            }
    }

    /// <summary>The places that rest on a line; where they are many, folded away.</summary>
    public static void WriteCiting(MarkupBuilder html, MarkedParagraph paragraph)
    {
        List<CitingDocument> documents =
        [
            .. paragraph
                .Parts.SelectMany(part => part.Nodes)
                .SelectMany(node => node.Begun)
                .SelectMany(passage => passage.Documents)
                .Distinct(),
        ];
        if (documents.Count > MaxShown)
            html.Append(
                $"""<details class="cited"><summary>{Texts.LongText_PlacesCiteLine.With(documents.Count)}</summary>"""
            );
        foreach (var document in documents)
            html.Append($""" <a href="{DocumentLink.Of(document.Address)}">{document.Name ?? document.Address}</a>""");
        if (documents.Count > MaxShown)
            html.Append($"</details>");
    }

    private static int? RowOf(MarkedParagraph? paragraph) =>
        paragraph is null ? null : RowOf(FirstWords(paragraph.Parts[0].Nodes));

    /// <summary>The number of the row that a line of a list, or words from its beginning, are of.</summary>
    public static int? RowOf(string words) =>
        RowStart.Match(words) is { Success: true } match
        && int.TryParse(match.Groups["row"].ValueSpan, CultureInfo.InvariantCulture, out var row)
            ? row
            : null;

    private static string FirstWords(IReadOnlyList<MarkedNode> nodes) =>
        nodes is [var first, ..]
            ? first.Mark is null
                ? first.Text
                : FirstWords(first.Inner)
            : "";

    [GeneratedRegex("^Row (?<row>[0-9]+): ", RegexOptions.ExplicitCapture)]
    private static partial Regex RowStart { get; }
}
