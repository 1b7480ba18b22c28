using AgreementTracker.Web.Layout;

namespace AgreementTracker.Web.Tests.Layout;

/// <summary>What search engines need of every page: a title and a description of its own, and one address.</summary>
internal static class HeadRules
{
    public static IReadOnlyList<string> Faults(IEnumerable<Page> seen)
    {
        var pages = seen.Where(page => page.ContentType?.StartsWith("text/html") is true).ToList();
        var indexed = pages.Where(page => page.All("link[rel=canonical]").Count > 0).ToList();
        return
        [
            .. pages.SelectMany(page => Faults(page).Select(fault => $"{page.Address}: {fault}")),
            .. from page in indexed
            group page.Address by page.Document.Title into same
            where same.Count() > 1
            select $"{string.Join(" and ", same)} have one title, {same.Key}",
        ];
    }

    private static IEnumerable<string> Faults(Page page)
    {
        var description = Content(page, "meta[name=description]");
        if (description is not { Length: > 20 and <= PageHead.DescriptionLimit })
            yield return "no description of its own";
        if (Content(page, "meta[property='og:description']") != description)
            yield return "two descriptions";
        var title = Content(page, "meta[property='og:title']");
        if (title is not { Length: > 0 } || !page.Document.Title!.Contains(title))
            yield return "another title for social networks";
        if (page.All("link[rel=canonical], meta[name=robots]") is not [var one])
            yield return "not one address, and open to search engines";
        else if (one.LocalName == "link" && one.GetAttribute("href") != page.Address)
            yield return $"canonical is {one.GetAttribute("href")}";
        // No setting says where the site is, and a request's Host is no answer.
        if (page.All("meta[property='og:url'], meta[property='og:image']").Count > 0)
            yield return "claims to know where the site is";
    }

    private static string? Content(Page page, string selector) =>
        page.All(selector) is [var only] ? only.GetAttribute("content") : null;
}
