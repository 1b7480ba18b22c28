using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Sitemaps;

/// <summary>What search engines may read: all reading pages, but no forms, no desk and no searches.</summary>
internal static class RobotsText
{
    public const string Path = "/robots.txt";

    private static readonly string[] Closed =
    [
        "/account",
        "/admin",
        "/edit",
        "/review",
        "/search",
        "/explore?",
        "/explore.csv",
        "/corrections/new",
        "/corrections/sent",
    ];

    public static string Of(TrackerSettings settings)
    {
        var rules = $"User-agent: *\n{string.Concat(Closed.Select(path => $"Disallow: {path}\n"))}";
        return settings.AddressOf(SitemapEndpoints.Index) is { } sitemap ? $"{rules}\nSitemap: {sitemap}\n" : rules;
    }
}
