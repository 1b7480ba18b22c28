using System.Collections.Concurrent;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Caching;

/// <summary>The request is answered with a kept copy of a former version of the record.</summary>
/// <param name="Tag">See <see cref="ReadingPages.Tag(DataVersion)"/>.</param>
internal sealed record StaleCopy(string Tag);

/// <summary>
/// While the database is away, a copy of a reading page from before the newest change is better than none (RFC 5861,
/// stale-if-error). It says so in its headers, and no cache may keep it.
/// </summary>
internal sealed class StaleCopies(ILogger<StaleCopies> log)
{
    /// <summary>
    /// Addresses whose copies are known; the copies themselves are the output cache's, which forgets them by size and
    /// age.
    /// </summary>
    private const int Max = 20_000;
    private const int MaxLength = 300;

    private readonly ConcurrentDictionary<string, string> tags = new();

    public void Kept(HttpContext context, string tag)
    {
        if (KeyOf(context) is not { Length: <= MaxLength } key)
            return;
        if (tags.Count >= Max)
            tags.Clear();
        tags[key] = tag;
    }

    public async Task InvokeAsync(HttpContext context, RequestDelegate next)
    {
        try
        {
            await next(context);
        }
        catch (Exception e) when (CanAnswer(context) && DatabaseUnavailable.IsUnavailable(e))
        {
            log.LogWarning(
                "The database can't be used, a former copy is shown: {Reason}",
                e.GetBaseException().Message
            );
            context.Features.Set(new StaleCopy(tags[KeyOf(context)]));
            context.Response.Headers.Warning = "110 - \"Response is Stale\"";
            context.Response.Headers.CacheControl = "no-store";
            await next(context);
        }
    }

    /// <summary>Whether there is a copy that was not tried yet.</summary>
    public bool CanAnswer(HttpContext context) =>
        !context.Response.HasStarted
        && context.Features.Get<StaleCopy>() is null
        && ReadingPages.Asks(context)
        && tags.ContainsKey(KeyOf(context));

    private static string KeyOf(HttpContext context) =>
        $"{ReadingPageCache.EncodingOf(context.Request)} {PageQuery.AddressOf(context)}";
}

internal static class StaleCopiesMiddleware
{
    /// <summary>Outside the output cache, which looks for the copy.</summary>
    public static IApplicationBuilder UseStaleCopies(this WebApplication app)
    {
        var copies = app.Services.GetRequiredService<StaleCopies>();
        return app.Use((context, next) => copies.InvokeAsync(context, next));
    }
}
