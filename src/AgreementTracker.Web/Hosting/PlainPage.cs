using System.Net;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// Pages that must be made when nothing else can: no database, no component. Without the stylesheet they are read as
/// well.
/// </summary>
internal static class PlainPage
{
    public static Task WriteAsync(HttpContext context, int status, TimeSpan? retryAfter, string title, string text)
    {
        context.Response.StatusCode = status;
        if (retryAfter is { } pause)
            context.Response.Headers.RetryAfter = $"{(int)pause.TotalSeconds}";
        context.Response.Headers.CacheControl = "no-store";
        context.Response.ContentType = "text/html; charset=utf-8";
        return context.Response.WriteAsync(
            $"""
            <!doctype html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta name="color-scheme" content="light dark">
            <link rel="stylesheet" href="/site.css">
            <title>{WebUtility.HtmlEncode(title)} · AgreementTracker</title>
            </head>
            <body>
            <header class="site"><a class="home" href="/">AgreementTracker</a></header>
            <main>
            <h1>{WebUtility.HtmlEncode(title)}</h1>
            <p class="lead" role="alert">{WebUtility.HtmlEncode(text)}</p>
            </main>
            </body>
            </html>
            """
        );
    }
}
