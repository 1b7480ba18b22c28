using AgreementTracker.Data;
using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Serilog;
using Serilog.Events;

namespace AgreementTracker.Web;

internal static class WebServices
{
    public static void AddTrackerWeb(this WebApplicationBuilder builder, TrackerSettings settings)
    {
        builder.AddTrackerLog();
        builder.Services.AddTrackerData(settings.Connection);
        builder.Services.AddRazorComponents();
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
    }

    public static void AddTrackerLog(this IHostApplicationBuilder builder) =>
        builder.Services.AddSerilog(log => log.ReadFrom.Configuration(builder.Configuration));

    public static void UseTrackerWeb(this WebApplication app)
    {
        app.UseSerilogRequestLogging(log =>
        {
            // Nothing that tells who reads: no address, no agent, no query.
            log.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms";
            log.GetLevel = (context, _, fault) =>
                fault is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
                : IsProbe(context.Request.Path) ? LogEventLevel.Verbose
                : LogEventLevel.Information;
        });
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseMiddleware<DatabaseUnavailable>();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseAntiforgery();

        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
        app.MapStaticAssets();
        app.MapRazorComponents<App>();
    }

    private static bool IsProbe(PathString path) => path == "/healthz" || path == "/readyz";
}
