namespace AgreementTracker.Web.Shared;

internal static class TextCut
{
    private const char Mark = '…';

    /// <summary>The text in one line; what is longer ends after a whole word, with a mark that it goes on.</summary>
    public static string CutToWords(this string text, int limit)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= limit)
            return line;
        var end = line.LastIndexOf(' ', limit - 1);
        // A text without spaces is cut where it must be, and never within a character.
        if (end <= 0)
            end = char.IsHighSurrogate(line[limit - 2]) ? limit - 2 : limit - 1;
        return line[..end].TrimEnd(',', ';', ':', ' ') + Mark;
    }
}
