using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AgreementTracker.Web.Tests.Layout;

/// <summary>
/// Whether a page's elements lie in one another as its markup says, and as HTML's content model allows.
/// </summary>
internal static partial class Nesting
{
    private const string Flow =
        "address, article, aside, blockquote, details, dialog, div, dl, fieldset, figure, footer, form, h1, h2, h3, h4, h5, h6, header, hr, main, nav, ol, p, pre, section, table, ul";

    private static readonly HashSet<string> Void =
    [
        "area",
        "base",
        "br",
        "col",
        "embed",
        "hr",
        "img",
        "input",
        "link",
        "meta",
        "source",
        "track",
        "wbr",
    ];

    public static IEnumerable<string> Faults(Page page) => [.. Moved(page), .. Misplaced(page)];

    /// <summary>A parser moves what may not lie where it was written: then the two orders differ.</summary>
    private static IEnumerable<string> Moved(Page page)
    {
        var written = Written(page.Markup).ToList();
        var parsed = page.All("*")
            .Select(element => $"{Depth(element)} {element.LocalName.ToLowerInvariant()}")
            .ToList();
        for (var i = 0; i < Math.Max(written.Count, parsed.Count); i++)
            if (written.ElementAtOrDefault(i) != parsed.ElementAtOrDefault(i))
                return
                [
                    $"element {i} is written at depth {written.ElementAtOrDefault(i)}, but read at {parsed.ElementAtOrDefault(i)}",
                ];
        return [];
    }

    private static IEnumerable<string> Written(string markup)
    {
        var open = new Stack<string>();
        foreach (var tag in Tag.Matches(markup).Where(match => match.Groups["name"].Success))
        {
            var name = tag.Groups["name"].Value.ToLowerInvariant();
            if (tag.Groups["end"].Length == 0)
            {
                yield return $"{open.Count} {name}";
                if (!Void.Contains(name))
                    open.Push(name);
            }
            else if (open.TryPop(out var opened) && opened != name)
                yield return $"</{name}> ends <{opened}>";
        }
        if (open.Count > 0)
            yield return $"<{open.Peek()}> does not end";
    }

    private static int Depth(IElement element) => element.ParentElement is { } parent ? Depth(parent) + 1 : 0;

    private static IEnumerable<string> Misplaced(Page page)
    {
        foreach (
            var holder in page.All(
                "p, span, strong, em, h1, h2, h3, h4, h5, h6, label, button, summary, mark, code, time, caption"
            )
        )
        foreach (var held in holder.QuerySelectorAll(Flow))
            yield return $"{held.LocalName} in {holder.LocalName}";
        foreach (var outer in page.All("a, button, summary, label > label"))
        foreach (var inner in outer.QuerySelectorAll("a, button, details, summary, input, select"))
            yield return $"{inner.LocalName} in {outer.LocalName}";
        foreach (
            var (list, items) in ((string, string[])[])[("ul", ["li"]), ("ol", ["li"]), ("dl", ["dt", "dd", "div"])]
        )
        foreach (var item in page.All($"{list} > *").Where(item => !items.Contains(item.LocalName)))
            yield return $"{item.LocalName} in {list}";
    }

    [GeneratedRegex(
        """<!--.*?-->|<!doctype[^>]*>|<(?<end>/?)(?<name>[a-z][a-z0-9]*)(?:"[^"]*"|'[^']*'|[^"'>])*>""",
        RegexOptions.IgnoreCase | RegexOptions.Singleline
    )]
    private static partial Regex Tag { get; }
}
