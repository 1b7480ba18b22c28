namespace AgreementTracker.Record.Documents;

/// <summary>The text of the newest later capture of a source, to look for words of the earlier one in it.</summary>
public sealed class LaterText(string slug, string title, string text)
{
    private readonly string folded = Folding.Fold(text);

    public string Slug => slug;

    public string Title => title;

    /// <summary>
    /// Whether these words are in it, however their quotation marks, dashes, accents, capitals and spaces are written.
    /// </summary>
    public bool Has(string exact, string? prefix, string? suffix)
    {
        var words = Folding.Fold($"{prefix}{exact}{suffix}").Trim();
        for (
            var at = folded.IndexOf(words, StringComparison.Ordinal);
            at >= 0;
            at = folded.IndexOf(words, at + 1, StringComparison.Ordinal)
        )
            // '3-2' is not in '13-2'.
            if (
                !(at > 0 && words.Length > 0 && GoesOn(folded[at - 1], words[0]))
                && !(
                    at + words.Length < folded.Length
                    && words.Length > 0
                    && GoesOn(words[^1], folded[at + words.Length])
                )
            )
                return true;
        return false;
    }

    /// <summary>By the earlier captures' slugs, of sources that are at hand.</summary>
    internal static IReadOnlyDictionary<string, LaterText> Among(
        IEnumerable<SourceDocument> sources,
        Func<SourceDocument, string?> textOf
    )
    {
        var all = sources.ToList();
        return Newest(
            all.Select(source => (source.Slug, source.EarlierCapture, source.Captured)),
            slug =>
                all.First(source => source.Slug == slug) is var later && textOf(later) is { } text
                    ? new(slug, later.Title, text)
                    : null
        );
    }

    /// <summary>
    /// Leads from each source that has a later capture to the newest, in few steps where captures go in a circle.
    /// </summary>
    internal static Dictionary<string, LaterText> Newest(
        IEnumerable<(string Slug, string? Earlier, string? Captured)> sources,
        Func<string, LaterText?> textOf
    )
    {
        var next = sources
            .Where(source => source.Earlier is not null)
            .GroupBy(source => source.Earlier!)
            .ToDictionary(
                same => same.Key,
                same =>
                    same.OrderBy(source => source.Captured ?? "", StringComparer.Ordinal)
                        .ThenBy(source => source.Slug, StringComparer.Ordinal)
                        .Last()
                        .Slug
            );
        Dictionary<string, LaterText?> texts = [];
        Dictionary<string, LaterText> found = [];
        foreach (var slug in next.Keys)
        {
            var last = slug;
            for (var steps = 0; steps < next.Count && next.TryGetValue(last, out var later); steps++)
                last = later;
            if (!texts.TryGetValue(last, out var text))
                texts.Add(last, text = textOf(last));
            if (text is not null)
                found.Add(slug, text);
        }
        return found;
    }

    private static bool GoesOn(char before, char after) => char.IsLetterOrDigit(before) && char.IsLetterOrDigit(after);
}
