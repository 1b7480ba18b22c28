using System.IO.Compression;
using System.Text.Encodings.Web;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Intake.Files;
using AgreementTracker.Web.Accounts;
using AgreementTracker.Web.Api;
using AgreementTracker.Web.Caching;
using AgreementTracker.Web.Changes;
using AgreementTracker.Web.Corrections;
using AgreementTracker.Web.Downloads;
using AgreementTracker.Web.Editing;
using AgreementTracker.Web.Explore;
using AgreementTracker.Web.Feeds;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Layout;
using AgreementTracker.Web.Maps;
using AgreementTracker.Web.Shared;
using AgreementTracker.Web.Sharing;
using AgreementTracker.Web.Sitemaps;
using Microsoft.AspNetCore.Diagnostics.HealthChecks;
using Microsoft.AspNetCore.ResponseCompression;
using MudBlazor.Services;
using Serilog;
using Serilog.Events;
using Serilog.Formatting;

namespace AgreementTracker.Web;

internal static class WebServices
{
    public static void AddTrackerWeb(this WebApplicationBuilder builder, TrackerSettings settings)
    {
        builder.AddTrackerLog(settings.LogFormat);
        builder.Services.AddSingleton(new DraftSettings(settings.FourEyes));
        builder.Services.AddTrackerData(settings.Connection);
        builder.Services.AddSingleton(HeadSigner.Of(settings.SigningKey));
        builder.Services.AddSingleton<HtmlEncoder>(PageEncoder.Instance);
        builder.Services.AddRazorComponents().AddWorkingPages();
        builder.Services.AddMudServices();
        builder.Services.AddSingleton<SiteStylesheet>();
        builder.Services.AddSingleton<ExploreRows>();
        builder.Services.AddSingleton<ListCounts>();
        builder.Services.AddCors(sites =>
            sites.AddPolicy(
                DataEndpoint.ReadByAnyone,
                anyone =>
                    anyone
                        .AllowAnyOrigin()
                        .AllowAnyHeader()
                        .WithMethods("GET", "HEAD")
                        .WithExposedHeaders("Link", "ETag")
            )
        );
        builder.Services.AddOutputCache(cache =>
            cache.AddBasePolicy(policy => policy.AddPolicy<ReadingPageCache>(), excludeDefaultPolicy: true)
        );
        builder.Services.AddSingleton<StaleCopies>();
        builder.Services.AddHostedService<ChangeListener>();
        builder.Services.AddHostedService<RetentionService>();
        builder.Services.AddHostedService<IdleHeap>();
        builder.Services.AddSingleton(settings.Kept);
        builder.Services.AddSingleton<Retention>();
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
        builder.Services.AddSingleton(services =>
            OwnProgram.Reader(services.GetRequiredService<ILogger<IsolatedReader>>(), settings.UnconfinedUploads)
        );
        builder.Services.AddHealthChecks().AddCheck<DatabaseHealthCheck>("database", timeout: RequestBudget.Readiness);
    }

    public static void AddTrackerLog(this IHostApplicationBuilder builder, ITextFormatter format) =>
        builder.Services.AddSerilog(log => log.ReadFrom.Configuration(builder.Configuration).WriteTo.Console(format));

    /// <summary>Which account was not allowed something; an attack from within shows in the log.</summary>
    private static string RefusedWords(HttpContext context) =>
        context.Response.StatusCode == StatusCodes.Status403Forbidden && context.User.AccountOf() is { } account
            ? $" (account {account})"
            : "";

    public static void UseTrackerWeb(this WebApplication app, TrackerSettings settings)
    {
        app.UseSite(settings.Site);
        app.UseSerilogRequestLogging(log =>
        {
            // Nothing that tells who reads: no address, no agent, no query.
            log.MessageTemplate = "{RequestMethod} {RequestPath} {StatusCode} {Elapsed:0} ms{Refused:l}";
            log.EnrichDiagnosticContext = (diagnostics, context) => diagnostics.Set("Refused", RefusedWords(context));
            log.GetLevel = (context, _, fault) =>
                fault is not null || context.Response.StatusCode >= 500 ? LogEventLevel.Error
                : RequestRules.IsProbe(context.Request.Path) ? LogEventLevel.Verbose
                : LogEventLevel.Information;
        });
        app.UseSecurityHeaders();
        app.UseRequestRules(settings.Site);
        app.UseCircuits();
        app.UseHeadAsGet();
        app.UseRouting();
        app.UseExceptionHandler("/error", createScopeForErrors: true);
        app.UseRateLimiter();
        app.UseCors();
        app.UseDataRules();
        app.UseRequestBudget();
        app.UseReadingPageTags();
        app.UseStaleCopies();
        // What is stored is compressed already: storing outside compression costs a seventh of compressing each time.
        app.UseOutputCache();
        app.UseResponseCompression();
        app.UseMiddleware<DatabaseUnavailable>();
        app.UseStatusCodePagesWithReExecute("/not-found", createScopeForStatusCodePages: true);
        app.UseStandInsAsGet();
        app.UseAccounts();
        app.UseCircuitShares();
        app.UseReaderForms();
        app.UseUploads();
        app.UseAntiforgery();

        app.MapHealthChecks("/healthz", new HealthCheckOptions { Predicate = _ => false });
        app.MapHealthChecks("/readyz");
        app.MapStaticAssets();
        app.MapExploreCsv();
        app.MapApi();
        app.MapOpenApi();
        app.MapCsv();
        app.MapFeeds();
        app.MapVoteCalendar();
        app.MapChangeHead();
        app.MapMapPicture();
        app.MapSitemaps();
        app.MapSecurityText(settings);
        app.MapPictures();
        app.MapPages();
    }
}
