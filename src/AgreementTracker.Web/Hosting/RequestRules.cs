using System.Net.Http.Headers;
using System.Text.Unicode;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// Turns away what no browser sends and no page could make sense of, before anything else looks at it. It is the
/// client's fault, and told as such: never a defect of ours.
/// </summary>
internal static class RequestRules
{
    /// <summary>A reader who goes on with a broken download asks for the one range that is left.</summary>
    private const int MaxRanges = 1;
    private const int MaxRangeLength = 100;

    /// <param name="site">Where people find the program; then no other host is served. A probe may name any.</param>
    public static IApplicationBuilder UseRequestRules(this IApplicationBuilder app, Uri? site) =>
        app.Use(
            (context, next) =>
                Fault(context.Request, site) switch
                {
                    (int status, string text) => PlainPage.WriteAsync(
                        context,
                        status,
                        null,
                        "This address can’t be read",
                        text
                    ),
                    null => next(context),
                }
        );

    public static bool IsProbe(PathString path) => path == "/healthz" || path == "/readyz";

    private static (int Status, string Text)? Fault(HttpRequest request, Uri? site)
    {
        // Of an empty or malformed Host no page can make its own address.
        if (!IsProbe(request.Path) && !Uri.TryCreate($"{request.Scheme}://{request.Host}", UriKind.Absolute, out _))
            return (StatusCodes.Status400BadRequest, "The request names no host that exists.");
        if (
            site is not null
            && !IsProbe(request.Path)
            && !string.Equals(request.Host.Host, site.Host, StringComparison.OrdinalIgnoreCase)
        )
            return (StatusCodes.Status421MisdirectedRequest, "The request names another host than this site’s.");
        if (!IsText(request.QueryString.Value))
            return (
                StatusCodes.Status400BadRequest,
                "What stands after the question mark is no text: it holds a character that can’t be read."
            );
        if (request.Headers.Range is [_, ..] && !IsOneRange(request.Headers.Range))
            return (
                StatusCodes.Status416RangeNotSatisfiable,
                "The request asks for parts of a page that can’t be given."
            );
        return null;
    }

    private static bool IsOneRange(string? header) =>
        header?.Length <= MaxRangeLength
        && RangeHeaderValue.TryParse(header, out var range)
        && range is { Unit: "bytes", Ranges.Count: <= MaxRanges };

    /// <summary>
    /// Whether the escapes of a query make UTF-8 without the character U+0000, which neither engine can keep.
    /// </summary>
    private static bool IsText(string? query)
    {
        if (query is null || !query.Contains('%'))
            return query is null || !query.Contains('\0');
        var bytes = new List<byte>(query.Length);
        for (var i = 0; i < query.Length; i++)
            if (
                query[i] == '%'
                && i + 2 < query.Length
                && byte.TryParse(
                    query.AsSpan(i + 1, 2),
                    System.Globalization.NumberStyles.AllowHexSpecifier,
                    null,
                    out var escaped
                )
            )
            {
                bytes.Add(escaped);
                i += 2;
            }
            else
                // Where a character outside ASCII stands plain, it is none of an escape's.
                bytes.Add(query[i] < 128 ? (byte)query[i] : (byte)'?');
        return !bytes.Contains(0) && Utf8.IsValid(System.Runtime.InteropServices.CollectionsMarshal.AsSpan(bytes));
    }
}
