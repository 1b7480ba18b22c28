using AgreementTracker.Data;
using AgreementTracker.Web.Api;
using AgreementTracker.Web.Hosting;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Feeds;

/// <summary>
/// Feeds at the address of the page they follow, with <c>.atom</c> and <c>.feed</c>. They are kept and tagged like
/// the page: to ask without news costs no query.
/// </summary>
internal static class FeedEndpoints
{
    public const string AtomEnding = ".atom",
        JsonEnding = ".feed";

    private delegate byte[] Writing(Feed feed, string self, Func<string, string> link);

    public static void MapFeeds(this IEndpointRouteBuilder endpoints)
    {
        foreach (
            var (ending, mediaType, write) in (ReadOnlySpan<(string, string, Writing)>)
                [(AtomEnding, FeedWriting.Atom, FeedWriting.AsAtom), (JsonEnding, FeedWriting.Json, FeedWriting.AsJson)]
        )
        {
            Map("/changes", (db, _, stop) => FeedReading.OfEverythingAsync(db, stop));
            Map("/places/{state:length(2)}", (db, route, stop) => FeedReading.OfStateAsync(db, route("state"), stop));
            Map(
                "/places/{state}/{place}",
                (db, route, stop) => FeedReading.OfPlaceAsync(db, $"{route("state")}/{route("place")}", stop)
            );
            Map("/people/{id}", (db, route, stop) => FeedReading.OfPersonAsync(db, route("id"), stop));
            Map("/organizations/{id}", (db, route, stop) => FeedReading.OfOrganizationAsync(db, route("id"), stop));

            void Map(string page, Func<TrackerDbContext, Func<string, string>, CancellationToken, Task<Feed?>> read) =>
                endpoints
                    .MapGet(page + ending, context => AnswerAsync(context, read, write, mediaType))
                    .AsData([], mediaType);
        }
    }

    private static async Task AnswerAsync(
        HttpContext context,
        Func<TrackerDbContext, Func<string, string>, CancellationToken, Task<Feed?>> read,
        Writing write,
        string mediaType
    )
    {
        var services = context.RequestServices;
        var settings = services.GetRequiredService<TrackerSettings>();
        var factory = services.GetRequiredService<IDbContextFactory<TrackerDbContext>>();
        await using var db = await factory.CreateDbContextAsync(context.RequestAborted);
        var feed = await read(db, name => $"{context.Request.RouteValues[name]}", context.RequestAborted);
        if (feed is null)
        {
            await new ApiProblem(StatusCodes.Status404NotFound, Texts.FeedEndpoints_None).WriteAsync(context);
            return;
        }
        var first = await db
            .Changes.Where(change => change.Number == 1)
            .Select(change => change.Hash)
            .SingleOrDefaultAsync(context.RequestAborted);
        feed = feed with { Record = first ?? "" };
        context.Response.ContentType = $"{mediaType}; charset=utf-8";
        var written = write(feed, context.Request.Path.ToUriComponent(), settings.LinkTo);
        await context.Response.Body.WriteAsync(written, context.RequestAborted);
    }
}
