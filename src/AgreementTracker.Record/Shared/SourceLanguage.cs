namespace AgreementTracker.Record;

/// <summary>
/// How the language of a source (BCP 47) writes numbers and dates. A source that states none is read as English.
/// </summary>
internal static class SourceLanguage
{
    /// <summary>
    /// Spanish of these countries writes 1,120.5 as English does; elsewhere it is 1.120,5 (Unicode CLDR).
    /// </summary>
    private static readonly HashSet<string> WithDecimalPoint = new(
        ["us", "mx", "pr", "do", "gt", "hn", "ni", "pa", "pe", "sv", "bz", "419"],
        StringComparer.OrdinalIgnoreCase
    );

    public static bool IsSpanish(string? language) =>
        Primary(language).Equals("es", StringComparison.OrdinalIgnoreCase);

    public static bool HasDecimalComma(string? language) =>
        IsSpanish(language) && !language!.Split('-').Skip(1).Any(WithDecimalPoint.Contains);

    private static string Primary(string? language) => language?.Split('-')[0] ?? "";
}
