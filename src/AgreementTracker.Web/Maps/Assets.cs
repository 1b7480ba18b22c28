using System.Globalization;

namespace AgreementTracker.Web.Maps;

/// <summary>The files that <c>Maps/build</c> writes, as parts of the program.</summary>
internal static class Assets
{
    public static IEnumerable<string> Lines(string name)
    {
        using var stream = typeof(Assets).Assembly.GetManifestResourceStream($"maps.{name}")!;
        using var reader = new StreamReader(stream);
        while (reader.ReadLine() is { } line)
            yield return line;
    }

    public static double Number(string text) => double.Parse(text, CultureInfo.InvariantCulture);
}
