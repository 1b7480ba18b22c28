using System.Globalization;
using System.Text;

namespace AgreementTracker.Record;

/// <summary>
/// Text as it is searched and sorted on both engines: small letters, no accents, straight quotes, single spaces.
/// </summary>
public static class Folding
{
    public static string Fold(string text)
    {
        var folded = new StringBuilder(text.Length);
        foreach (var rune in Decomposed(text).EnumerateRunes())
        {
            if (Rune.GetUnicodeCategory(rune) is UnicodeCategory.NonSpacingMark)
                continue;
            if (Rune.IsWhiteSpace(rune))
            {
                if (folded.Length > 0 && folded[^1] != ' ')
                    folded.Append(' ');
                continue;
            }
            folded.Append(
                rune.Value switch
                {
                    '\u2018' or '\u2019' or '\u02BC' => "'",
                    '\u201C' or '\u201D' => "\"",
                    '\u2010' or '\u2011' or '\u2013' or '\u2014' => "-",
                    _ => Rune.ToLowerInvariant(rune).ToString(),
                }
            );
        }
        return folded.ToString().TrimEnd();
    }

    /// <summary>No longer than a column holds: some letters fold into several.</summary>
    public static string Fold(string text, int limit) => Fold(text).CutTo(limit);

    /// <summary>U+FFFE, which is no character and which .NET refuses to normalize, stays where it is.</summary>
    private static string Decomposed(string text) =>
        string.Join('\uFFFE', text.Split('\uFFFE').Select(part => part.Normalize(NormalizationForm.FormKD)));
}
