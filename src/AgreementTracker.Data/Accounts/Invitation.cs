using System.Buffers.Text;
using System.Security.Cryptography;
using System.Text;

namespace AgreementTracker.Data;

/// <summary>
/// A link by which an invited person sets the way they sign in. Only the hash of what is in the link is kept.
/// </summary>
public sealed class Invitation
{
    public static readonly TimeSpan GoodFor = TimeSpan.FromDays(7);
    private const int TokenBytes = 32;

    /// <summary>In letters of Base64url.</summary>
    public static readonly int TokenLength = Base64Url.GetEncodedLength(TokenBytes);

    public required string TokenHash { get; init; }
    public required string AccountId { get; init; }
    public Account? Account { get; init; }
    public required DateTime ExpiresAt { get; init; }
    public DateTime? UsedAt { get; set; }

    public static string NewToken() => Base64Url.EncodeToString(RandomNumberGenerator.GetBytes(TokenBytes));

    public static string HashOf(string token) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(token)));
}
