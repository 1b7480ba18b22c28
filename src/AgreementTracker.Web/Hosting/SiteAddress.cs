namespace AgreementTracker.Web.Hosting;

/// <summary>Behind a proxy that speaks https we hear http; what people are told, and what cookies may do, goes by what they see.</summary>
internal static class SiteAddress
{
    /// <summary>Where links lead that leave the page, as in an invitation.</summary>
    public static Uri AddressFor(this TrackerSettings settings, HttpRequest request) => settings.Site ?? new($"{request.Scheme}://{request.Host}");

    /// <summary>
    /// The whole address of a page of this site, or null where the setting does not say where the site is: pages are
    /// cached for everyone, and the Host that a request names may be forged.
    /// </summary>
    /// <param name="path">Begins with a slash.</param>
    public static string? AddressOf(this TrackerSettings settings, string path) =>
        settings.Site is { } site ? $"{site.GetLeftPart(UriPartial.Authority)}{path}" : null;

    /// <summary>The whole address where it is known, else the path, which a browser completes.</summary>
    public static string LinkTo(this TrackerSettings settings, string path) => settings.AddressOf(path) ?? path;

    public static IApplicationBuilder UseSite(this IApplicationBuilder app, Uri? site) => site is null ? app : app.Use((context, next) =>
    {
        context.Request.Scheme = site.Scheme;
        return next(context);
    });
}
