using System.Security.Cryptography;
using AgreementTracker.Data;
using Microsoft.AspNetCore.DataProtection;
using Microsoft.AspNetCore.Identity;

namespace AgreementTracker.Web.Accounts;

/// <summary>
/// Keys of authenticators while they are set up: they are shown, go with the form, sealed, and are kept only when a
/// code shows that they work.
/// </summary>
internal sealed class AuthenticatorKeys(UserManager<Account> users, IDataProtectionProvider protection)
{
    private static readonly TimeSpan Timeout = TimeSpan.FromHours(2);
    private readonly ITimeLimitedDataProtector keys = protection
        .CreateProtector("AgreementTracker.AuthenticatorKeys")
        .ToTimeLimitedDataProtector();

    /// <summary>
    /// The key of a form that comes back, so that what was set up in an app stays good; else a new one.
    /// </summary>
    public (string Key, string Sealed) Take(string? former)
    {
        try
        {
            return (keys.Unprotect(former ?? ""), former!);
        }
        catch (CryptographicException)
        {
            var key = users.GenerateNewAuthenticatorKey();
            return (key, keys.Protect(key, Timeout));
        }
    }
}
