namespace AgreementTracker.Web.Sources;

/// <summary>
/// The end of an address that leads a browser to words on its page, and marks them there: a text directive (WICG, URL
/// Fragment Text Directives). A browser that does not know it shows the page from its beginning.
/// </summary>
internal static class TextFragment
{
    /// <summary>Of longer words the first and last ones are named, so that an address stays short.</summary>
    private const int MaxWhole = 120;
    private const int EdgeWords = 6;

    /// <param name="prefix">What stands right before the words, where they are on the page more than once.</param>
    /// <param name="suffix">What stands right after them.</param>
    public static string Of(string words, string? prefix = null, string? suffix = null)
    {
        var all = Words(words);
        if (all is [])
            return "";
        var isWhole = words.Length <= MaxWhole && !words.Contains('\n') || all.Length <= 2 * EdgeWords;
        var text = isWhole ? Encode(all) : $"{Encode(all[..EdgeWords])},{Encode(all[^EdgeWords..])}";
        // The directive takes whole words alone, and a prefix may begin, a suffix end, within one.
        string[] before = Words(prefix) is [_, .. { Length: > 0 } last] ? last : Words(prefix);
        string[] after = Words(suffix) is [.. { Length: > 0 } first, _] ? first : Words(suffix);
        return $"#:~:text={(before is [] ? "" : Encode(before) + "-,")}{text}{(after is [] ? "" : ",-" + Encode(after))}";
    }

    private static string[] Words(string? text) =>
        text?.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries) ?? [];

    /// <summary>A dash, a comma and an ampersand mean something in a directive.</summary>
    private static string Encode(string[] words) =>
        Uri.EscapeDataString(string.Join(' ', words)).Replace("-", "%2D", StringComparison.Ordinal);
}
