namespace AgreementTracker.Web.Accounts;

/// <summary>
/// A browser in a few words, by which a person knows their own sessions. The header it comes from is not kept.
/// </summary>
internal static class BrowserText
{
    private static readonly (string Sign, string Name)[] Browsers =
    [
        ("Edg/", "Edge"),
        ("OPR/", "Opera"),
        ("Firefox/", "Firefox"),
        ("FxiOS/", "Firefox"),
        ("CriOS/", "Chrome"),
        ("Chrome/", "Chrome"),
        ("Safari/", "Safari"),
    ];
    private static readonly (string Sign, string Name)[] Systems =
    [
        ("Android", "Android"),
        ("iPhone", "iPhone"),
        ("iPad", "iPad"),
        ("Windows", "Windows"),
        ("CrOS", "ChromeOS"),
        ("Mac OS", "Mac"),
        ("Linux", "Linux"),
    ];

    public static string Of(string? header) =>
        (Find(Browsers, header), Find(Systems, header)) switch
        {
            ({ } browser, { } system) => $"{browser} on {system}",
            ({ } browser, null) => browser,
            (null, { } system) => $"a browser on {system}",
            _ => "an unknown browser",
        };

    private static string? Find((string Sign, string Name)[] known, string? header) =>
        known.FirstOrDefault(one => header?.Contains(one.Sign, StringComparison.Ordinal) is true).Name;
}
