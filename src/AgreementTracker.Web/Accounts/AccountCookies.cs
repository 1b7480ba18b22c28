using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Authentication.Cookies;
using Microsoft.AspNetCore.Identity;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// The cookies of whoever works here; readers have none. They hold the number of a session, and the table of sessions
/// says whether it goes on.
/// </summary>
internal static class AccountCookies
{
    public static void AddAccountCookies(this IServiceCollection services, TrackerSettings settings)
    {
        // ASP.NET would take the only scheme there is for all requests, reading pages among them: UseAccounts asks
        // where it matters.
        AppContext.SetSwitch("Microsoft.AspNetCore.Authentication.SuppressAutoDefaultScheme", true);
        services
            .AddAuthentication(authentication =>
                authentication.DefaultChallengeScheme =
                    authentication.DefaultForbidScheme =
                    authentication.DefaultSignInScheme =
                        IdentityConstants.ApplicationScheme
            )
            .AddCookie(
                IdentityConstants.ApplicationScheme,
                cookie =>
                {
                    Harden(cookie.Cookie, "session", settings);
                    // A link that a colleague sends leads to the page; what changes anything is posted with a token of
                    // its own.
                    cookie.Cookie.SameSite = SameSiteMode.Lax;
                    cookie.ExpireTimeSpan = AccountSession.Longest;
                    cookie.SlidingExpiration = false;
                    cookie.LoginPath = SignInPage.Path;
                    cookie.ReturnUrlParameter = SignInPage.ThenParameter;
                    cookie.Events.OnRedirectToAccessDenied = denied =>
                    {
                        denied.Response.StatusCode = StatusCodes.Status403Forbidden;
                        return Task.CompletedTask;
                    };
                    cookie.Events.OnValidatePrincipal = CheckAsync;
                }
            );
        services.AddAntiforgery(antiforgery =>
        {
            Harden(antiforgery.Cookie, "forms", settings);
            antiforgery.SuppressXFrameOptionsHeader = true;
        });
    }

    /// <summary>A name with this prefix is taken by browsers from the very host alone, and by https.</summary>
    private static void Harden(CookieBuilder cookie, string name, TrackerSettings settings)
    {
        var secure = settings.Site?.Scheme == Uri.UriSchemeHttps;
        cookie.Name = secure ? $"__Host-{name}" : $"tracker-{name}";
        cookie.HttpOnly = true;
        cookie.Path = "/";
        cookie.SameSite = SameSiteMode.Strict;
        cookie.SecurePolicy = secure ? CookieSecurePolicy.Always : CookieSecurePolicy.SameAsRequest;
        cookie.IsEssential = true;
    }

    private static async Task CheckAsync(CookieValidatePrincipalContext context)
    {
        var sessions = context.HttpContext.RequestServices.GetRequiredService<AccountSessions>();
        if (await sessions.CheckAsync(context.Principal) is { } who)
            context.ReplacePrincipal(AccountPrincipal.Of(who));
        else
            context.RejectPrincipal();
    }
}
