using AngleSharp.Dom;

namespace AgreementTracker.Web.Tests.Layout;

/// <summary>
/// Words in one line of text that come from different elements: a template easily loses the space between them.
/// </summary>
internal static class Prose
{
    private const string Lines =
        "address, article, aside, blockquote, body, button, caption, dd, details, div, dl, dt, figcaption, figure, footer, form, h1, h2, h3, header, input, label, li, main, nav, ol, option, p, section, select, summary, table, td, th, tr, ul, ul.list > li > *";

    /// <returns>Pairs of neighbours that no space parts; not in pictures, nor in an archived text, which may be marked
    /// within a word.</returns>
    public static IReadOnlyList<(string Before, string After)> Joined(IElement body)
    {
        List<(string, string)> joined = [];
        var before = "";
        Walk(body);
        return joined;

        void Walk(INode node)
        {
            if (node is IText { Text: var text } && text != "")
            {
                if (before != "" && EndsWord(before[^1]) && BeginsWord(text[0]))
                    joined.Add((before.Trim(), text.Trim()));
                before = text;
            }
            if (
                node is IElement { LocalName: "svg" }
                || (node is IElement element && element.ClassList.Contains("archive"))
            )
                return;
            var isLine = node is IElement line && line.Matches(Lines);
            if (isLine)
                before = "";
            foreach (var child in node.ChildNodes)
                Walk(child);
            if (isLine)
                before = "";
        }
    }

    private static bool EndsWord(char c) =>
        char.IsLetterOrDigit(c) || c is '.' or ',' or ';' or ':' or ')' or '”' or '%' or '·' or '›';

    private static bool BeginsWord(char c) => char.IsLetterOrDigit(c) || c is '“' or '(' or '·' or '›' or '…' or '[';
}
