using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Api;
using AgreementTracker.Web.Layout;
using Microsoft.Net.Http.Headers;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// What a browser may do with a page: show it with our own stylesheet and pictures, send its forms to us, and nothing
/// else. Reading pages have no script and no inline style, so none is allowed.
/// </summary>
internal static class SecurityHeaders
{
    private const string ReadingPolicy =
        "default-src 'none'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    /// <summary>
    /// Our own script files and the connection they hold, MudBlazor's theme as we made it, and the style attributes
    /// that MudBlazor writes.
    /// </summary>
    private static string WorkingPolicy(string theme) =>
        $"default-src 'none'; script-src 'self'; connect-src 'self'; style-src 'self' '{theme}'; style-src-attr 'unsafe-inline'; img-src 'self' data:; "
        + "form-action 'self'; base-uri 'self'; frame-ancestors 'none'";

    /// <summary>Our own script file, which asks the browser for a passkey.</summary>
    private const string AccountPolicy =
        "default-src 'none'; script-src 'self'; style-src 'self'; img-src 'self'; form-action 'self'; base-uri 'none'; frame-ancestors 'none'";

    public static IApplicationBuilder UseSecurityHeaders(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                // Which page answers in the end, a page of errors maybe, is known when it does; and what clears a
                // response clears its headers.
                context.Response.OnStarting(async () =>
                {
                    var headers = context.Response.Headers;
                    headers.ContentSecurityPolicy = ReadingPolicy;
                    headers.XContentTypeOptions = "nosniff";
                    // All that we send as text is UTF-8; ASP.NET leaves that out for files.
                    if (
                        context.Response.ContentType
                        is "text/css"
                            or "text/javascript"
                            or "image/svg+xml"
                            or "text/plain"
                    )
                        headers.ContentType = $"{context.Response.ContentType}; charset=utf-8";
                    headers["Referrer-Policy"] = "no-referrer";
                    headers["Permissions-Policy"] = "camera=(), geolocation=(), microphone=(), browsing-topics=()";
                    headers["Cross-Origin-Opener-Policy"] = "same-origin";
                    headers["Cross-Origin-Resource-Policy"] = context
                        .GetEndpoint()
                        ?.Metadata.GetMetadata<DataEndpoint>()
                        is null
                        ? "same-origin"
                        : "cross-origin";
                    // Over http nobody may say so; a proxy that speaks https for us says it itself.
                    if (context.Request.IsHttps)
                        headers.StrictTransportSecurity = "max-age=31536000";
                    if (context.IsAccountPage())
                    {
                        headers.ContentSecurityPolicy = AccountPolicy;
                        headers.CacheControl = "no-store";
                    }
                    else if (context.IsWorkingPage())
                    {
                        headers.ContentSecurityPolicy = WorkingPolicy(
                            await context.RequestServices.GetRequiredService<SiteStylesheet>().HashAsync()
                        );
                        headers.CacheControl = "no-store";
                        // ASP.NET gives everyone a cookie for forms that are posted. Who is not signed in has none on a
                        // working page.
                        if (context.User.Identity?.IsAuthenticated is not true)
                            headers.Remove(HeaderNames.SetCookie);
                    }
                });
                return next(context);
            }
        );
}
