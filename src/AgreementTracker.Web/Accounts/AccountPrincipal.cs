using System.Security.Claims;
using AgreementTracker.Data.Accounts;
using AgreementTracker.Record;
using Microsoft.AspNetCore.Identity;

namespace AgreementTracker.Web.Accounts;

/// <summary>Somebody who is signed in, as ASP.NET carries them through a request.</summary>
internal static class AccountPrincipal
{
    private const string Session = "session";
    private const string Stamp = "stamp";
    private const string Proved = "proved";

    /// <summary>
    /// So long nobody is asked again who they are before they change their ways to sign in, or administer accounts or
    /// lists: a browser left open gives nothing away.
    /// </summary>
    public static readonly TimeSpan Fresh = TimeSpan.FromMinutes(15);

    public static ClaimsPrincipal Of(SignedIn who) =>
        new(
            new ClaimsIdentity(
                [
                    new(ClaimTypes.NameIdentifier, who.Account),
                    new(ClaimTypes.Name, who.Name),
                    new(ClaimTypes.Role, who.Role.Word()),
                    new(Session, who.Session),
                    new(Stamp, who.Stamp),
                    new(Proved, $"{new DateTimeOffset(who.ProvedAt, TimeSpan.Zero).ToUnixTimeSeconds()}"),
                ],
                IdentityConstants.ApplicationScheme
            )
        );

    public static string? SessionOf(this ClaimsPrincipal principal) => principal.FindFirstValue(Session);

    public static string? AccountOf(this ClaimsPrincipal principal) =>
        principal.FindFirstValue(ClaimTypes.NameIdentifier);

    /// <summary>Whether they have shown of late that it is they.</summary>
    public static bool IsFresh(this ClaimsPrincipal principal, TimeProvider time) =>
        long.TryParse(principal.FindFirstValue(Proved), out var seconds)
        && time.GetUtcNow() - DateTimeOffset.FromUnixTimeSeconds(seconds) < Fresh;

    public static bool IsFresh(this SignedIn who, TimeProvider time) =>
        time.GetUtcNow().UtcDateTime - who.ProvedAt < Fresh;

    public static AccountActor AsActor(this ClaimsPrincipal principal) =>
        new(principal.AccountOf(), principal.Identity?.Name);

    /// <summary>As the database knows them at this moment, or null if they are signed in no more.</summary>
    public static async Task<SignedIn?> CheckAsync(this AccountSessions sessions, ClaimsPrincipal? principal) =>
        principal?.SessionOf() is { } session
        && await sessions.FindAsync(session) is { } who
        && who.Account == principal.AccountOf()
        && who.Stamp == principal.FindFirstValue(Stamp)
            ? who
            : null;
}
