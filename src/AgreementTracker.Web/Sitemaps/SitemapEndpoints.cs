using AgreementTracker.Data;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Sitemaps;

/// <summary>
/// The addresses of all pages for search engines, in parts: an index, and for each kind of page as many files as its
/// pages need. Where the settings do not say where the site is there is none, since its addresses are whole ones.
/// </summary>
internal static class SitemapEndpoints
{
    public const string Index = "/sitemap.xml";
    private const string Xml = "application/xml";

    /// <summary>Of a kind: an index can't hold more of them.</summary>
    private const int MaxParts = 10_000;

    /// <summary>Kept and tagged as pages are: the same for every reader of a data version.</summary>
    public static void MapSitemaps(this IEndpointRouteBuilder endpoints)
    {
        endpoints.MapGet(RobotsText.Path, (TrackerSettings settings) => TypedResults.Text(RobotsText.Of(settings)));
        endpoints
            .MapGet(Index, (HttpContext context) => AnswerAsync(context, WriteIndexAsync))
            .WithMetadata(new ReadingPageAttribute());
        endpoints
            .MapGet(SitemapPages.Path, (HttpContext context) => AnswerAsync(context, WritePagesAsync))
            .WithMetadata(new ReadingPageAttribute());
        endpoints
            .MapGet(
                "/sitemaps/{kind}-{number:int}.xml",
                (string kind, int number, HttpContext context) =>
                    AnswerAsync(context, (response, db, link) => WritePartAsync(kind, number, response, db, link))
            )
            .WithMetadata(new ReadingPageAttribute());
    }

    /// <param name="write">Is given the way from a path to the address of a page.</param>
    private static async Task AnswerAsync(
        HttpContext context,
        Func<HttpResponse, TrackerDbContext, Func<string, string>, Task> write
    )
    {
        var settings = context.RequestServices.GetRequiredService<TrackerSettings>();
        if (settings.Site is null)
        {
            await PlainPage.WriteAsync(
                context,
                StatusCodes.Status404NotFound,
                null,
                Texts.SitemapEndpoints_NoSitemap,
                Texts.SitemapEndpoints_AddressNotSet
            );
            return;
        }
        var factory = context.RequestServices.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
        await write(context.Response, db, settings.LinkTo);
    }

    private static async Task WriteIndexAsync(HttpResponse response, TrackerDbContext db, Func<string, string> link)
    {
        response.ContentType = Xml;
        await using var xml = new SitemapWriter(response.Body, "sitemapindex");
        await xml.WriteAsync("sitemap", link(SitemapPages.Path), null);
        foreach (var kind in SitemapKind.All)
        {
            var pages = await kind.Pages(db).CountAsync(response.HttpContext.RequestAborted);
            for (var number = 1; number <= SitemapKind.PartsOf(pages); number++)
                await xml.WriteAsync("sitemap", link($"/sitemaps/{kind.Name}-{number}.xml"), null);
        }
    }

    private static async Task WritePagesAsync(HttpResponse response, TrackerDbContext db, Func<string, string> link)
    {
        var pages = await SitemapPages.OfAsync(db, response.HttpContext.RequestAborted);
        response.ContentType = Xml;
        await using var xml = new SitemapWriter(response.Body, "urlset");
        foreach (var page in pages)
            await xml.WriteAsync("url", link(page), null);
    }

    private static async Task WritePartAsync(
        string name,
        int number,
        HttpResponse response,
        TrackerDbContext db,
        Func<string, string> link
    )
    {
        var kind = SitemapKind.All.FirstOrDefault(kind => kind.Name == name);
        var part = number is < 1 or > MaxParts
            ? null
            : kind
                ?.Pages(db)
                .OrderBy(page => page.Id)
                .Skip((number - 1) * SitemapKind.PartSize)
                .Take(SitemapKind.PartSize);
        if (part is null || !await part.AnyAsync(response.HttpContext.RequestAborted))
        {
            response.StatusCode = StatusCodes.Status404NotFound;
            return;
        }
        response.ContentType = Xml;
        await using var xml = new SitemapWriter(response.Body, "urlset");
        await foreach (var page in part.AsAsyncEnumerable().WithCancellation(response.HttpContext.RequestAborted))
            await xml.WriteAsync("url", link(kind!.Address(page.Id)), page.ChangedAt);
    }
}
