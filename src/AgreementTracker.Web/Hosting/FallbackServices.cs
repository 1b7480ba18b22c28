using Microsoft.AspNetCore.Diagnostics;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// A page that stands in for one that was refused is only shown, whatever was posted to that one: as a post it would be
/// refused itself.
/// </summary>
internal static class FallbackServices
{
    public static IApplicationBuilder UseStandInsAsGet(this IApplicationBuilder app) =>
        app.Use(
            async (context, next) =>
            {
                var method = context.Request.Method;
                if (context.Features.Get<IStatusCodeReExecuteFeature>() is not null)
                    context.Request.Method = HttpMethods.Get;
                await next(context);
                context.Request.Method = method;
            }
        );
}
