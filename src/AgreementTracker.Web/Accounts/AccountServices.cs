using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Web.Hosting;
using Microsoft.AspNetCore.Authentication;
using Microsoft.AspNetCore.Authorization;
using Microsoft.AspNetCore.Components.Authorization;
using Microsoft.AspNetCore.Components.Server.Circuits;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption;
using Microsoft.AspNetCore.DataProtection.AuthenticatedEncryption.ConfigurationModel;
using Microsoft.AspNetCore.DataProtection.KeyManagement;
using Microsoft.AspNetCore.Identity;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Web.Accounts;

/// <summary>Accounts, and who of them asks. Of reading pages nobody is asked who they are.</summary>
internal static class AccountServices
{
    /// <summary>What a hash of a password costs whoever has stolen it.</summary>
    private const int HashRounds = 210_000;

    public static void AddTrackerAccounts(this IServiceCollection services, TrackerSettings settings)
    {
        // Identity's store works on one context for a request.
        services.AddScoped(provider =>
            provider.GetRequiredService<IDbContextFactory<TrackerDbContext>>().CreateDbContext()
        );
        services
            .AddDataProtection()
            .SetApplicationName("AgreementTracker")
            .PersistKeysToDbContext<TrackerDbContext>()
            .UseCryptographicAlgorithms(
                new AuthenticatedEncryptorConfiguration { EncryptionAlgorithm = EncryptionAlgorithm.AES_256_GCM }
            );
        services.AddSingleton(settings.Secrets);
        if (settings.Secrets.HasKey)
            services.Configure<KeyManagementOptions>(keys => keys.XmlEncryptor = new KeySealer(settings.Secrets));
        services
            .AddIdentityCore<Account>(identity =>
            {
                identity.User.AllowedUserNameCharacters = "";
                // PasswordRules says what a password must be.
                identity.Password = new()
                {
                    RequiredLength = PasswordRules.Min,
                    RequireDigit = false,
                    RequireLowercase = false,
                    RequireNonAlphanumeric = false,
                    RequireUppercase = false,
                    RequiredUniqueChars = 1,
                };
            })
            .AddUserStore<AccountStore>();
        services.Configure<PasswordHasherOptions>(hashes => hashes.IterationCount = HashRounds);
        services.AddAccountCookies(settings);
        services.AddAuthorization(authorization => authorization.AddPolicies());
        services.AddCascadingAuthenticationState();
        services.AddHttpContextAccessor();
        services.AddSingleton(settings);
        services.AddScoped<CurrentEditor>();
        services.AddScoped<LiveAuthentication>();
        services.AddScoped<AuthenticationStateProvider>(provider => provider.GetRequiredService<LiveAuthentication>());
        services.AddScoped<CircuitHandler, AccountCircuits>();
        services.AddSingleton<CircuitCount>();
        services.AddSingleton<CircuitShares>();
        services.AddSingleton<MessageLimit>();
        services.AddScoped<SignIns>();
        services.AddScoped<InvitationAcceptance>();
        services.AddScoped<SignInMethods>();
        services.AddScoped<AuthenticatorKeys>();
        services.AddRateLimiter(limits => limits.AddPolicy<string, SignInLimit>(SignInLimit.Policy));
        services.AddScoped<Passkeys>();
        services.AddScoped<IPasskeyHandler<Account>, PasskeyHandler<Account>>();
        services.Configure<IdentityPasskeyOptions>(passkeys =>
        {
            passkeys.ServerDomain = settings.Site?.Host;
            passkeys.UserVerificationRequirement = passkeys.ResidentKeyRequirement = "required";
            // A browser that is told to send no referrer names no origin when it posts a form; the authenticator has
            // signed the one it saw.
            passkeys.ValidateOrigin = asked =>
                ValueTask.FromResult(!asked.CrossOrigin && asked.Origin == OriginOf(asked.HttpContext.Request));
        });
    }

    /// <summary>Only where it matters who asks are they looked up: each time, in the database.</summary>
    public static void UseAccounts(this WebApplication app)
    {
        app.Use(
            async (context, next) =>
            {
                if (
                    Matters(context)
                    && (await context.AuthenticateAsync(IdentityConstants.ApplicationScheme)).Principal is { } who
                )
                    context.User = who;
                try
                {
                    await next(context);
                }
                catch (AccessDeniedException) when (!context.Response.HasStarted)
                {
                    // Allowed when the request began, and not any more when it came to the deed.
                    context.Response.Clear();
                    context.Response.StatusCode = StatusCodes.Status403Forbidden;
                }
            }
        );
        app.UseAuthorization();
        app.UseFreshProof();
    }

    /// <summary>
    /// An administrator shows again who they are before anything is posted, on any page: a browser left open gives
    /// nothing away.
    /// </summary>
    private static void UseFreshProof(this WebApplication app)
    {
        var time = app.Services.GetRequiredService<TimeProvider>();
        app.Use(
            (context, next) =>
            {
                if (
                    !HttpMethods.IsPost(context.Request.Method)
                    || !Administers(context.GetEndpoint())
                    || context.User.IsFresh(time)
                )
                    return next(context);
                context.Response.Redirect(SignInPage.UrlAgain(context.Request.Path + context.Request.QueryString));
                return Task.CompletedTask;
            }
        );
    }

    private static bool Administers(Endpoint? endpoint) =>
        endpoint?.Metadata.GetOrderedMetadata<IAuthorizeData>().Any(required => required.Policy == Policies.Administer)
            is true;

    private static string OriginOf(HttpRequest request) =>
        new Uri($"{request.Scheme}://{request.Host}").GetLeftPart(UriPartial.Authority);

    private static bool Matters(HttpContext context) =>
        context.IsAccountPage()
        || context.GetEndpoint()?.Metadata.GetMetadata<IAuthorizeData>() is not null
        || context.Request.Path.StartsWithSegments(Circuits.Path);
}
