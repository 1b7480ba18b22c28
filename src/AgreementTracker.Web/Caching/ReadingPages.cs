using AgreementTracker.Data.Publishing;
using Microsoft.Net.Http.Headers;

namespace AgreementTracker.Web.Caching;

/// <summary>ETags of reading pages: a reader who has the page of this data version and this build gets a 304.</summary>
internal static class ReadingPages
{
    private static readonly string Build = typeof(ReadingPages).Module.ModuleVersionId.ToString("N")[..8];

    public static string Tag(DataVersion version) => $"{version.Current.Tag}-{Build}";

    /// <summary>Whether somebody unknown asks to see a reading page.</summary>
    public static bool Asks(HttpContext context) =>
        (HttpMethods.IsGet(context.Request.Method) || HttpMethods.IsHead(context.Request.Method))
        && IsReadingPage(context)
        && context.User.Identity?.IsAuthenticated is not true
        && !context.Request.Headers.ContainsKey(HeaderNames.Authorization);

    private static bool IsReadingPage(HttpContext context) =>
        context.GetEndpoint()?.Metadata.GetMetadata<ReadingPageAttribute>() is not null;

    /// <summary>Outside the output cache, so that no copy is even looked for.</summary>
    public static IApplicationBuilder UseReadingPageTags(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                // Copies are found whatever the case of an address, and routes are; in the record all of them are in
                // small letters.
                if (IsReadingPage(context) && context.Request.Path.Value.AsSpan().ContainsAnyInRange('A', 'Z'))
                {
                    var address = new PathString(context.Request.Path.Value!.ToLowerInvariant());
                    context.Response.Redirect(
                        context.Request.PathBase + address + context.Request.QueryString,
                        permanent: true
                    );
                    return;
                }
                if (!Asks(context))
                {
                    await next(context);
                    return;
                }

                // Weak: the page is the same, whatever its encoding.
                var tag = new EntityTagHeaderValue(
                    $"\"{Tag(context.RequestServices.GetRequiredService<DataVersion>())}\"",
                    isWeak: true
                );
                if (
                    context
                        .Request.GetTypedHeaders()
                        .IfNoneMatch.Any(known => known.Compare(tag, useStrongComparison: false))
                )
                {
                    AddHeaders(context.Response, tag);
                    context.Response.StatusCode = StatusCodes.Status304NotModified;
                    return;
                }
                context.Response.OnStarting(() =>
                {
                    // A browser would keep where an address led for ever, and what was merged may be taken apart again.
                    if (
                        context.Response.StatusCode is StatusCodes.Status200OK or StatusCodes.Status301MovedPermanently
                        && context.Features.Get<StaleCopy>() is null
                    )
                        AddHeaders(context.Response, tag);
                    return Task.CompletedTask;
                });
                await next(context);
            }
        );

    private static void AddHeaders(HttpResponse response, EntityTagHeaderValue tag)
    {
        response.Headers.ETag = tag.ToString();
        // Kept by the browser, asked about every time: a correction is seen at once.
        response.Headers.CacheControl = "no-cache";
        response.Headers.Vary = HeaderNames.AcceptEncoding;
    }
}
