using System.Security.Cryptography;
using System.Text;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Editing;

/// <summary>Words that an editor has selected in an archived text, as a passage of a document.</summary>
public sealed record SelectedWords(PassageQuote Quote, int At, string Key)
{
    private const int KeyWords = 6;
    private const int KeyLetters = 50;

    /// <summary>
    /// The words between two places of a text, given in UTF-16 units, without the spaces around them. Where they occur
    /// more than once, as much of what stands around them is taken along as tells the places apart.
    /// </summary>
    /// <returns>Null where no words are selected, or more than a passage may have.</returns>
    public static SelectedWords? Of(string source, string text, int start, int end)
    {
        (start, end) = (
            Math.Clamp(Math.Min(start, end), 0, text.Length),
            Math.Clamp(Math.Max(start, end), 0, text.Length)
        );
        while (start < end && char.IsWhiteSpace(text[start]))
            start++;
        while (end > start && char.IsWhiteSpace(text[end - 1]))
            end--;
        // Half of a surrogate pair is no character.
        if (start > 0 && start < end && char.IsLowSurrogate(text[start]) && char.IsHighSurrogate(text[start - 1]))
            start--;
        if (end > start && end < text.Length && char.IsHighSurrogate(text[end - 1]) && char.IsLowSurrogate(text[end]))
            end++;
        if (start == end || end - start > PassageQuote.ExactLimit || !text.AsSpan(start, end - start).ContainsAnyWord())
            return null;

        var quote = Distinct(new() { Source = source, Exact = text[start..end] }, text, start);
        return quote is null ? null : new(quote, start, KeyOf(quote));
    }

    /// <summary>Every place where a text has these words.</summary>
    public static IReadOnlyList<int> Places(string text, string words, int most) =>
        words.Trim() is { Length: > 0 } exact ? [.. TextQuote.Find(text, exact, null, null).Take(most)] : [];

    private static PassageQuote? Distinct(PassageQuote quote, string text, int at)
    {
        if (IsAlone(quote))
            return quote;
        var end = at + quote.Exact.Length;
        for (var words = 1; ; words++)
        {
            var (from, to) = (WordsBefore(text, at, words), WordsAfter(text, end, words));
            var (prefix, suffix) = (text[from..at], text[end..to]);
            if (Fits(prefix) && IsAlone(quote with { Prefix = prefix }))
                return quote with { Prefix = prefix };
            if (Fits(suffix) && IsAlone(quote with { Suffix = suffix }))
                return quote with { Suffix = suffix };
            if (Fits(prefix) && Fits(suffix) && IsAlone(quote with { Prefix = prefix, Suffix = suffix }))
                return quote with { Prefix = prefix, Suffix = suffix };
            if (
                (prefix.Length > PassageQuote.ContextLimit || from == 0)
                && (suffix.Length > PassageQuote.ContextLimit || to == text.Length)
            )
                return null;
        }

        bool IsAlone(PassageQuote tried) =>
            TextQuote.Find(text, tried.Exact, tried.Prefix, tried.Suffix).Take(2).Count() == 1;

        static bool Fits(string context) =>
            context.Length is > 0 and <= PassageQuote.ContextLimit && !string.IsNullOrWhiteSpace(context);
    }

    private static int WordsBefore(string text, int at, int words)
    {
        for (; words > 0 && at > 0; words--)
        {
            while (at > 0 && char.IsWhiteSpace(text[at - 1]))
                at--;
            while (at > 0 && !char.IsWhiteSpace(text[at - 1]))
                at--;
        }
        return at;
    }

    private static int WordsAfter(string text, int at, int words)
    {
        for (; words > 0 && at < text.Length; words--)
        {
            while (at < text.Length && char.IsWhiteSpace(text[at]))
                at++;
            while (at < text.Length && !char.IsWhiteSpace(text[at]))
                at++;
        }
        return at;
    }

    /// <summary>
    /// Its first words, and a few digits that depend on all of it: two editors who cite the same words give them the
    /// same key, and other words another.
    /// </summary>
    private static string KeyOf(PassageQuote quote)
    {
        var hash = SHA256.HashData(
            Encoding.UTF8.GetBytes($"{quote.Source}\n{quote.Prefix}\n{quote.Exact}\n{quote.Suffix}")
        );
        var words = Slug.Of(
            string.Join(' ', quote.Exact.Split((char[]?)null, StringSplitOptions.RemoveEmptyEntries).Take(KeyWords)),
            KeyLetters
        );
        return $"{words}-{Convert.ToHexStringLower(hash)[..6]}".TrimStart('-');
    }
}
