using System.Text;
using System.Text.RegularExpressions;
using AgreementTracker.Record.Documents;

namespace AgreementTracker.Rosters.Reading;

/// <summary>The web address that a cell leads to, out of the wrappings that mail filters put around it.</summary>
internal static partial class LinkAddress
{
    /// <summary>A mail that is sent on is wrapped again.</summary>
    private const int MaxWrappings = 5;

    public static RosterLink? Read(string? printed, string? target)
    {
        var leads = target ?? (printed is not null && PrintedAddress.IsMatch(printed.Trim()) ? printed.Trim() : null);
        if (leads is null)
            return string.IsNullOrWhiteSpace(printed) ? null : new(printed, null, null, null);
        var (url, refusal) = Plain(leads);
        return new(printed, leads, url, refusal);
    }

    /// <summary>
    /// Whether two addresses are of one document. A web archive's time stamp, http for https, <c>www.</c>, a slash at
    /// the end and a space written as <c>%20</c> make no other document.
    /// </summary>
    public static bool LeadsToTheSame(string? one, string? other) =>
        one == other || one is not null && other is not null && Document(one) == Document(other);

    private static string Document(string url)
    {
        var plain = OneSlash.Replace(ArchivePrefix.Replace(url.Trim(), ""), "$1://");
        if (!Uri.TryCreate(plain, UriKind.Absolute, out var uri) || uri.Scheme is not ("http" or "https"))
            return plain;
        var host = uri.Host.StartsWith("www.", StringComparison.OrdinalIgnoreCase) ? uri.Host[4..] : uri.Host;
        var port = uri.IsDefaultPort ? "" : $":{uri.Port}";
        return $"{host.ToLowerInvariant()}{port}{Uri.UnescapeDataString(uri.AbsolutePath).TrimEnd('/')}{Uri.UnescapeDataString(uri.Query)}{uri.Fragment}";
    }

    private static (string? Url, string? Refusal) Plain(string target)
    {
        var address = target.Trim();
        for (var i = 0; i <= MaxWrappings; i++)
        {
            if (address.StartsWith("rewritten://", StringComparison.Ordinal))
                return (null, "The address is malformed.");
            if (
                !Uri.TryCreate(address, UriKind.Absolute, out var uri)
                || uri.Host.Length == 0 && uri.Scheme is "http" or "https"
            )
                return (null, "The cell leads to what is no address.");
            if (uri.Scheme is not ("http" or "https"))
                return (null, $"The cell leads to {uri.Scheme}:, which is no web page.");
            if (Unwrapped(uri) is not { } inner)
                return address.Length > SourceDocument.UrlLimit ? (null, "The address is too long.")
                    : uri.UserInfo.Length > 0 ? (null, "The address holds a name or password.")
                    : (address, null);
            address = inner.Trim();
        }
        return (null, "The address is wrapped too often.");
    }

    private static string? Unwrapped(Uri uri)
    {
        var host = uri.Host.ToLowerInvariant();
        if (host.EndsWith(".safelinks.protection.outlook.com", StringComparison.Ordinal))
            return Parameter(uri, "url");
        if (host is "urldefense.com" or "urldefense.us" or "urldefense.proofpoint.com")
            return Proofpoint(uri);
        if (host == "linkprotect.cudasvc.com")
            return Parameter(uri, "a");
        if (host is "www.google.com" or "google.com" && uri.AbsolutePath == "/url")
            return Parameter(uri, "q") ?? Parameter(uri, "url");
        if (host == "secure-web.cisco.com")
            return
                Uri.UnescapeDataString(uri.AbsolutePath) is var path
                && path.IndexOf("http", StringComparison.Ordinal) is > 0 and var at
                ? path[at..]
                : null;
        return null;
    }

    /// <summary>Three generations of one filter.</summary>
    private static string? Proofpoint(Uri uri)
    {
        if (uri.AbsolutePath.StartsWith("/v1/", StringComparison.Ordinal))
            return Parameter(uri, "u");
        if (uri.AbsolutePath.StartsWith("/v2/", StringComparison.Ordinal))
            return Parameter(uri, "u") is { } second
                ? Uri.UnescapeDataString(second.Replace('-', '%').Replace('_', '/'))
                : null;
        var third = ProofpointThird.Match(uri.OriginalString);
        return third.Success ? Filled(third.Groups["url"].Value, third.Groups["replaced"].Value) : null;
    }

    /// <summary>
    /// Each <c>*</c> stands for a character that the filter keeps elsewhere, <c>**A</c> for two and more of them.
    /// </summary>
    private static string Filled(string url, string replaced)
    {
        var padded = replaced.Replace('-', '+').Replace('_', '/');
        var bytes = new byte[padded.Length];
        var kept = Convert.TryFromBase64String(padded.PadRight((padded.Length + 3) / 4 * 4, '='), bytes, out var count)
            ? Encoding.UTF8.GetString(bytes, 0, count)
            : "";
        var next = 0;
        // The filter writes one slash of https:// only.
        return OneSlash.Replace(
            Stars.Replace(
                url,
                star =>
                {
                    var length = star.Length == 1 ? 1 : RunLengths.IndexOf(star.Value[2]) + 2;
                    if (next + length > kept.Length)
                        return star.Value;
                    next += length;
                    return kept[(next - length)..next];
                }
            ),
            "$1://"
        );
    }

    private const string RunLengths = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_";

    private static string? Parameter(Uri uri, string name) =>
        uri
            .Query.TrimStart('?')
            .Split('&')
            .Where(part => part.StartsWith(name + "=", StringComparison.OrdinalIgnoreCase))
            .Select(part => Uri.UnescapeDataString(part[(name.Length + 1)..]))
            .FirstOrDefault(value => value.Length > 0);

    [GeneratedRegex(@"^https?://\S+$", RegexOptions.IgnoreCase)]
    private static partial Regex PrintedAddress { get; }

    [GeneratedRegex(@"/v3/__(?<url>.+?)__;(?<replaced>[\w-]*)")]
    private static partial Regex ProofpointThird { get; }

    [GeneratedRegex(@"\*\*[\w-]|\*")]
    private static partial Regex Stars { get; }

    /// <summary>
    /// An archive of an archived page writes its prefix twice, and often one slash of the inner https:// only.
    /// </summary>
    [GeneratedRegex(
        @"^(https?:/+(www\.)?web\.archive\.org/web/\d{1,14}\*?([a-z]{2}_)?/)+(?=https?:/)",
        RegexOptions.IgnoreCase
    )]
    private static partial Regex ArchivePrefix { get; }

    [GeneratedRegex("^(https?):/(?!/)", RegexOptions.IgnoreCase)]
    private static partial Regex OneSlash { get; }
}
