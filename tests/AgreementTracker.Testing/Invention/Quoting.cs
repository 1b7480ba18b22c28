using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Testing.Invention;

internal sealed record InventedSource(SourceDocument Document, InventedText Invented)
{
    public string Text => Invented.Text;
}

/// <summary>
/// Takes the passages of one document out of its sources: each unique, by what stands beside it where need be.
/// </summary>
internal sealed class Quoting(Draw draw, IReadOnlyList<InventedSource> sources)
{
    private readonly OrderedDictionary<string, PassageQuote> passages = [];
    private readonly Dictionary<(string Source, int From, int To), string> keys = [];

    public IReadOnlyDictionary<string, PassageQuote> Passages => passages;

    public InventedSource Source() => draw.Of(sources);

    /// <summary>The key of a passage of exactly these words, or null where they can't be told from others.</summary>
    public string? Passage(InventedSource source, int from, int to)
    {
        var place = (source.Document.Slug, from, to);
        if (keys.TryGetValue(place, out var known))
            return known;
        if (Beside(source.Text, from, to) is not { } beside)
            return null;

        var key = draw.Slug(passages.Count);
        passages.Add(
            key,
            new()
            {
                Source = source.Document.Slug,
                Exact = source.Text[from..to],
                Prefix = beside.Before == from ? null : source.Text[beside.Before..from],
                Suffix = beside.After == to ? null : source.Text[to..beside.After],
            }
        );
        keys.Add(place, key);
        return key;
    }

    /// <summary>The key of some passage that has these words in it.</summary>
    public string Around(InventedSource source, int from, int to)
    {
        while (true)
        {
            var (start, end) = (
                Math.Max(0, from - draw.Below(draw.Of([1, 20, 100]))),
                Math.Min(source.Text.Length, to + draw.Below(draw.Of([1, 20, 100])))
            );
            if (char.IsLowSurrogate(source.Text[start]))
                start--;
            if (end < source.Text.Length && char.IsLowSurrogate(source.Text[end]))
                end++;
            if (Passage(source, start, end) is { } key)
                return key;
        }
    }

    /// <summary>The key of any passage, perhaps one that is there already.</summary>
    public string Any()
    {
        while (true)
        {
            if (passages.Count > 0 && draw.Chance(40))
                return passages.GetAt(draw.Below(passages.Count)).Key;
            var source = Source();
            var (from, to) = draw.Part(source.Text, 0, source.Text.Length, PassageQuote.ExactLimit);
            if (Passage(source, from, to) is { } key)
                return key;
        }
    }

    public string PartOf(string key, int limit)
    {
        var exact = passages[key].Exact;
        var (from, to) = draw.Part(exact, 0, exact.Length, limit);
        return exact[from..to];
    }

    /// <summary>Where the text beside the words begins and ends that is needed to find them in one place.</summary>
    private (int Before, int After)? Beside(string text, int from, int to)
    {
        var (before, after) = (from, to);
        var more = draw.Chance(10) ? draw.Between(1, 10) : 0;
        while (
            more-- > 0
            || IsBlank(text[before..from])
            || IsBlank(text[to..after])
            || IsTwiceIn(text, text[before..after])
        )
        {
            var canGoBack = before > 0 && from - before < PassageQuote.ContextLimit - 1;
            var canGoOn = after < text.Length && after - to < PassageQuote.ContextLimit - 1;
            if (!canGoBack && !canGoOn)
                return null;
            if (canGoBack && (!canGoOn || IsBlank(text[before..from]) || draw.Chance(50)))
                before -= before > 1 && char.IsLowSurrogate(text[before - 1]) ? 2 : 1;
            else
                after += char.IsHighSurrogate(text[after]) ? 2 : 1;
        }
        return (before, after);
    }

    private static bool IsBlank(string text) => text.Length > 0 && string.IsNullOrWhiteSpace(text);

    private static bool IsTwiceIn(string text, string words) =>
        text.IndexOf(words, text.IndexOf(words, StringComparison.Ordinal) + 1, StringComparison.Ordinal) >= 0;
}
