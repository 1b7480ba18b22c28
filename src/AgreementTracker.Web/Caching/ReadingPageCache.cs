using AgreementTracker.Data.Publishing;
using Microsoft.AspNetCore.OutputCaching;
using Microsoft.Extensions.Primitives;

namespace AgreementTracker.Web.Caching;

/// <summary>
/// Stores reading pages, as they are sent (compressed), under the data version. A new version makes every copy stale at
/// once; stale copies are pushed out by newer ones. ASP.NET's own default policy would store none of them for anyone
/// who sends a cookie, and would store a page per invented query parameter.
/// </summary>
internal sealed class ReadingPageCache(DataVersion version, StaleCopies copies) : IOutputCachePolicy
{
    private static readonly string[] Encodings = ["br", "gzip"];

    public ValueTask CacheRequestAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var isReadingPage =
            ReadingPages.Asks(context.HttpContext)
            && context.HttpContext.GetEndpoint()?.Metadata.GetMetadata<ReadingPageAttribute>() is { IsStored: true };
        context.EnableOutputCaching = isReadingPage;
        context.AllowCacheLookup = isReadingPage;
        context.AllowCacheStorage = isReadingPage;
        context.AllowLocking = isReadingPage;
        if (!isReadingPage)
            return ValueTask.CompletedTask;

        // None is asked for by a name that no page has.
        var keys = PageQuery.KeysOf(context.HttpContext.GetEndpoint());
        context.CacheVaryByRules.QueryKeys = keys.Count > 0 ? new StringValues(keys.ToArray()) : "none";
        context.CacheVaryByRules.VaryByHost = false;
        context.CacheVaryByRules.VaryByValues["version"] =
            context.HttpContext.Features.Get<StaleCopy>()?.Tag ?? ReadingPages.Tag(version);
        context.CacheVaryByRules.VaryByValues["encoding"] = EncodingOf(context.HttpContext.Request);
        context.ResponseExpirationTimeSpan = TimeSpan.FromDays(1);
        return ValueTask.CompletedTask;
    }

    public ValueTask ServeFromCacheAsync(OutputCacheContext context, CancellationToken cancellationToken) =>
        ValueTask.CompletedTask;

    public ValueTask ServeResponseAsync(OutputCacheContext context, CancellationToken cancellationToken)
    {
        var response = context.HttpContext.Response;
        if (response.StatusCode != StatusCodes.Status200OK || !StringValues.IsNullOrEmpty(response.Headers.SetCookie))
            context.AllowCacheStorage = false;
        else
            copies.Kept(context.HttpContext, context.CacheVaryByRules.VaryByValues["version"]);
        return ValueTask.CompletedTask;
    }

    /// <summary>The encodings that the client takes, of those that compression has.</summary>
    internal static string EncodingOf(HttpRequest request)
    {
        var accepted = request.GetTypedHeaders().AcceptEncoding;
        return string.Join(
            ',',
            Encodings.Where(encoding =>
                accepted.Any(accept => accept.Quality is not 0 && (accept.Value == encoding || accept.Value == "*"))
            )
        );
    }
}
