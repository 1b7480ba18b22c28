using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Search;

/// <param name="DidYouMean">Names like what was typed, where nothing has a name that was.</param>
public sealed record SearchHits(IReadOnlyList<SearchEntry> Hits, IReadOnlyList<string> DidYouMean)
{
    public static SearchHits None { get; } = new([], []);
}

public static class SearchQueries
{
    /// <summary>More than these are not looked at: whoever finds so much must say more.</summary>
    private const int MostCandidates = 200;
    private const int MostHits = 50;
    private const int MostSuggestions = 3;

    /// <summary>
    /// What begins with every word of the query: in its name first, places before all others, then in its text. Candidates
    /// are capped before they are ranked, so that a common word costs no more than a rare one.
    /// </summary>
    public static async Task<SearchHits> SearchAsync(this TrackerDbContext db, string query, CancellationToken cancellation = default)
    {
        var terms = SearchWords.Terms(query);
        if (terms.Count == 0)
            return SearchHits.None;

        var words = string.Join(' ', terms);
        var named = await db.FindByName(terms, MostCandidates).AsNoTracking().ToListAsync(cancellation);
        var told = named.Count < MostHits ? await db.FindByText(terms, MostCandidates).AsNoTracking().ToListAsync(cancellation) : [];
        var hits = named.Where(entry => entry.Kind != SearchKind.Statement)
            .OrderBy(entry => entry.Kind).ThenBy(entry => Distance(entry, words)).ThenBy(entry => entry.NameWords, StringComparer.Ordinal).ThenBy(entry => entry.Target, StringComparer.Ordinal)
            .Concat(named.Where(entry => entry.Kind == SearchKind.Statement).Concat(told)
                .OrderBy(entry => entry.Kind).ThenBy(entry => entry.BodyWords.IndexOf(words, StringComparison.Ordinal) < 0)
                .ThenBy(entry => entry.BodyWords.Length).ThenBy(entry => entry.Target, StringComparer.Ordinal))
            .DistinctBy(entry => (entry.Kind, entry.Target)).Take(MostHits).ToList();
        var suggestions = named.Count == 0 ? await SuggestAsync(db, terms, words, cancellation) : [];
        return new(hits, suggestions);
    }

    /// <summary>0 where the name is what was typed, 1 where it begins so, 2 where the words are somewhere in it.</summary>
    private static int Distance(SearchEntry entry, string words) =>
        entry.NameWords == words ? 0 : entry.NameWords.StartsWith(words, StringComparison.Ordinal) ? 1 : 2;

    /// <summary>From the whole name, or from the one word of it that is nearest.</summary>
    private static int Edits(string words, SearchEntry entry) =>
        entry.NameWords.Split(' ').Prepend(entry.NameWords).Min(name => SpellingDistance.Between(words, name));

    private static async Task<IReadOnlyList<string>> SuggestAsync(
        TrackerDbContext db, IReadOnlyList<string> terms, string words, CancellationToken cancellation) =>
        [.. (await db.FindAlike(terms, MostCandidates).AsNoTracking().ToListAsync(cancellation))
            .Where(entry => entry.Kind is SearchKind.Place or SearchKind.Organization or SearchKind.Person)
            .Select(entry => (entry.Kind, entry.Name, Edits: Edits(words, entry)))
            .Where(like => like.Edits <= Math.Max(2, words.Length / 4))
            .OrderBy(like => like.Edits).ThenBy(like => like.Kind).ThenBy(like => like.Name, StringComparer.Ordinal)
            .Select(like => like.Name).Distinct().Take(MostSuggestions)];
}
