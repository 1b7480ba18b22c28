using System.Globalization;
using System.Text;

namespace AgreementTracker.Record;

/// <summary>
/// Text as words to find it by: folded, letters and digits alone; 'O'Brien' is one word, as it is for who leaves the
/// apostrophe out. Both engines are given words that need no rules of their own, so that they find the same.
/// </summary>
public static class SearchWords
{
    /// <summary>
    /// Of a long text the beginning is searched: PostgreSQL's index of one row can't grow past a megabyte.
    /// </summary>
    public const int WordsLimit = 200_000;

    public const int MaxTerms = 8;
    private const int MaxTermLength = 40;
    private const string Letters = "abcdefghijklmnopqrstuvwxyz";

    /// <summary>Of a longer name spellings are not made up.</summary>
    public const int MaxLettersSpelt = 40;

    public static string Of(params IEnumerable<string?> texts)
    {
        var words = new StringBuilder();
        foreach (var text in texts)
        {
            foreach (var rune in Folding.Fold(text ?? "").EnumerateRunes().Where(rune => !IsNothing(rune)))
                if (Rune.IsLetterOrDigit(rune))
                    words.Append(rune.ToString());
                else if (words.Length > 0 && words[^1] != ' ')
                    words.Append(' ');
            if (words.Length > 0 && words[^1] != ' ')
                words.Append(' ');
            if (words.Length > WordsLimit)
                break;
        }
        return words.ToString().CutTo(WordsLimit).TrimEnd();
    }

    /// <summary>Apostrophes of whatever sort, the okina, the soft hyphen, a space without width.</summary>
    private static bool IsNothing(Rune rune) =>
        rune.Value is '\'' or '`' or '\u00B4' or '\u02B9' or '\u02BB' or '\u02BC' or '\u02C8' or '\u2032' or '\uFF07'
        || Rune.GetUnicodeCategory(rune) == UnicodeCategory.Format;

    /// <summary>
    /// The word with two neighbouring letters exchanged or one left out: of a short word with such a slip no three
    /// letters in a row need be right.
    /// </summary>
    public static IEnumerable<string> Typos(string term) =>
        Enumerable
            .Range(0, Math.Max(0, term.Length - 1))
            .Select(i => $"{term[..i]}{term[i + 1]}{term[i]}{term[(i + 2)..]}")
            .Concat(Enumerable.Range(0, term.Length).Select(i => term.Remove(i, 1)))
            .Where(IsFindable)
            .Distinct();

    /// <summary>
    /// The word, and all that one slip of the pen makes of it: two neighbouring letters exchanged, one left out,
    /// changed or added. There are 54 for each letter.
    /// </summary>
    public static IReadOnlyList<string> Spellings(string term)
    {
        var places = Enumerable.Range(0, term.Length).ToList();
        var changed = places.SelectMany(i => Letters.Select(letter => $"{term[..i]}{letter}{term[(i + 1)..]}"));
        var longer = places.Append(term.Length).SelectMany(i => Letters.Select(letter => term.Insert(i, $"{letter}")));
        return [.. Typos(term).Concat(changed.Concat(longer).Where(IsFindable)).Prepend(term).Distinct()];
    }

    private static bool IsFindable(string word) => word.Length > 1 && word.All(char.IsLetterOrDigit);

    /// <summary>How many of the terms may be beginnings of words: in a name, which is short, each.</summary>
    public static int BeginningsInName(IReadOnlyList<string> terms, bool whole) => whole ? 0 : terms.Count;

    /// <summary>In a text the last alone: it is the one that is still being typed.</summary>
    public static int BeginningsInText(bool whole) => whole ? 0 : 1;

    /// <summary>The first words of what a reader typed; none where there is no letter or digit in it.</summary>
    public static IReadOnlyList<string> Terms(string query) =>
        [
            .. Of(query)
                .Split(' ', StringSplitOptions.RemoveEmptyEntries)
                .Select(term => term.CutTo(MaxTermLength))
                .Distinct()
                .Take(MaxTerms),
        ];
}
