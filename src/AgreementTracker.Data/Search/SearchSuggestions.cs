using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Search;

/// <summary>What may have been meant by a query that finds nothing.</summary>
internal static class SearchSuggestions
{
    private const int ShortWord = 7;
    private const int ShortestMisspelt = 4;
    private const int MostSuggestions = 3;

    /// <summary>
    /// Names like it; of several words, the query with its misspelt words corrected, if that finds something. In a short
    /// misspelt word no three letters in a row need be right: then all that one typing error makes of it is looked up.
    /// </summary>
    /// <param name="name">The words without those of a state.</param>
    public static async Task<IReadOnlyList<string>> SuggestAsync(
        this TrackerDbContext db, IReadOnlyList<string> name, IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        var words = string.Join(' ', name);
        var near = NamesNear(await db.FindAlike(name, SearchQueries.MostCandidates).AsNoTracking().ToListAsync(cancellation), words);
        if (near is [] && terms.Count > 1)
            return await db.CorrectAsync(terms, cancellation) is { } corrected && await db.FindAsync(corrected, cancellation) is [_, ..] ? [corrected] : [];
        return near is [_, ..] || name is not [{ Length: <= ShortWord } word] ? near
            : NamesNear(await db.FindSpelt(SearchWords.Spellings(word), SearchQueries.MostCandidates).AsNoTracking().ToListAsync(cancellation), words);
    }

    private static IReadOnlyList<string> NamesNear(List<SearchEntry> alike, string words) =>
        [.. alike
            .Where(entry => entry.Kind.IsSoughtByName())
            .Select(entry => (entry.Kind, entry.Name, Edits: Edits(words, entry)))
            .Where(like => like.Edits <= Math.Max(2, words.Length / 4))
            .OrderBy(like => like.Edits).ThenBy(like => like.Kind).ThenBy(like => like.Name, StringComparer.Ordinal)
            .Select(like => like.Name).Distinct().Take(MostSuggestions)];

    /// <summary>From the whole name, or from the one word of it that is nearest.</summary>
    private static int Edits(string words, SearchEntry entry) =>
        entry.NameWords.Split(' ').Prepend(entry.NameWords).Min(name => SpellingDistance.Between(words, name));

    /// <summary>The query with each word that nothing has by the word nearest to it; null where no word is misspelt or one has none like it.</summary>
    private static async Task<string?> CorrectAsync(this TrackerDbContext db, IReadOnlyList<string> terms, CancellationToken cancellation)
    {
        List<string> words = [];
        foreach (var term in terms)
            if (term.Length < ShortestMisspelt || char.IsDigit(term[0]) || await db.IsKnownAsync(term, cancellation))
                words.Add(term);
            else if (await db.NearestWordAsync(term, cancellation) is { } word)
                words.Add(word);
            else
                return null;
        return words.SequenceEqual(terms) ? null : string.Join(' ', words);
    }

    private static async Task<bool> IsKnownAsync(this TrackerDbContext db, string term, CancellationToken cancellation) =>
        await db.FindByName([term], whole: false, 1).AnyAsync(cancellation) || await db.FindByText([term], whole: false, 1).AnyAsync(cancellation);

    private static async Task<string?> NearestWordAsync(this TrackerDbContext db, string term, CancellationToken cancellation)
    {
        var names = await db.FindAlike([term], SearchQueries.MostCandidates).Select(entry => entry.NameWords).ToListAsync(cancellation);
        return names.SelectMany(name => name.Split(' ')).Concat(SearchQuestion.Common)
            .GroupBy(word => word).Select(alike => (Word: alike.Key, Count: alike.Count(), Edits: SpellingDistance.Between(term, alike.Key)))
            .Where(like => like.Edits <= Math.Max(1, term.Length / 4))
            .OrderBy(like => like.Edits).ThenByDescending(like => like.Count).ThenBy(like => like.Word, StringComparer.Ordinal)
            .Select(like => like.Word).FirstOrDefault();
    }
}
