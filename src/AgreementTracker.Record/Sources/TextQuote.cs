using System.Text;

namespace AgreementTracker.Record.Sources;

/// <summary>Finding a quote in an archived text, and counting its place in Unicode code points.</summary>
public static class TextQuote
{
    /// <summary>
    /// Every place, in UTF-16 units, where <paramref name="exact"/> stands between <paramref name="prefix"/> and
    /// <paramref name="suffix"/>, to the letter. Places that split a surrogate pair are none.
    /// </summary>
    public static IEnumerable<int> Find(string text, string exact, string? prefix, string? suffix)
    {
        if (exact.Length == 0)
            yield break;
        for (
            var at = text.IndexOf(exact, StringComparison.Ordinal);
            at >= 0;
            at = text.IndexOf(exact, at + 1, StringComparison.Ordinal)
        )
        {
            if (
                text.AsSpan(0, at).EndsWith(prefix ?? "", StringComparison.Ordinal)
                && text.AsSpan(at + exact.Length).StartsWith(suffix ?? "", StringComparison.Ordinal)
                && !SplitsPair(text, at)
                && !SplitsPair(text, at + exact.Length)
            )
                yield return at;
        }
    }

    /// <summary>The number of code points before a place given in UTF-16 units.</summary>
    public static int CodePointsBefore(string text, int at)
    {
        var pairs = 0;
        // Most texts have none, and are looked through at once.
        for (
            var rest = text.AsSpan(0, at);
            rest.IndexOfAnyInRange('\uDC00', '\uDFFF') is >= 0 and var next;
            rest = rest[(next + 1)..]
        )
            pairs++;
        return at - pairs;
    }

    /// <summary>The places in UTF-16 units of places given in code points; the text is gone through once.</summary>
    public static IReadOnlyDictionary<int, int> UnitsBefore(string text, IEnumerable<int> points)
    {
        Dictionary<int, int> units = [];
        var (at, before) = (0, 0);
        foreach (var point in points.Distinct().Order())
        {
            for (; before < point; before++)
                at += char.IsHighSurrogate(text[at]) ? 2 : 1;
            units[point] = at;
        }
        return units;
    }

    public static bool ContainsAnyWord(this ReadOnlySpan<char> text)
    {
        foreach (var rune in text.EnumerateRunes())
            if (Rune.IsLetterOrDigit(rune))
                return true;
        return false;
    }

    private static bool SplitsPair(string text, int at) =>
        at > 0 && at < text.Length && char.IsLowSurrogate(text[at]) && char.IsHighSurrogate(text[at - 1]);
}
