using System.Security.Cryptography;
using System.Text;
using Microsoft.AspNetCore.WebUtilities;

namespace AgreementTracker.Web.Api;

/// <summary>
/// Where a list goes on: after the item with this key. Keys never change, so nothing is skipped or repeated while the
/// record is published. It fits only the query that it was given for.
/// </summary>
internal static class OpenCursor
{
    private const int MarkLength = 8;

    /// <param name="query">All that decides which items there are.</param>
    public static string Write(string query, string key) =>
        WebEncoders.Base64UrlEncode(Encoding.UTF8.GetBytes(MarkOf(query) + key));

    /// <returns>The key, and whether the cursor is of this query; null where the text is no cursor.</returns>
    public static (string Key, bool IsOfQuery)? Read(string text, string query)
    {
        try
        {
            var read = new UTF8Encoding(false, throwOnInvalidBytes: true).GetString(WebEncoders.Base64UrlDecode(text));
            return read.Length > MarkLength && read[..MarkLength].All(char.IsAsciiHexDigitLower) && !read.Contains('\0')
                ? (read[MarkLength..], read[..MarkLength] == MarkOf(query))
                : null;
        }
        catch (Exception e) when (e is FormatException or ArgumentException)
        {
            return null;
        }
    }

    private static string MarkOf(string query) =>
        Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes(query)))[..MarkLength];
}
