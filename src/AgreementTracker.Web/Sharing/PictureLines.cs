using System.Globalization;
using System.Text;
using SkiaSharp;

namespace AgreementTracker.Web.Sharing;

/// <summary>A text in lines of a picture: broken between words, and within one that is wider than a line.</summary>
internal static class PictureLines
{
    private const string Mark = "…";

    public static IReadOnlyList<string> Of(string text, int most, float width, SKFont font) =>
        Of(text, most, width, font, out _);

    /// <param name="isCut">Whether it has more lines than there is room for; then the last one ends in a mark.</param>
    public static IReadOnlyList<string> Of(string text, int most, float width, SKFont font, out bool isCut)
    {
        List<string> lines = [];
        var line = "";
        // Accents as one character with their letter, which a font without rules for placing them needs.
        var words = text.Normalize(NormalizationForm.FormC).Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries);
        foreach (var word in words.SelectMany(word => Pieces(word, width, font)))
        {
            var longer = line == "" ? word : $"{line} {word}";
            if (font.MeasureText(longer) <= width)
            {
                line = longer;
                continue;
            }
            lines.Add(line);
            line = word;
        }
        if (line != "")
            lines.Add(line);
        isCut = lines.Count > most;
        if (isCut)
            lines = [.. lines.Take(most - 1), Marked(lines[most - 1], width, font)];
        return lines;
    }

    private static IEnumerable<string> Pieces(string word, float width, SKFont font)
    {
        var piece = "";
        foreach (var letter in Letters(word))
        {
            if (font.MeasureText(piece + letter) > width && piece != "")
            {
                yield return piece;
                piece = "";
            }
            piece += letter;
        }
        yield return piece;
    }

    private static string Marked(string line, float width, SKFont font)
    {
        var letters = Letters(line).ToList();
        while (letters.Count > 0 && font.MeasureText(string.Concat(letters) + Mark) > width)
            letters.RemoveAt(letters.Count - 1);
        return string.Concat(letters).TrimEnd(' ', ',', ';', ':') + Mark;
    }

    private static IEnumerable<string> Letters(string text)
    {
        var letters = StringInfo.GetTextElementEnumerator(text);
        while (letters.MoveNext())
            yield return letters.GetTextElement();
    }
}
