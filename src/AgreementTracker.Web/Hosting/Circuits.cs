using Microsoft.AspNetCore.Components.Endpoints;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// The connections of working pages. No browser keeps another site's page from opening one: it only says whose page
/// asks, so we look.
/// </summary>
internal static class Circuits
{
    public const string Path = "/_blazor";
    private const string HandedOn = "IPersistentServiceRegistration";

    private const int MaxDisconnected = 20;

    /// <summary>In bytes: an article that is pasted fits in, a flood does not.</summary>
    private const int MaxMessage = 256 * 1024;
    private static readonly TimeSpan DisconnectedFor = TimeSpan.FromMinutes(1);

    public static void AddWorkingPages(this IRazorComponentsBuilder components)
    {
        components
            .AddInteractiveServerComponents(circuits =>
            {
                // Whatever a reader has chosen stands in the address: a circuit that is gone takes nothing with it.
                circuits.DisconnectedCircuitMaxRetained = MaxDisconnected;
                circuits.DisconnectedCircuitRetentionPeriod = DisconnectedFor;
                circuits.PersistedCircuitInMemoryMaxRetained = 0;
            })
            .AddHubOptions(hub => hub.MaximumReceiveMessageSize = MaxMessage);
        components.Services.AddSingleton<MatcherPolicy, MappedPageOrder>();
        // What these would hand on to a circuit no page here uses; sorting them is a tenth of what making a reading
        // page costs. Under another name they would stay, and cost that.
        foreach (var service in components.Services.Where(service => service.ServiceType.Name == HandedOn).ToList())
            components.Services.Remove(service);
    }

    /// <summary>
    /// The pages, of which working pages alone may be interactive. To a page that may be, ASP.NET adds what a circuit
    /// would go on with, and a cookie for posting forms, whether there is anything on it that comes to life or not. So
    /// all pages are mapped twice, as static ones and as interactive ones, and each is found first among those of its
    /// kind.
    /// </summary>
    public static void MapPages(this IEndpointRouteBuilder endpoints)
    {
        endpoints
            .MapRazorComponents<App>()
            .Add(page => page.Metadata.Add(new MappedPage(IsPage(page) && !IsWorking(page))));
        endpoints
            .MapRazorComponents<WorkingApp>()
            // Who may frame a page is said with all else that a browser may do.
            .AddInteractiveServerRenderMode(options => options.ContentSecurityFrameAncestorsPolicy = null)
            .Add(page => page.Metadata.Add(new MappedPage(!IsPage(page) || IsWorking(page))));
    }

    private static bool IsPage(EndpointBuilder page) => page.Metadata.OfType<ComponentTypeMetadata>().Any();

    private static bool IsWorking(EndpointBuilder page) => page.Metadata.OfType<WorkingPageAttribute>().Any();

    public static IApplicationBuilder UseCircuits(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (!context.Request.Path.StartsWithSegments(Path) || IsOurs(context.Request))
                    return next(context);
                context.Response.StatusCode = StatusCodes.Status403Forbidden;
                return Task.CompletedTask;
            }
        );

    /// <summary>After it is known who asks.</summary>
    public static IApplicationBuilder UseCircuitShares(this WebApplication app)
    {
        var shares = app.Services.GetRequiredService<CircuitShares>();
        return app.Use(
            (context, next) =>
                context.Request.Path.StartsWithSegments(Path) ? shares.InvokeAsync(context, next) : next(context)
        );
    }

    /// <summary>
    /// Host and port alone are compared: a proxy in front of us may speak https where we hear http. What is no browser
    /// may leave the origin out; a browser that does so, as for its own site's pages, tells the rest in
    /// <c>Sec-Fetch-Site</c>.
    /// </summary>
    private static bool IsOurs(HttpRequest request)
    {
        if (request.Headers["Sec-Fetch-Site"] is [{ } site] && site is not ("same-origin" or "none"))
            return false;
        return request.Headers.Origin switch
        {
            [] => true,
            [{ } origin] => Uri.TryCreate(origin, UriKind.Absolute, out var from)
                && Uri.TryCreate($"{from.Scheme}://{request.Host}", UriKind.Absolute, out var own)
                && string.Equals(from.Authority, own.Authority, StringComparison.OrdinalIgnoreCase)
                && from.Authority != "",
            _ => false,
        };
    }
}
