using System.Text.RegularExpressions;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;
using AngleSharp.Html.Parser;

namespace AgreementTracker.Intake.Files;

/// <summary>
/// What a reader of a saved page would see of it, paragraph by paragraph. Nothing is fetched and no script is run.
/// Style sheets are not looked at: what only they hide is taken for seen.
/// </summary>
internal static partial class HtmlText
{
    /// <summary>The parser takes tags as deep as they come; the walk has its own stack and no recursion.</summary>
    private static readonly HtmlParser Parser = new(new HtmlParserOptions { IsScripting = false });

    /// <summary>What is not read as text, and the controls of a page.</summary>
    private static readonly HashSet<string> Unseen = new(StringComparer.OrdinalIgnoreCase)
    {
        "head",
        "script",
        "style",
        "template",
        "noscript",
        "iframe",
        "object",
        "embed",
        "audio",
        "video",
        "canvas",
        "svg",
        "math",
        "map",
        "select",
        "datalist",
        "textarea",
        "button",
        "nav",
        "rp",
        "frameset",
        "noframes",
        "noembed",
    };

    private static readonly HashSet<string> Paragraphs = new(StringComparer.OrdinalIgnoreCase)
    {
        "p",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "ul",
        "ol",
        "dl",
        "table",
        "blockquote",
        "pre",
        "figure",
        "hr",
        "article",
        "section",
        "main",
        "header",
        "footer",
        "aside",
        "address",
        "details",
        "fieldset",
    };

    private static readonly HashSet<string> Lines = new(StringComparer.OrdinalIgnoreCase)
    {
        "body",
        "div",
        "li",
        "dt",
        "dd",
        "caption",
        "thead",
        "tbody",
        "tfoot",
        "figcaption",
        "summary",
        "legend",
        "form",
        "center",
        "hgroup",
        "search",
        "dialog",
        "menu",
    };

    public static CapturedText Read(byte[] bytes)
    {
        List<string> notes = [];
        var markup = PlainText.Decode(bytes, notes, isHtml: true);
        if (markup.Contains('\0'))
            throw new RefusedFileException("The file is no web page: it holds the character U+0000.");
        var page = Parser.ParseDocument(markup);
        var part = MainPart(page, notes);
        var text = TextOf(part);
        notes.Add(
            "Menus and buttons of the page were left out. Remove what else is not part of the source, such as advertising or lists of other articles."
        );
        return PlainText.Of(text, HtmlHints.Of(page), notes);
    }

    /// <summary>The article where the page says which part of it that is.</summary>
    private static INode MainPart(IHtmlDocument page, List<string> notes)
    {
        foreach (var name in new[] { "article", "main" })
            if (page.GetElementsByTagName(name).Take(2).ToList() is [var only] && only.TextContent.Length > 0)
            {
                notes.Add($"Only the page’s main part was taken, which it marks as <{name}>.");
                return only;
            }
        return page.Body ?? (INode)page.DocumentElement;
    }

    private static string TextOf(INode root)
    {
        var text = new TextLines();
        var preformatted = 0;
        for (INode? node = root; node is not null; )
        {
            var enter = Enter(node);
            if (enter && node.FirstChild is { } child)
            {
                node = child;
                continue;
            }
            if (enter)
                Leave(node);
            while (node != root && node.NextSibling is null)
            {
                node = node.Parent!;
                Leave(node);
            }
            node = node == root ? null : node.NextSibling;
        }
        return text.ToString();

        bool Enter(INode node)
        {
            if (node is IText words)
                text.Add(words.Data, preformatted > 0);
            if (node is not IElement element)
                return false;
            if (IsHidden(element))
                return false;
            Break(element);
            if (element.LocalName == "br")
                text.EndLine();
            if (element.LocalName is "td" or "th" && element.PreviousElementSibling is not null)
                text.Cell();
            preformatted += element.LocalName == "pre" ? 1 : 0;
            return true;
        }

        void Leave(INode node)
        {
            if (node is not IElement element)
                return;
            preformatted -= element.LocalName == "pre" ? 1 : 0;
            Break(element);
        }

        void Break(IElement element)
        {
            if (Paragraphs.Contains(element.LocalName))
                text.EndParagraph();
            else if (element.LocalName == "tr")
                text.StartRow();
            else if (Lines.Contains(element.LocalName))
                text.StartLine();
        }
    }

    private static bool IsHidden(IElement element) =>
        Unseen.Contains(element.LocalName)
        || element.HasAttribute("hidden")
        || element.LocalName == "dialog" && !element.HasAttribute("open")
        || element.GetAttribute("style") is { } style && HiddenByStyle.IsMatch(style);

    [GeneratedRegex(@"(^|;)\s*(display\s*:\s*none|visibility\s*:\s*(hidden|collapse))", RegexOptions.IgnoreCase)]
    private static partial Regex HiddenByStyle { get; }
}
