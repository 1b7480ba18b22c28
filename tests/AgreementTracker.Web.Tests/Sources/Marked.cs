using AgreementTracker.Data.Sources;
using AgreementTracker.Record.Sources;
using AgreementTracker.Web.Sources;

namespace AgreementTracker.Web.Tests.Sources;

/// <summary>
/// Marked text written down: <c>[0-3 One]</c> is the passage from 0 to 3, <c>[… two]</c> a later piece of one; a bar
/// stands between paragraphs, a slash between parts, and &lt; and &gt; where words before or after are not shown.
/// </summary>
internal static class Marked
{
    public static string Shown(string text, string passages, SourceAccess access = SourceAccess.Full) =>
        string.Join(
            '|',
            Of(text, passages, access)
                .Select(paragraph =>
                    string.Join(
                        '/',
                        paragraph.Parts.Select(part =>
                            (part.FollowsGap ? "<" : "")
                            + string.Concat(part.Nodes.Select(Node))
                            + (part.PrecedesGap ? ">" : "")
                        )
                    )
                )
        );

    public static IReadOnlyList<MarkedParagraph> Of(string text, string passages, SourceAccess access) =>
        [
            .. MarkedText.Of(
                text,
                [
                    .. passages
                        .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                        .Select(passage => Passage(text, passage)),
                ],
                access
            ),
        ];

    private static CitedPassage Passage(string text, string place)
    {
        var ends = place.Split('-').Select(int.Parse).ToArray();
        return new(ends[0], ends[1], string.Concat(text.EnumerateRunes().Take(ends[0]..ends[1])), []);
    }

    private static string Node(MarkedNode node) =>
        node.Mark is not { } mark
            ? node.Text
            : $"[{(mark.Continues ? "…" : $"{mark.Passage.Start}-{mark.Passage.End}")} {string.Concat(node.Inner.Select(Node))}]";
}
