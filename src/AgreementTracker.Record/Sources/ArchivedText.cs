using System.Security.Cryptography;
using System.Text;

namespace AgreementTracker.Record.Sources;

/// <summary>The text of a source as captured: never normalized, never changed, found by its hash.</summary>
public sealed class ArchivedText
{
    /// <summary>In UTF-16 units: some 1,500 printed pages.</summary>
    public const int TextLimit = 4_000_000;

    /// <summary>SHA-256 of the text in UTF-8, in small hexadecimal digits.</summary>
    public required string Sha256 { get; init; }
    public required string Text { get; init; }

    public static ArchivedText Of(string text) => new() { Sha256 = HashOf(text), Text = text };

    public static string HashOf(string text) => Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(text)));
}
