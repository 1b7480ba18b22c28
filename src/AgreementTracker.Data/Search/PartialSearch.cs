using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Search;

/// <summary>What is found where nothing has all words of a query.</summary>
internal static class PartialSearch
{
    private const int MaxPlaces = 20;
    private const int MaxOthers = 10;

    /// <summary>A word that more entries than these have in their names tells nothing.</summary>
    private const int MaxOfWord = 50;

    /// <summary>What has some of the words in a name, rare words first.</summary>
    public static async Task<IEnumerable<SearchHit>> FindSomeAsync(
        this TrackerDbContext db,
        IReadOnlyList<string> terms,
        CancellationToken cancellationToken
    )
    {
        List<SearchEntry> named = [];
        Dictionary<string, int> found = [];
        foreach (var term in terms)
        {
            var ofTerm = await db.FindByName([term], whole: true, MaxOfWord + 1)
                .AsNoTracking()
                .ToListAsync(cancellationToken);
            found[term] = ofTerm.Count;
            if (ofTerm.Count <= MaxOfWord)
                named.AddRange(ofTerm.Where(entry => entry.Kind != SearchKind.Statement));
        }
        return named
            .DistinctBy(entry => (entry.Kind, entry.Target))
            .OrderByDescending(entry =>
                entry.NameWords.Split(' ').Intersect(terms).Sum(term => 1.0 / Math.Max(1, found[term]))
            )
            .ThenBy(entry => entry.Kind)
            .ThenBy(entry => entry.NameWords, StringComparer.Ordinal)
            .ThenBy(entry => entry.Target, StringComparer.Ordinal)
            .Take(MaxOthers)
            .Select(Hit);
    }

    private static SearchHit Hit(SearchEntry entry) => new(entry.Kind, entry.Target, entry.Name, entry.Detail);

    /// <summary>
    /// The places whose whole names the longest part of a query is: 'mayor Miami Beach' has Miami Beach, and not Miami.
    /// </summary>
    public static async Task<IEnumerable<SearchHit>> FindPlacesInAsync(
        this TrackerDbContext db,
        string query,
        CancellationToken cancellationToken
    )
    {
        var parts = SearchQuestion.Parts(query).ToList();
        List<string> keys = [.. parts.SelectMany(alike => alike.SelectMany(asked => asked.Keys)).Distinct()];
        var places = await db
            .SearchEntries.AsNoTracking()
            .Where(entry => entry.Kind == SearchKind.Place && keys.Contains(entry.NameKey))
            .ToListAsync(cancellationToken);
        var named =
            parts
                .Select(alike =>
                    places.Where(place => alike.Any(asked => asked.IsKeyOf(place.NameKey, place.Target[..2]))).ToList()
                )
                .FirstOrDefault(found => found.Count > 0)
            ?? [];
        return named
            .OrderBy(place => place.Target, StringComparer.Ordinal)
            .DistinctBy(place => place.Target)
            .Take(MaxPlaces)
            .Select(Hit);
    }
}
