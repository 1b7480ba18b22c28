using AgreementTracker.Data.Entries;
using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Gazetteer;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Search;

public static class SearchQueries
{
    /// <summary>More than these are not looked at: whoever finds so much must say more.</summary>
    internal const int MaxCandidates = 200;
    private const int MaxHits = 50;
    private const int MaxWordsOfPlace = 4;

    /// <summary>Of entries that a common word has, for those of a few kinds.</summary>
    internal const int MaxLookedThrough = 5_000;

    /// <summary>
    /// What the query names: read as it stands, and where no place, organization or person is called so, without the
    /// words that only ask. Where nothing has all of its words, what has some of them.
    /// </summary>
    public static async Task<SearchHits> SearchAsync(
        this TrackerDbContext db,
        string query,
        CancellationToken cancellationToken = default
    )
    {
        List<SearchHit> hits = [];
        var reading = query;
        foreach (var read in SearchQuestion.Readings(query))
        {
            reading = read;
            hits =
            [
                .. (await db.FindAsync(read, cancellationToken)).Concat(hits).DistinctBy(hit => (hit.Kind, hit.Target)),
            ];
            if (hits.Exists(hit => hit.Kind.IsSoughtByName()))
                break;
        }
        var terms = SearchWords.Terms(reading);
        // Of 'Hialeah police' alone an article was found: the place is meant as well. A longer query may be words that
        // were said.
        if (
            terms.Count is > 1 and <= MaxWordsOfPlace
            && hits.Count > 0
            && !hits.Exists(hit => hit.Kind.IsSoughtByName())
        )
            hits =
            [
                .. await db.WithPlacesToldAsync(
                    [.. await db.FindPlacesInAsync(query, cancellationToken)],
                    cancellationToken
                ),
                .. hits,
            ];
        if (hits.Count > 0 || terms.Count == 0)
            return new(hits, []) { Reading = reading };
        // Of one word there is no part that was not looked for.
        var some =
            terms.Count == 1
                ? []
                : await db.WithPlacesToldAsync(
                    [
                        .. (await db.FindPlacesInAsync(query, cancellationToken))
                            .Concat(await db.FindSomeAsync(terms, cancellationToken))
                            .DistinctBy(hit => (hit.Kind, hit.Target)),
                    ],
                    cancellationToken
                );
        return new(
            some,
            await db.SuggestAsync(
                PlaceInQuery.Of(reading)?.Words is [_, ..] name ? name : terms,
                terms,
                cancellationToken
            )
        )
        {
            Reading = reading,
            IsPartial = some.Count > 0,
        };
    }

    /// <summary>Whether it is what somebody looks for by its name.</summary>
    internal static bool IsSoughtByName(this SearchKind kind) =>
        kind is SearchKind.Place or SearchKind.Organization or SearchKind.Person;

    /// <summary>
    /// What has every word of the query, in its name first, where each may be a beginning, places before all others;
    /// then in its text. A place that the query names with its state is first of all, unless something is called just
    /// as the whole query. Candidates are capped before they are ranked, so that a common word costs no more than a
    /// rare one.
    /// </summary>
    internal static async Task<List<SearchHit>> FindAsync(
        this TrackerDbContext db,
        string query,
        CancellationToken cancellationToken
    )
    {
        var terms = SearchWords.Terms(query);
        if (terms.Count == 0)
            return [];

        var words = string.Join(' ', terms);
        var asked = PlaceInQuery.Of(query);
        var whole = PlaceKey.Of(query);
        var meant = asked is null ? [] : await db.PlacesMeantAsync(asked, cancellationToken);
        var called = await db.PlacesCalledAsync(whole, null, words, cancellationToken);
        List<Candidate> named = [.. called];
        if (named.Count < MaxHits)
            named.AddRange(
                await CandidatesAsync(whole => db.FindByName(terms, whole, MaxCandidates), words, cancellationToken)
            );
        var told =
            named.Count < MaxHits
                ? await CandidatesAsync(whole => db.FindByText(terms, whole, MaxCandidates), words, cancellationToken)
                : [];
        // 'New York, New York' has the words of 'New York', and is not called so; and a state comes before the towns
        // that are called like it.
        var hits = called
            .Where(entry => entry.NameKey == whole)
            .OrderBy(entry => entry.Target.Contains('/'))
            .ThenBy(entry => entry.Target, StringComparer.Ordinal)
            .Concat(meant)
            .Concat(
                Nearest(named.Where(entry => entry.Kind != SearchKind.Statement), words, whole)
                    .OrderBy(entry => entry.Kind)
            )
            .Concat(
                named
                    .Where(entry => entry.Kind == SearchKind.Statement)
                    .Concat(told)
                    .OrderBy(entry => entry.Kind)
                    .ThenBy(entry => !entry.HasPhrase)
                    .ThenBy(entry => entry.Length)
                    .ThenBy(entry => entry.Target, StringComparer.Ordinal)
            )
            .Concat(named.Count > 0 || asked?.State is null ? [] : await db.NamedInStateAsync(asked, cancellationToken))
            .DistinctBy(entry => (entry.Kind, entry.Target))
            .Take(MaxHits)
            .Select(entry => new SearchHit(entry.Kind, entry.Target, entry.Name, entry.Detail))
            .ToList();
        return await db.WithPlacesToldAsync(hits, cancellationToken);
    }

    private static async Task<List<SearchHit>> WithPlacesToldAsync(
        this TrackerDbContext db,
        List<SearchHit> hits,
        CancellationToken cancellationToken
    )
    {
        hits = await db.WithStatesAsync(hits, cancellationToken);
        var standings = await db.PlaceStandingsAsync(
            [.. hits.Where(hit => hit.Kind == SearchKind.Place).Select(hit => hit.Target)],
            cancellationToken
        );
        return hits.ConvertAll(hit =>
            hit.Kind == SearchKind.Place ? hit with { Standing = standings.GetValueOrDefault(hit.Target) } : hit
        );
    }

    /// <summary>
    /// What of one kind has these words in one of its names, each of which may be a beginning, with what is known of
    /// it.
    /// </summary>
    public static async Task<IReadOnlyList<SearchHit>> FindNamedAsync(
        this TrackerDbContext db,
        SearchKind kind,
        string query,
        int most,
        CancellationToken cancellationToken = default
    )
    {
        var terms = SearchWords.Terms(query);
        if (terms.Count == 0)
            return [];
        var words = string.Join(' ', terms);
        List<Candidate> found = [];
        if (kind == SearchKind.Place)
        {
            found.AddRange(
                PlaceInQuery.Of(query) is { } asked ? await db.PlacesMeantAsync(asked, cancellationToken) : []
            );
            found.AddRange(await db.PlacesCalledAsync(PlaceKey.Of(query), null, words, cancellationToken));
        }
        found.AddRange(
            await CandidatesAsync(
                whole => db.FindByName(terms, whole, MaxCandidates).Where(entry => entry.Kind == kind),
                words,
                cancellationToken
            )
        );
        List<SearchHit> hits =
        [
            .. Nearest(found, words, PlaceKey.Of(query))
                .DistinctBy(entry => entry.Target)
                .Take(most)
                .Select(entry => new SearchHit(entry.Kind, entry.Target, entry.Name, entry.Detail)),
        ];
        if (kind == SearchKind.Place)
            return await db.WithStatesAsync(hits, cancellationToken);
        if (kind is not (SearchKind.Person or SearchKind.Organization))
            return hits;
        var profiles = await db.ProfilesAsync(
            kind == SearchKind.Person ? EntryKind.Person : EntryKind.Organization,
            hits.Select(hit => hit.Target),
            cancellationToken
        );
        return hits.ConvertAll(hit =>
            profiles.TryGetValue(hit.Target, out var profile) ? hit with { Detail = profile.Words(terms) } : hit
        );
    }

    private static async Task<List<SearchHit>> WithStatesAsync(
        this TrackerDbContext db,
        List<SearchHit> hits,
        CancellationToken cancellationToken
    )
    {
        if (!hits.Exists(hit => PlaceOf(hit) is not null))
            return hits;
        var states = await db.StateNamesAsync(cancellationToken);
        return hits.ConvertAll(hit =>
            PlaceOf(hit) is [_, _, '/', ..] place
                ? hit with
                {
                    State = StateName.Of(place[..2], states.GetValueOrDefault(place[..2])),
                }
                : hit
        );
    }

    /// <summary>
    /// Places whose names begin so: no number of other things may push a place out of the candidates.
    /// </summary>
    /// <param name="key">By <see cref="PlaceKey"/>.</param>
    /// <param name="state">The slug of their state; null for any.</param>
    private static async Task<List<Candidate>> PlacesCalledAsync(
        this TrackerDbContext db,
        string key,
        string? state,
        string words,
        CancellationToken cancellationToken
    ) =>
        key.Length == 0
            ? []
            : await db.PlacesThatBegin(key, state)
                .OrderBy(entry => entry.NameKey)
                .ThenBy(entry => entry.Target)
                .Take(MaxHits)
                .SelectCandidates(words)
                .ToListAsync(cancellationToken);

    /// <summary>
    /// The places of the name and state in a query, in any spelling; the state itself where there is no name.
    /// </summary>
    private static async Task<IEnumerable<Candidate>> PlacesMeantAsync(
        this TrackerDbContext db,
        PlaceInQuery asked,
        CancellationToken cancellationToken
    )
    {
        if (asked.Words is [])
            return await db
                .SearchEntries.Where(entry => entry.Kind == SearchKind.Place && entry.Target == asked.State)
                .SelectCandidates("")
                .ToListAsync(cancellationToken);
        // What the whole query finds anyway.
        List<Candidate> meant = asked.State is null
            ? []
            : await db.PlacesCalledAsync(asked.Key, asked.State, asked.Text, cancellationToken);
        if (meant.Count == 0 && asked.PlainKey is { } plain)
            meant = await db.PlacesCalledAsync(plain, asked.State, asked.Text, cancellationToken);
        return Nearest(meant, asked.Text, asked.Key);
    }

    /// <summary>What has the words of a query without its state, in that state: 'Broward sheriff, Florida'.</summary>
    private static async Task<IEnumerable<Candidate>> NamedInStateAsync(
        this TrackerDbContext db,
        PlaceInQuery asked,
        CancellationToken cancellationToken
    )
    {
        var terms = SearchWords.Terms(asked.Text);
        if (terms.Count == 0)
            return [];
        var inState = Dossier.AddressOf($"{asked.State}/");
        var found = await CandidatesAsync(
            whole => db.FindByName(terms, whole, MaxCandidates).Where(entry => entry.Document.StartsWith(inState)),
            asked.Text,
            cancellationToken
        );
        return Nearest(found, asked.Text, asked.Key).OrderBy(entry => entry.Kind);
    }

    /// <summary>Whole words first: where they are common enough, all that they begin need not be gathered.</summary>
    private static async Task<List<Candidate>> CandidatesAsync(
        Func<bool, IQueryable<SearchEntry>> find,
        string words,
        CancellationToken cancellationToken
    )
    {
        var found = await find(true).SelectCandidates(words).ToListAsync(cancellationToken);
        if (found.Count < MaxCandidates)
            found.AddRange(await find(false).SelectCandidates(words).ToListAsync(cancellationToken));
        return found;
    }

    private static IQueryable<Candidate> SelectCandidates(this IQueryable<SearchEntry> entries, string words) =>
        entries.Select(entry => new Candidate(
            entry.Kind,
            entry.Target,
            entry.Name,
            entry.Detail,
            entry.NameWords,
            entry.NameKey,
            entry.BodyWords.Contains(words),
            entry.BodyWords.Length
        ));

    /// <summary>The slug of what a hit is called after: many places share a name.</summary>
    private static string? PlaceOf(SearchHit hit) =>
        hit.Kind switch
        {
            SearchKind.Place => hit.Target,
            SearchKind.Vote => FactIds.JurisdictionOf(hit.Target),
            _ => null,
        };

    /// <summary>As <see cref="PlaceKey.Distance"/>, by the words or by the key, whichever is nearer.</summary>
    private static int Distance(Candidate entry, string words, string key)
    {
        const int begins = 2,
            within = 3;
        var byWords =
            entry.NameWords == words ? 0
            : entry.NameWords.StartsWith(words, StringComparison.Ordinal) ? begins
            : within;
        return entry.NameKey.Length == 0 ? byWords : Math.Min(byWords, PlaceKey.Distance(entry.NameKey, key));
    }

    private static IEnumerable<Candidate> Nearest(IEnumerable<Candidate> found, string words, string key) =>
        found
            .OrderBy(entry => Distance(entry, words, key))
            .ThenBy(entry => entry.NameWords, StringComparer.Ordinal)
            .ThenBy(entry => entry.Target, StringComparer.Ordinal);

    /// <summary>What is needed to rank an entry, without its text.</summary>
    private sealed record Candidate(
        SearchKind Kind,
        string Target,
        string Name,
        string? Detail,
        string NameWords,
        string NameKey,
        bool HasPhrase,
        int Length
    );
}
