using System.IO.Compression;
using AgreementTracker.Data;
using AgreementTracker.Data.Editing;
using AgreementTracker.Web.Account;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Corrections;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Layout;
using AgreementTracker.Web.Maps;
using AgreementTracker.Web.Sharing;
using AgreementTracker.Web.Sitemaps;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;
using Serilog;
using Serilog.Events;

namespace AgreementTracker.Web;

internal static class WebServices
{
    public static void AddTrackerWeb(this WebApplicationBuilder builder, TrackerSettings settings)
    {
        builder.AddTrackerLog();
        builder.Services.AddSingleton(new DraftSettings(settings.FourEyes));
        builder.Services.AddTrackerData(settings.Connection);
        builder.Services.AddSingleton(HeadSigner.Of(settings.SigningKey));
        builder.Services.AddRazorComponents().AddWorkingPages();
        builder.Services.AddMudServices();
        builder.Services.AddSingleton<HouseStyleSheet>();
        builder.Services.AddSingleton<ExploreRows>();
        builder.Services.AddOutputCache(cache =>
            cache.AddBasePolicy(policy => policy.AddPolicy<ReadingPageCache>(), excludeDefaultPolicy: true));
        builder.Services.AddHostedService<ChangeListener>();
        builder.Services.AddResponseCompression(compression =>
        {
            // No page holds a secret that its size could give away.
            compression.EnableForHttps = true;
            compression.MimeTypes = [.. ResponseCompressionDefaults.MimeTypes, "image/svg+xml"];
            compression.Providers.Add<BrotliCompressionProvider>();
            compression.Providers.Add<GzipCompressionProvider>();
        });
        builder.Services.Configure<BrotliCompressionProviderOptions>(brotli => brotli.Level = CompressionLevel.Optimal);
        builder.Services.AddSearchLimit(settings.Searches);
        builder.Services.AddSingleton(new ReportLimit(settings.Reports));
        builder.Services.AddTrackerAccounts(settings);
        builder.Services.AddSingleton(services => OwnProgram.Reader(services.GetRequiredService<ILogger<Data.Sources.Intake.IsolatedReader>>()));
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database");
    }

    public static void AddTrackerLog(this IHostApplicationBuilder builder) =>
        builder.Services.AddSerilog(log => log.ReadFrom.Configuration(builder.Configuration));

    public static void UseTrackerWeb(this WebApplication app, TrackerSettings settings)
    {
        app.UseSite(settings.Site);
        app.UseSerilogRequestLogging(log =>
        {
            // Nothing that tells who reads: no address, no agent, no query.
            log.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms";
            log.GetLevel = (context, _, fault) =>
                fault is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
                : RequestRules.IsProbe(context.Request.Path) ? LogEventLevel.Verbose
                : LogEventLevel.Information;
        });
        app.UseSecurityHeaders();
        app.UseRequestRules();
        app.UseCircuits();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseRateLimiter();
        app.UseReadingPageTags();
        // What is stored is compressed already: storing outside compression costs a seventh of compressing each time.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseMiddleware<DatabaseUnavailable>();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseStandInsAsGet();
        app.UseAccounts();
        app.UseReaderForms();
        app.UseUploads();
        app.UseAntiforgery();

        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
        app.MapStaticAssets();
        app.MapExploreCsv();
        app.MapChangeHead();
        app.MapMapPicture();
        app.MapSitemaps();
        app.MapPictures();
        app.MapPages();
    }
}
