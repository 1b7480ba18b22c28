namespace AgreementTracker.Web.Editing;

/// <summary>A draft by the documents it would publish: the place first.</summary>
internal static class DraftTitle
{
    public static string Of(IEnumerable<string> addresses)
    {
        var sorted = addresses.OrderBy(address => !address.StartsWith("dossiers/", StringComparison.Ordinal)).ThenBy(address => address, StringComparer.Ordinal).ToList();
        var first = sorted is [] ? "nothing" : sorted[0].Replace("dossiers/", "");
        return sorted.Count > 1 ? $"Draft: {first} and {sorted.Count - 1} more" : $"Draft: {first}";
    }
}
