using System.Threading.RateLimiting;

namespace AgreementTracker.Web.Hosting;

/// <summary>
/// Searching costs more than reading, so one client can't search without end. A client's address is known for as long
/// as it is counted, in memory alone.
/// </summary>
internal static class SearchLimit
{
    public const string Policy = "search";
    private static readonly TimeSpan Window = TimeSpan.FromSeconds(10);

    public static void AddSearchLimit(this IServiceCollection services, int searches) =>
        services.AddRateLimiter(limits =>
        {
            limits.AddPolicy(
                Policy,
                context =>
                    RateLimitPartition.GetSlidingWindowLimiter(
                        ClientAddress.Of(context),
                        _ =>
                            new()
                            {
                                PermitLimit = searches,
                                Window = Window,
                                SegmentsPerWindow = 5,
                            }
                    )
            );
            limits.OnRejected = async (rejected, _) =>
                await PlainPage.WriteAsync(
                    rejected.HttpContext,
                    StatusCodes.Status429TooManyRequests,
                    Window,
                    "Too many searches",
                    $"More than {searches:N0} searches came from your address within {Window.TotalSeconds} seconds. Please wait a moment and search again."
                );
        });
}
