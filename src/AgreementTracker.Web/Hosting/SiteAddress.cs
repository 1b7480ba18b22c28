namespace AgreementTracker.Web.Hosting;

/// <summary>Behind a proxy that speaks https we hear http; what people are told, and what cookies may do, goes by what they see.</summary>
internal static class SiteAddress
{
    /// <summary>Where links lead that leave the page, as in an invitation.</summary>
    public static Uri AddressFor(this TrackerSettings settings, HttpRequest request) => settings.Site ?? new($"{request.Scheme}://{request.Host}");

    public static IApplicationBuilder UseSite(this IApplicationBuilder app, Uri? site) => site is null ? app : app.Use((context, next) =>
    {
        context.Request.Scheme = site.Scheme;
        return next(context);
    });
}
