using System.Security.Cryptography;
using System.Text;
using AgreementTracker.Web.Hosting;

namespace AgreementTracker.Web.Changes;

/// <summary>
/// Signs the newest change (ECDSA, P-256, SHA-256), so that a history can be held against what this site once said. The
/// key is kept outside the database: whoever rewrites the history there can't sign it.
/// </summary>
internal sealed class HeadSigner
{
    private const string P256 = "1.2.840.10045.3.1.7";

    private readonly ECDsa? key;
    private readonly Lock signing = new();
    private (string Text, byte[] Signature)? last;

    private HeadSigner(ECDsa? key) => (this.key, PublicKey) = (key, key?.ExportSubjectPublicKeyInfoPem() + "\n");

    /// <summary>In PEM.</summary>
    public string PublicKey { get; }

    public bool IsOn => key is not null;

    /// <param name="setting">A private key in PEM, or the file that has it; none signs nothing.</param>
    /// <exception cref="StartException">It is no such key.</exception>
    public static HeadSigner Of(string? setting) => string.IsNullOrWhiteSpace(setting) ? new(null) : new(Read(setting));

    /// <summary>In DER, as openssl takes it; the same for a text until another is signed.</summary>
    public byte[] Sign(string text)
    {
        lock (signing)
        {
            if (last?.Text != text)
                last = (
                    text,
                    key!.SignData(
                        Encoding.UTF8.GetBytes(text),
                        HashAlgorithmName.SHA256,
                        DSASignatureFormat.Rfc3279DerSequence
                    )
                );
            return last.Value.Signature;
        }
    }

    private static ECDsa Read(string setting)
    {
        // Where a setting is one line, its line breaks are written so.
        var pem = setting.Contains("-----BEGIN", StringComparison.Ordinal)
            ? setting.Replace("\\n", "\n")
            : ReadFile(setting);
        var key = ECDsa.Create();
        try
        {
            key.ImportFromPem(pem);
            return key.ExportParameters(includePrivateParameters: true).Curve.Oid.Value == P256
                ? key
                : throw Fault("it is of another curve than P-256");
        }
        catch (Exception e) when (e is ArgumentException or CryptographicException)
        {
            throw Fault(
                pem.Contains("ENCRYPTED", StringComparison.Ordinal) ? "it is encrypted"
                : pem.Contains("PUBLIC KEY", StringComparison.Ordinal) ? "it is a public key"
                : "it is no ECDSA key in PEM"
            );
        }
    }

    private static string ReadFile(string path)
    {
        try
        {
            return File.ReadAllText(path);
        }
        catch (Exception e)
            when (e is IOException or UnauthorizedAccessException or ArgumentException or NotSupportedException)
        {
            throw Fault($"the file {path} can't be read: {e.Message}");
        }
    }

    private static StartException Fault(string what) =>
        new(
            $"{TrackerSettings.SigningKeyKey} is a private ECDSA key of the curve P-256 in PEM, or the file that has it: {what}."
        );
}
