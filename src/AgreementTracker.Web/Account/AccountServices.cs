using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Account;

/// <summary>Accounts, and who of them asks. Of reading pages nobody is asked who they are.</summary>
internal static class AccountServices
{
    /// <summary>What a hash of a password costs whoever has stolen it.</summary>
    private const int HashRounds = 210_000;

    public static void AddTrackerAccounts(this IServiceCollection services, TrackerSettings settings)
    {
        // Identity's store works on one context for a request.
        services.AddScoped(provider => provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContext());
        services.AddDataProtection().SetApplicationName("AgreementTracker").PersistKeysToDbContext<TrackerDbContext>();
        services.AddIdentityCore<Data.Accounts.Account>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "";
                // PasswordRules says what a password must be.
                identity.Password = new() { RequiredLength = PasswordRules.Least, RequireDigit = false, RequireLowercase = false, RequireNonAlphanumeric = false, RequireUppercase = false, RequiredUniqueChars = 1 };
            })
            .AddUserStore<AccountStore>()
            .AddSignInManager()
            .AddTokenProvider<AuthenticatorTokenProvider<Data.Accounts.Account>>(TokenOptions.DefaultAuthenticatorProvider);
        services.Configure<PasswordHasherOptions>(hashes => hashes.IterationCount = HashRounds);
        services.AddAccountCookies(settings);
        services.AddAuthorization(authorization => authorization.AddPolicies());
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddScoped<CurrentEditor>();
        services.AddScoped<SignIns>();
        services.AddScoped<Joining>();
    }

    /// <summary>Only where it matters who asks are they looked up: each time, in the database.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.Use(async (context, next) =>
        {
            if (Matters(context) && (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal is { } who)
                context.User = who;
            await next(context);
        });
        app.UseAuthorization();
    }

    private static bool Matters(HttpContext context) =>
        context.IsAccountPage() || context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null
        || context.Request.Path.StartsWithSegments(Circuits.Path);
}
