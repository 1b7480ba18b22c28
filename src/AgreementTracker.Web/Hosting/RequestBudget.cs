using AgreementTracker.Data;
using AgreementTracker.Web.Caching;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// A request that only reads stops asking the database when its reader has gone, and a reading page waits for no query
/// longer than this.
/// </summary>
internal static class RequestBudget
{
    public const int PageSeconds = 3;
    public static readonly TimeSpan Readiness = TimeSpan.FromSeconds(2);

    public static IApplicationBuilder UseRequestBudget(this IApplicationBuilder app) =>
        app.Use(
            (context, next) =>
            {
                if (
                    HttpMethods.IsGet(context.Request.Method) && !context.Request.Path.StartsWithSegments(Circuits.Path)
                )
                    ReadBudget.Begin(ReadingPages.Asks(context) ? PageSeconds : null, context.RequestAborted);
                return next(context);
            }
        );
}
