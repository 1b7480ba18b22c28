namespace AgreementTracker.Record;

/// <summary>Texts that must be short: all of them are cut here.</summary>
public static class TextLength
{
    private const char Mark = '…';

    /// <summary>As much of a text as fits, in UTF-16 units; never cut through a character.</summary>
    public static string CutTo(this string text, int limit) =>
        text.Length <= limit
            ? text
            : text[
                ..(
                    limit > 0 && char.IsHighSurrogate(text[limit - 1]) && char.IsLowSurrogate(text[limit])
                        ? limit - 1
                        : limit
                )
            ];

    /// <summary>
    /// The text in one line. What is longer than the limit ends with a mark that it goes on: after a whole word, or
    /// within one where that would leave less than half.
    /// </summary>
    /// <param name="limit">In UTF-16 units, the mark included; at least 2.</param>
    public static string CutToWords(this string text, int limit)
    {
        var line = string.Join(' ', text.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries));
        if (line.Length <= limit)
            return line;
        var end = line.LastIndexOf(' ', limit - 1);
        return (end > limit / 2 ? line[..end] : line.CutTo(limit - 1)).TrimEnd(',', ';', ':', ' ') + Mark;
    }
}
