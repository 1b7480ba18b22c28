using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Search;

/// <summary>What may have been meant by a query that finds nothing.</summary>
internal static class SearchSuggestions
{
    private const int ShortWord = 7;
    private const int ShortestMisspelt = 4;
    private const int MaxSuggestions = 3;

    /// <summary>
    /// Names like it; of several words, the query with its misspelt words corrected, if that finds something. In a
    /// short misspelt word no three letters in a row need be right: then all that one typing error makes of it is
    /// looked up.
    /// </summary>
    /// <param name="name">The words without those of a state.</param>
    public static async Task<IReadOnlyList<string>> SuggestAsync(
        this TrackerDbContext db,
        IReadOnlyList<string> name,
        IReadOnlyList<string> terms,
        CancellationToken cancellationToken
    )
    {
        var words = string.Join(' ', name);
        var near = NamesNear(
            await db.FindAlike(name, SearchQueries.MaxCandidates).AsNoTracking().ToListAsync(cancellationToken),
            words
        );
        if (near is [] && terms.Count > 1)
            return
                await db.CorrectAsync(terms, cancellationToken) is { } corrected
                && await db.FindAsync(corrected, cancellationToken) is [_, ..]
                ? [corrected]
                : [];
        return near is [_, ..] || name is not [{ Length: <= ShortWord } word]
            ? near
            : NamesNear(
                await db.FindSpelt(SearchWords.Spellings(word), SearchQueries.MaxCandidates)
                    .AsNoTracking()
                    .ToListAsync(cancellationToken),
                words
            );
    }

    private static IReadOnlyList<string> NamesNear(List<SearchEntry> alike, string words) =>
        [
            .. alike
                .Where(entry => entry.Kind.IsSoughtByName())
                .Select(entry => (entry.Kind, entry.Name, Edits: Edits(words, entry)))
                .Where(like => like.Edits <= Math.Max(2, words.Length / 4))
                .OrderBy(like => like.Edits)
                .ThenBy(like => like.Kind)
                .ThenBy(like => like.Name, StringComparer.Ordinal)
                .Select(like => like.Name)
                .Distinct()
                .Take(MaxSuggestions),
        ];

    /// <summary>From the whole name, or from the one word of it that is nearest.</summary>
    private static int Edits(string words, SearchEntry entry) =>
        entry.NameWords.Split(' ').Prepend(entry.NameWords).Min(name => SpellingDistance.Between(words, name));

    /// <summary>
    /// The query with each word that nothing has by the word nearest to it; null where no word is misspelt or one has
    /// none like it.
    /// </summary>
    private static async Task<string?> CorrectAsync(
        this TrackerDbContext db,
        IReadOnlyList<string> terms,
        CancellationToken cancellationToken
    )
    {
        List<string> words = [];
        foreach (var term in terms)
            if (
                term.Length < ShortestMisspelt
                || char.IsDigit(term[0])
                || await db.IsKnownAsync(term, cancellationToken)
            )
                words.Add(term);
            else if (await db.NearestWordAsync(term, cancellationToken) is { } word)
                words.Add(word);
            else
                return null;
        return words.SequenceEqual(terms) ? null : string.Join(' ', words);
    }

    private static async Task<bool> IsKnownAsync(
        this TrackerDbContext db,
        string term,
        CancellationToken cancellationToken
    ) =>
        await db.FindByName([term], whole: false, 1).AnyAsync(cancellationToken)
        || await db.FindByText([term], whole: false, 1).AnyAsync(cancellationToken);

    private static async Task<string?> NearestWordAsync(
        this TrackerDbContext db,
        string term,
        CancellationToken cancellationToken
    )
    {
        var names = await db.FindAlike([term], SearchQueries.MaxCandidates)
            .Select(entry => entry.NameWords)
            .ToListAsync(cancellationToken);
        return names
            .SelectMany(name => name.Split(' '))
            .Concat(SearchQuestion.Common)
            .GroupBy(word => word)
            .Select(alike => (Word: alike.Key, Count: alike.Count(), Edits: SpellingDistance.Between(term, alike.Key)))
            .Where(like => like.Edits <= Math.Max(1, term.Length / 4))
            .OrderBy(like => like.Edits)
            .ThenByDescending(like => like.Count)
            .ThenBy(like => like.Word, StringComparer.Ordinal)
            .Select(like => like.Word)
            .FirstOrDefault();
    }
}
