using System.Security.Claims;
using AgreementTracker.Data;
using AgreementTracker.Data.Accounts;
using Microsoft.AspNetCore.Identity;

namespace AgreementTracker.Web.Account;

/// <summary>Somebody who is signed in, as ASP.NET carries them through a request.</summary>
internal static class AccountPrincipal
{
    private const string Session = "session";
    private const string Stamp = "stamp";
    private const string Proved = "proved";

    /// <summary>So long nobody is asked again who they are before they change their ways to sign in: a browser left open gives none away.</summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    /// <param name="proved">When they last showed that it is they.</param>
    public static ClaimsPrincipal Of(SignedIn who, DateTimeOffset? proved = null) => new(new ClaimsIdentity(
    [
        new(ClaimTypes.NameIdentifier, who.Account),
        new(ClaimTypes.Name, who.Name),
        new(ClaimTypes.Role, who.Role.Word()),
        new(Session, who.Session),
        new(Stamp, who.Stamp),
        new(Proved, $"{(proved ?? DateTimeOffset.UnixEpoch).ToUnixTimeSeconds()}"),
    ], IdentityConstants.ApplicationScheme));

    public static string? SessionOf(this ClaimsPrincipal principal) => principal.FindFirstValue(Session);

    public static string? AccountOf(this ClaimsPrincipal principal) => principal.FindFirstValue(ClaimTypes.NameIdentifier);

    public static DateTimeOffset ProvedAt(this ClaimsPrincipal principal) =>
        DateTimeOffset.FromUnixTimeSeconds(long.TryParse(principal.FindFirstValue(Proved), out var seconds) ? seconds : 0);

    public static AccountActor AsActor(this ClaimsPrincipal principal) => new(principal.AccountOf(), principal.Identity?.Name);

    /// <summary>As the database knows them at this moment, or null if they are signed in no more.</summary>
    public static async Task<SignedIn?> CheckAsync(this AccountSessions sessions, ClaimsPrincipal? principal) =>
        principal?.SessionOf() is { } session && await sessions.FindAsync(session) is { } who
            && who.Account == principal.AccountOf() && who.Stamp == principal.FindFirstValue(Stamp) ? who : null;
}
