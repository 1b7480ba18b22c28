using OtpNet;

namespace AgreementTracker.Web.Accounts;

/// <summary>The six digits that an app shows for half a minute (TOTP, RFC 6238).</summary>
internal static class AuthenticatorCodes
{
    public const int Digits = 6;

    /// <summary>
    /// Clocks differ, and people type slowly: the code before and the one after are taken too (RFC 6238, section 5.2).
    /// </summary>
    private static readonly VerificationWindow Window = new(previous: 1, future: 1);

    /// <summary>
    /// The time step that a code belongs to; null where it is none of now. Steps that were used are the caller's to
    /// refuse.
    /// </summary>
    public static long? StepOf(string? key, string digits, DateTimeOffset now) =>
        key is { Length: > 0 }
        && digits.Length == Digits
        && digits.All(char.IsAsciiDigit)
        && new Totp(Base32Encoding.ToBytes(key)).VerifyTotp(now.UtcDateTime, digits, out var step, Window)
            ? step
            : null;
}
