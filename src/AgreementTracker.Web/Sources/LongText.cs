using System.Text.RegularExpressions;
using AgreementTracker.Data.Sources;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.Components;

namespace AgreementTracker.Web.Sources;

/// <summary>
/// A text that hundreds of documents cite, such as one of ICE's lists: after each cited line stand the places that rest on it.
/// A row of a list has its number as an address, whether or not anything rests on it.
/// </summary>
internal static partial class LongText
{
    /// <summary>A line that more documents cite, such as a list's heading, has them folded away.</summary>
    private const int MostShown = 6;

    public static string RowAnchor(int row) => $"row-{row}";

    public static MarkupString Of(IEnumerable<MarkedParagraph> paragraphs)
    {
        var html = new MarkupBuilder();
        HashSet<string> rows = [];
        foreach (var paragraph in paragraphs)
        {
            var row = RowStart.Match(FirstWords(paragraph.Parts[0].Nodes)) is { Success: true } match ? match.Groups["row"].Value : null;
            if (row is not null && rows.Add(row))
                html.Append($"""<p id="row-{row}">""");
            else
                html.Append($"<p>");
            var begun = new List<CitedPassage>();
            foreach (var part in paragraph.Parts)
            {
                html.Append($"{(part.FollowsGap ? "[…] " : "")}");
                Write(html, part.Nodes);
                html.Append($"{(part.PrecedesGap && part == paragraph.Parts[^1] ? " […]" : "")}");
                begun.AddRange(part.Nodes.SelectMany(node => node.Begun));
            }
            Write(html, [.. begun.SelectMany(passage => passage.Documents).Distinct()]);
        }
        return html.ToMarkup();
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

    /// <summary>And the paragraph's end.</summary>
    private static void Write(MarkupBuilder html, IReadOnlyList<CitingDocument> documents)
    {
        if (documents.Count > MostShown)
            html.Append($"""</p><details class="cited"><summary>{documents.Count.ToString("N0")} places rest on this line</summary><p>""");
        foreach (var document in documents)
            html.Append($""" <a href="{DocumentLink.Of(document.Address)}">{document.Name ?? document.Address}</a>""");
        html.Append($"</p>");
        if (documents.Count > MostShown)
            html.Append($"</details>");
    }

    private static string FirstWords(IReadOnlyList<MarkedNode> nodes) =>
        nodes is [var first, ..] ? first.Mark is null ? first.Text : FirstWords(first.Inner) : "";

    [GeneratedRegex("^Row (?<row>[0-9]+): ", RegexOptions.ExplicitCapture)]
    private static partial Regex RowStart { get; }
}
