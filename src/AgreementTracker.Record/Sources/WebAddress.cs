namespace AgreementTracker.Record.Sources;

/// <summary>
/// Tells whether two web addresses lead to the same page, as far as that can be told by looking at them.
/// </summary>
internal static class WebAddress
{
    /// <summary>Whose letters they are that say where a reader came from.</summary>
    private static readonly string[] Traces = ["utm_", "fbclid=", "gclid=", "mc_cid=", "mc_eid=", "ref="];

    /// <summary>
    /// Without scheme, <c>www.</c>, fragment, slash at the end, and what tells where a reader came from.
    /// </summary>
    public static string? Plain(string? address)
    {
        if (address is null || !Uri.TryCreate(address, UriKind.Absolute, out var uri))
            return null;
        var host = uri.Authority.StartsWith("www.", StringComparison.OrdinalIgnoreCase)
            ? uri.Authority[4..]
            : uri.Authority;
        var query = uri
            .Query.TrimStart('?')
            .Split('&', StringSplitOptions.RemoveEmptyEntries)
            .Where(part => !Traces.Any(trace => part.StartsWith(trace, StringComparison.OrdinalIgnoreCase)));
        return $"{host.ToLowerInvariant()}{uri.AbsolutePath.TrimEnd('/')}?{string.Join('&', query)}";
    }
}
