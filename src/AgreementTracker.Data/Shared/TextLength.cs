namespace AgreementTracker.Data;

public static class TextLength
{
    /// <summary>As much of a text as fits, in UTF-16 units; never cut through a character.</summary>
    public static string CutTo(this string text, int limit) =>
        text.Length <= limit ? text : text[..(char.IsHighSurrogate(text[limit - 1]) ? limit - 1 : limit)];
}
