using System.Security.Cryptography;
using System.Text;

namespace AgreementTracker.Data.Accounts;

/// <summary>
/// Seals what the database must not give away by itself, such as the keys of authenticators: AES-256-GCM with a key
/// from outside the database. Without a key it leaves texts as they are; what was kept before there was one stays
/// readable.
/// </summary>
public sealed class SecretBox
{
    public const int KeyBytes = 32;
    private const string Mark = "v1:";
    private readonly byte[]? key;

    /// <param name="key">Of <see cref="KeyBytes"/> bytes; null for none.</param>
    public SecretBox(byte[]? key) =>
        this.key = key is null or { Length: KeyBytes }
            ? key
            : throw new ArgumentException($"A key has {KeyBytes} bytes.", nameof(key));

    public bool HasKey => key is not null;

    public string Seal(string text)
    {
        if (key is null)
            return text;
        var (plain, nonce, tag) = (
            Encoding.UTF8.GetBytes(text),
            RandomNumberGenerator.GetBytes(AesGcm.NonceByteSizes.MaxSize),
            new byte[AesGcm.TagByteSizes.MaxSize]
        );
        var sealedBytes = new byte[plain.Length];
        using var cipher = new AesGcm(key, tag.Length);
        cipher.Encrypt(nonce, plain, sealedBytes, tag);
        return Mark + Convert.ToBase64String([.. nonce, .. tag, .. sealedBytes]);
    }

    /// <exception cref="CryptographicException">It was sealed with another key, or altered.</exception>
    public string Open(string text)
    {
        if (!text.StartsWith(Mark, StringComparison.Ordinal))
            return text;
        if (key is null)
            throw new CryptographicException("It is sealed, and no key is set.");
        ReadOnlySpan<byte> bytes = Convert.FromBase64String(text[Mark.Length..]);
        var (nonce, tag) = (AesGcm.NonceByteSizes.MaxSize, AesGcm.TagByteSizes.MaxSize);
        var plain = new byte[bytes.Length - nonce - tag];
        using var cipher = new AesGcm(key, tag);
        cipher.Decrypt(bytes[..nonce], bytes[(nonce + tag)..], bytes[nonce..(nonce + tag)], plain);
        return Encoding.UTF8.GetString(plain);
    }
}
