using System.Text.Json;
using System.Text.Json.Nodes;
using AngleSharp.Dom;
using AngleSharp.Html.Dom;

namespace AgreementTracker.Web.Tests.Layout;

/// <summary>What every page keeps to, whatever it shows.</summary>
internal static class PageRules
{
    private const string Landmarks = "header.site nav[aria-label=Site] main footer.site";

    /// <returns>What the page breaks, a line each.</returns>
    public static IReadOnlyList<string> Faults(Page page) =>
        [
            .. Head(page),
            .. Scripts(page),
            .. Addresses(page),
            .. Structure(page),
            .. Fields(page),
            .. Ids(page),
            .. Words(page),
            .. Nesting.Faults(page),
        ];

    private static IEnumerable<string> Head(Page page)
    {
        if (page.ContentType != "text/html; charset=utf-8")
            yield return $"content type {page.ContentType}";
        if (page.Headers.ContainsKey("Set-Cookie"))
            yield return "a cookie is set";
        if (page.Document.DocumentElement.GetAttribute("lang") != "en")
            yield return "no lang";
        if (
            page.All("head > title").Count != 1
            || page.Document.Title is not { Length: > 20 } title
            || !title.Contains("AgreementTracker")
        )
            yield return $"title '{page.Document.Title}'";
        if (page.All("meta[name=viewport]").Count != 1)
            yield return "no viewport";
    }

    private static IEnumerable<string> Scripts(Page page)
    {
        var live = page.All("script, style, iframe, object, embed, base, [style], [srcdoc]");
        foreach (var element in live.Where(element => !IsData(element)))
            yield return $"{element.LocalName} is script, inline style or foreign content";
        foreach (var element in page.All("*"))
        foreach (
            var attribute in element.Attributes.Where(attribute =>
                attribute.Name.StartsWith("on", StringComparison.Ordinal)
            )
        )
            yield return $"{element.LocalName} handles {attribute.Name}";
    }

    /// <summary>A block of JSON-LD is not run, as long as nothing in it can end it.</summary>
    public static bool IsData(IElement element)
    {
        if (
            element is not { LocalName: "script", Attributes.Length: 1, ParentElement.LocalName: "head" }
            || element.GetAttribute("type") != "application/ld+json"
            || element.InnerHtml.AsSpan().IndexOfAny("<>&") >= 0
        )
            return false;
        try
        {
            return JsonNode.Parse(element.InnerHtml) is JsonObject;
        }
        catch (JsonException)
        {
            return false;
        }
    }

    private static IEnumerable<string> Addresses(Page page)
    {
        string[] names = ["href", "src", "action", "formaction", "srcset", "poster", "ping", "xlink:href", "cite"];
        foreach (var element in page.All("*"))
        foreach (var name in names)
            if (element.GetAttribute(name) is { } address && !IsOurs(address) && !IsSourceOfFacts(element, page))
                yield return $"{element.LocalName} leads to {address}";
    }

    private static bool IsOurs(string address) =>
        address is ['#', ..] || (address is ['/', ..] && address is not ['/', '/' or '\\', ..]);

    /// <summary>
    /// The links that leave the site: from a source to where it was published, and from a step of an agreement to its
    /// document. They say where they lead, and tell that host nothing.
    /// </summary>
    private static bool IsSourceOfFacts(IElement element, Page page) =>
        element is IHtmlAnchorElement
        && element.GetAttribute("rel") == "noopener noreferrer"
        && element.GetAttribute("href")!.StartsWith("http", StringComparison.Ordinal)
        && (
            page.Address.StartsWith("/sources/", StringComparison.Ordinal)
                && element.TextContent == element.GetAttribute("href")
            || page.Address.StartsWith("/places/", StringComparison.Ordinal)
                && element.TextContent == $"the document at {new Uri(element.GetAttribute("href")!).Host}"
        );

    private static IEnumerable<string> Structure(Page page)
    {
        if (page.All("h1") is not [var heading] || heading.Words() == "")
            yield return "not one h1";
        foreach (var landmark in Landmarks.Split(' '))
            if (page.All(landmark).Count != 1)
                yield return $"not one {landmark}";
        // Markdown can't name the tables in texts of the documentation.
        foreach (
            var nameless in page.All(
                    "nav:not([aria-label]), section:not([aria-labelledby]), svg[role=img]:not([aria-label]), table:not(:has(caption)), th:not([scope])"
                )
                .Where(element => element.Closest("article.text") is null)
        )
            yield return $"{nameless.LocalName} has no name or scope";
        var level = 0;
        foreach (var next in page.All("h1, h2, h3, h4, h5, h6").Select(heading => heading.LocalName[1] - '0'))
        {
            if (next > level + 1)
                yield return $"a heading of level {next} after {level}";
            level = next;
        }
    }

    private static IEnumerable<string> Fields(Page page)
    {
        foreach (var field in page.All("input:not([type=hidden]), select, textarea"))
            if (
                !page.All("label")
                    .Any(label =>
                        label.Words() != ""
                        && (label.Contains(field) || (field.Id is { } id && label.GetAttribute("for") == id))
                    )
            )
                yield return $"{field.LocalName} {field.GetAttribute("name")} has no label";
        foreach (
            var nameless in page.All("button, a, summary")
                .Where(element => element.Words() == "" && element.GetAttribute("aria-label") is null or "")
        )
            yield return $"{nameless.LocalName} says nothing";
    }

    private static IEnumerable<string> Ids(Page page)
    {
        foreach (
            var id in page.All("[id]")
                .GroupBy(element => element.Id)
                .Where(same => same.Count() > 1 || same.Key is null or "" || same.Key.Any(char.IsWhiteSpace))
        )
            yield return $"id '{id.Key}' is there {id.Count()} times";
        foreach (var element in page.All("[aria-labelledby], [for], [aria-describedby], a[href^='#']"))
        {
            var ids =
                element.GetAttribute("aria-labelledby")
                ?? element.GetAttribute("for")
                ?? element.GetAttribute("aria-describedby")
                ?? element.GetAttribute("href")![1..];
            foreach (var id in ids.Split(' ').Where(id => page.Document.GetElementById(id) is null))
                yield return $"{element.LocalName} refers to '{id}', which is not there";
        }
    }

    private static IEnumerable<string> Words(Page page)
    {
        var text = page.Document.Body!.Words();
        foreach (
            var wrong in (string[])
                [
                    "#N/A",
                    "NotStated",
                    " , ",
                    " . ",
                    " ; ",
                    " : ",
                    "( ",
                    " )",
                    "()",
                    "“”",
                    "System.",
                    "AgreementTracker.Record",
                    "AgreementTracker.Rosters",
                    "AgreementTracker.Intake",
                    "AgreementTracker.Data",
                ]
        )
            if (text.Contains(wrong, StringComparison.Ordinal))
                yield return $"shows '{wrong}'";
        foreach (var (before, after) in Prose.Joined(page.Document.Body!))
            yield return $"no space between '{before}' and '{after}'";
    }
}
