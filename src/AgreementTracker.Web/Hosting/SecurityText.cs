using System.Globalization;

namespace AgreementTracker.Web.Hosting;

/// <summary>Whom to write about a weakness (RFC 9116), where a setting says it.</summary>
internal static class SecurityText
{
    public const string Path = "/.well-known/security.txt";

    /// <summary>
    /// A reader is to see that it is still looked after (RFC 9116, section 2.5.5); each day it says a later one.
    /// </summary>
    private static readonly TimeSpan GoodFor = TimeSpan.FromDays(180);

    public static void MapSecurityText(this IEndpointRouteBuilder endpoints, TrackerSettings settings)
    {
        if (settings.SecurityContact is not { } contact)
            return;
        endpoints.MapGet(
            Path,
            (TimeProvider time) =>
                Results.Text(
                    string.Create(
                        CultureInfo.InvariantCulture,
                        $"Contact: {contact}\nExpires: {time.GetUtcNow().UtcDateTime.Date + GoodFor:yyyy-MM-dd'T'HH:mm:ss'Z'}\nPreferred-Languages: en\n"
                    ) + (settings.AddressOf(Path) is { } address ? $"Canonical: {address}\n" : ""),
                    "text/plain; charset=utf-8"
                )
        );
    }
}
