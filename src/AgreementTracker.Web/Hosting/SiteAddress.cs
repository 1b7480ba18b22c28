using Microsoft.AspNetCore.Hosting.Server;
using Microsoft.AspNetCore.Hosting.Server.Features;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// Behind a proxy that speaks https we hear http; what people are told, and what cookies may do, goes by what they see.
/// </summary>
internal static class SiteAddress
{
    /// <summary>
    /// Where links lead that leave the page, as in an invitation: to the site, or to where this server listens. The
    /// host that a request names may be forged.
    /// </summary>
    public static Uri AddressForLinks(this TrackerSettings settings, IServer server) =>
        settings.Site
        ?? (
            server.Features.Get<IServerAddressesFeature>()?.Addresses.FirstOrDefault() is { } listening
                ? Typed(listening)
                : settings.Listening
        );

    /// <summary>An address that means every address of the machine is written as this machine's own.</summary>
    internal static Uri Typed(string listening)
    {
        var address = BindingAddress.Parse(listening);
        return new UriBuilder(
            address.Scheme,
            address.Host is "*" or "+" or "0.0.0.0" or "[::]" ? "localhost" : address.Host,
            address.Port
        ).Uri;
    }

    /// <summary>
    /// The whole address of a page of this site, or null where the setting does not say where the site is: pages are
    /// cached for everyone, and the Host that a request names may be forged.
    /// </summary>
    /// <param name="path">Begins with a slash.</param>
    public static string? AddressOf(this TrackerSettings settings, string path) =>
        settings.Site is { } site ? $"{site.GetLeftPart(UriPartial.Authority)}{path}" : null;

    /// <summary>The whole address where it is known, else the path, which a browser completes.</summary>
    public static string LinkTo(this TrackerSettings settings, string path) => settings.AddressOf(path) ?? path;

    public static IApplicationBuilder UseSite(this IApplicationBuilder app, Uri? site) =>
        site is null
            ? app
            : app.Use(
                (context, next) =>
                {
                    context.Request.Scheme = site.Scheme;
                    return next(context);
                }
            );
}
