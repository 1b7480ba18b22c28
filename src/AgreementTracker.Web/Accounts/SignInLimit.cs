using System.Threading.RateLimiting;
using AgreementTracker.Web.Hosting;
using AgreementTracker.Web.Shared;
using Microsoft.AspNetCore.RateLimiting;

namespace AgreementTracker.Web.Accounts;

/// <summary>One client can't try names and passwords without end. Looking at the page is free.</summary>
internal sealed class SignInLimit : IRateLimiterPolicy<string>
{
    public const string Policy = "sign-in";
    public const int Tries = 20;
    private static readonly TimeSpan Window = TimeSpan.FromMinutes(1);

    public Func<OnRejectedContext, CancellationToken, ValueTask>? OnRejected =>
        async (rejected, _) =>
            await PlainPage.WriteAsync(
                rejected.HttpContext,
                StatusCodes.Status429TooManyRequests,
                Window,
                Texts.SignInLimit_Title,
                Texts.SignInLimit_Wait.With(Tries)
            );

    public RateLimitPartition<string> GetPartition(HttpContext context) =>
        HttpMethods.IsPost(context.Request.Method)
            ? RateLimitPartition.GetSlidingWindowLimiter(
                ClientAddress.Of(context),
                _ =>
                    new()
                    {
                        PermitLimit = Tries,
                        Window = Window,
                        SegmentsPerWindow = 6,
                    }
            )
            : RateLimitPartition.GetNoLimiter("looking");
}
