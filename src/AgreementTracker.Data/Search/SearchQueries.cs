using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Search;

/// <summary>A thing that was found.</summary>
/// <param name="State">The name of the state in which a place of this name lies, where it is one or its vote.</param>
public sealed record SearchHit(SearchKind Kind, string Target, string Name, string? Detail, string? State = null);

/// <param name="DidYouMean">Names like what was typed, where nothing was found.</param>
public sealed record SearchHits(IReadOnlyList<SearchHit> Hits, IReadOnlyList<string> DidYouMean)
{
    public static SearchHits None { get; } = new([], []);
}

public static class SearchQueries
{
    /// <summary>More than these are not looked at: whoever finds so much must say more.</summary>
    private const int MostCandidates = 200;
    private const int MostHits = 50;
    private const int MostSuggestions = 3;
    private const string LastCharacter = "\uffff";

    /// <summary>
    /// What has every word of the query, in its name first, where each may be a beginning, places before all others; then in
    /// its text. Candidates are capped before they are ranked, so that a common word costs no more than a rare one.
    /// </summary>
    public static async Task<SearchHits> SearchAsync(this TrackerDbContext db, string query, CancellationToken cancellation = default)
    {
        var terms = SearchWords.Terms(query);
        if (terms.Count == 0)
            return SearchHits.None;

        var words = string.Join(' ', terms);
        var named = await db.PlacesThatBegin(words).Take(MostHits).SelectCandidates(words).ToListAsync(cancellation);
        if (named.Count < MostHits)
            named.AddRange(await CandidatesAsync(whole => db.FindByName(terms, whole, MostCandidates), words, cancellation));
        var told = named.Count < MostHits ? await CandidatesAsync(whole => db.FindByText(terms, whole, MostCandidates), words, cancellation) : [];
        var hits = named.Where(entry => entry.Kind != SearchKind.Statement)
            .OrderBy(entry => entry.Kind).ThenBy(entry => Distance(entry, words)).ThenBy(entry => entry.NameWords, StringComparer.Ordinal).ThenBy(entry => entry.Target, StringComparer.Ordinal)
            .Concat(named.Where(entry => entry.Kind == SearchKind.Statement).Concat(told)
                .OrderBy(entry => entry.Kind).ThenBy(entry => !entry.HasPhrase)
                .ThenBy(entry => entry.Length).ThenBy(entry => entry.Target, StringComparer.Ordinal))
            .DistinctBy(entry => (entry.Kind, entry.Target)).Take(MostHits)
            .Select(entry => new SearchHit(entry.Kind, entry.Target, entry.Name, entry.Detail)).ToList();
        if (hits.Exists(hit => PlaceOf(hit) is not null))
        {
            var states = await db.StateNamesAsync(cancellation);
            hits = hits.ConvertAll(hit => PlaceOf(hit) is [_, _, '/', ..] place ? hit with { State = states.GetValueOrDefault(place[..2]) } : hit);
        }
        return new(hits, hits.Count == 0 ? await SuggestAsync(db, terms, words, cancellation) : []);
    }

    /// <summary>What of one kind has these words in one of its names, each of which may be a beginning, with what is known of it.</summary>
    public static async Task<IReadOnlyList<SearchHit>> FindNamedAsync(
        this TrackerDbContext db, SearchKind kind, string query, int most, CancellationToken cancellation = default)
    {
        var terms = SearchWords.Terms(query);
        if (terms.Count == 0)
            return [];
        var words = string.Join(' ', terms);
        var found = await CandidatesAsync(whole => db.FindByName(terms, whole, MostCandidates).Where(entry => entry.Kind == kind), words, cancellation);
        List<SearchHit> hits = [.. found.OrderBy(entry => Distance(entry, words)).ThenBy(entry => entry.NameWords, StringComparer.Ordinal).ThenBy(entry => entry.Target, StringComparer.Ordinal)
            .DistinctBy(entry => entry.Target).Take(most).Select(entry => new SearchHit(entry.Kind, entry.Target, entry.Name, entry.Detail))];
        if (kind is not (SearchKind.Person or SearchKind.Organization))
            return hits;
        var profiles = await db.ProfilesAsync(kind == SearchKind.Person ? EntryKind.Person : EntryKind.Organization, hits.Select(hit => hit.Target), cancellation);
        return hits.ConvertAll(hit => profiles.TryGetValue(hit.Target, out var profile) ? hit with { Detail = profile.Words(terms) } : hit);
    }

    /// <summary>Whose names begin as the query does: no number of other things may push a place out of the candidates.</summary>
    private static IQueryable<SearchEntry> PlacesThatBegin(this TrackerDbContext db, string words) => db.SearchEntries
        .Where(entry => entry.Kind == SearchKind.Place && string.Compare(entry.NameWords, words) >= 0 && string.Compare(entry.NameWords, words + LastCharacter) < 0)
        .OrderBy(entry => entry.NameWords);

    /// <summary>Whole words first: where they are common enough, all that they begin need not be gathered.</summary>
    private static async Task<List<Candidate>> CandidatesAsync(
        Func<bool, IQueryable<SearchEntry>> find, string words, CancellationToken cancellation)
    {
        var found = await find(true).SelectCandidates(words).ToListAsync(cancellation);
        if (found.Count < MostCandidates)
            found.AddRange(await find(false).SelectCandidates(words).ToListAsync(cancellation));
        return found;
    }

    private static IQueryable<Candidate> SelectCandidates(this IQueryable<SearchEntry> entries, string words) =>
        entries.Select(entry => new Candidate(
            entry.Kind, entry.Target, entry.Name, entry.Detail, entry.NameWords, entry.BodyWords.Contains(words), entry.BodyWords.Length));

    /// <summary>The slug of what a hit is called after: many places share a name.</summary>
    private static string? PlaceOf(SearchHit hit) => hit.Kind switch
    {
        SearchKind.Place => hit.Target,
        SearchKind.Vote => FactIds.JurisdictionOf(hit.Target),
        _ => null,
    };

    /// <summary>0 where the name is what was typed, 1 where it begins so, 2 where the words are somewhere in it.</summary>
    private static int Distance(Candidate entry, string words) =>
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

    /// <summary>What is needed to rank an entry, without its text.</summary>
    private sealed record Candidate(SearchKind Kind, string Target, string Name, string? Detail, string NameWords, bool HasPhrase, int Length);
}
