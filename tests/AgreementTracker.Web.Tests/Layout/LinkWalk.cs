using System.Text;
using System.Text.RegularExpressions;
using AngleSharp.Dom;

namespace AgreementTracker.Web.Tests.Layout;

/// <summary>
/// Follows every link within the site, from its beginning, but those that search engines should not follow either: to
/// forms and the desk. What a page has as data must be there.
/// </summary>
internal sealed record LinkWalk(IReadOnlyCollection<Page> Seen, int Fragments)
{
    private const string TextDirective = ":~:text=";

    public int Pages => Seen.Count;

    /// <summary>Fails where a page, or the part of it that a link leads to, is not there.</summary>
    public static async Task<LinkWalk> OfAsync(TrackerApp app)
    {
        Dictionary<string, Page> seen = [];
        HashSet<string> files = [];
        var fragments = 0;
        var links = new Queue<(string From, string To)>([("the beginning", "/")]);
        while (links.TryDequeue(out var link))
        {
            var parts = link.To.Split('#', 2);
            var address = parts[0] == "" ? link.From : parts[0];
            if (!seen.TryGetValue(address, out var page))
            {
                seen[address] = page = await GetAsync(app, link.From, address);
                Assert.False(page.Headers.ContainsKey("Set-Cookie"), $"{address} sets a cookie");
                foreach (
                    var href in page.All("a[href]:not([rel~=nofollow])")
                        .Select(a => a.GetAttribute("href")!)
                        .Where(href => !href.StartsWith("http", StringComparison.Ordinal))
                )
                    links.Enqueue((address, href));
                foreach (var data in page.All("a[rel~=alternate]").Select(a => a.GetAttribute("href")!))
                    if (files.Add(data))
                        await GetAsync(app, address, data);
            }
            if (parts is [_, var fragment])
            {
                fragments++;
                Assert.True(
                    fragment.StartsWith(TextDirective, StringComparison.Ordinal)
                        ? ShowsWords(page, fragment[TextDirective.Length..])
                        : page.Document.GetElementById(fragment) is not null,
                    $"{link.From} leads to {link.To}, where no such element is, or no such words are"
                );
            }
        }
        return new(seen.Values, fragments);
    }

    private static async Task<Page> GetAsync(TrackerApp app, string from, string address)
    {
        using var response = await app.Client.GetAsync(address);
        Assert.True(response.IsSuccessStatusCode, $"{from} leads to {address}, which answers {response.StatusCode}");
        return await Page.ReadAsync(response);
    }

    /// <summary>Whether the words that a text directive names are on the page, as whole words, in its order.</summary>
    private static bool ShowsWords(Page page, string directive)
    {
        var terms = directive.Split(',');
        string[] between = [.. terms.Where(term => !term.EndsWith('-') && !term.StartsWith('-')).Select(Pattern)];
        var before = terms[0].EndsWith('-') ? Pattern(terms[0][..^1]) + @"\s*" : "";
        var after = terms[^1].StartsWith('-') ? @"\s*" + Pattern(terms[^1][1..]) : "";
        var words = $@"{before}(?<!\w){string.Join(".*?", between)}(?!\w){after}";
        return Regex.IsMatch(Lines(page), words, RegexOptions.Singleline);
    }

    /// <summary>The text of a page, where what stands in blocks of their own is apart as a browser shows it.</summary>
    private static string Lines(Page page)
    {
        StringBuilder text = new();
        foreach (var node in page.Document.Body!.Descendants())
            text.Append(
                node is IText words ? words.Data
                : node
                    is IElement
                        and not {
                            LocalName: "a"
                                or "mark"
                                or "span"
                                or "b"
                                or "i"
                                or "em"
                                or "strong"
                                or "q"
                                or "sup"
                                or "small"
                        }
                    ? "\n"
                : ""
            );
        return text.ToString();
    }

    private static string Pattern(string term) =>
        string.Join(@"\s+", Uri.UnescapeDataString(term).Split(' ').Select(Regex.Escape));
}
