using System.Text.RegularExpressions;

namespace AgreementTracker.Record.Gazetteer;

/// <summary>
/// A ZIP code and the town it is approximately, by GeoNames: its bounds are those of the mail, and of no town.
/// </summary>
/// <param name="Town">Without its state.</param>
/// <param name="County">The number of the county.</param>
public sealed partial record ZipCode(string Code, string Town, UsState State, string County)
{
    /// <param name="text">Five digits, with four more or without.</param>
    /// <returns>Null where the text is no ZIP code that there is.</returns>
    public static ZipCode? Find(string text)
    {
        if (!Form.IsMatch(text))
            return null;
        var code = text.Trim()[..5];
        // Read anew each time: it is seldom asked for, and small.
        using var stream = typeof(ZipCode).Assembly.GetManifestResourceStream($"{typeof(ZipCode).Namespace}.zips.txt")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            if (
                line.IndexOf(code, line.IndexOf('|'), StringComparison.Ordinal) >= 0
                && UsState.All.FirstOrDefault(state => state.Fips == line[..2]) is { } own
            )
                return new(code, line[6..line.IndexOf('|')], own, line[..5]);
        return null;
    }

    [GeneratedRegex(@"^\s*[0-9]{5}(-[0-9]{4})?\s*$")]
    private static partial Regex Form { get; }
}
