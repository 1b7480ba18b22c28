namespace AgreementTracker.Web.Tests.Layout;

/// <summary>
/// Follows every link within the site, from its beginning, but those that search engines should not follow either: to
/// forms and the desk.
/// </summary>
internal sealed record LinkWalk(IReadOnlyCollection<Page> Seen, int Fragments)
{
    public int Pages => Seen.Count;

    /// <summary>Fails where a page, or the part of it that a link leads to, is not there.</summary>
    public static async Task<LinkWalk> OfAsync(TrackerApp app)
    {
        Dictionary<string, Page> seen = [];
        var fragments = 0;
        var links = new Queue<(string From, string To)>([("the beginning", "/")]);
        while (links.TryDequeue(out var link))
        {
            var parts = link.To.Split('#', 2);
            var address = parts[0] == "" ? link.From : parts[0];
            if (!seen.TryGetValue(address, out var page))
            {
                seen[address] = page = await app.GetAsync(address);
                Assert.False(page.Headers.ContainsKey("Set-Cookie"), $"{address} sets a cookie");
                foreach (
                    var href in page.All("a[href]:not([rel=nofollow])")
                        .Select(a => a.GetAttribute("href")!)
                        .Where(href => !href.StartsWith("http", StringComparison.Ordinal))
                )
                    links.Enqueue((address, href));
            }
            if (parts is [_, var fragment])
            {
                fragments++;
                Assert.True(
                    page.Document.GetElementById(fragment) is not null,
                    $"{link.From} leads to {link.To}, where no such element is"
                );
            }
        }
        return new(seen.Values, fragments);
    }
}
