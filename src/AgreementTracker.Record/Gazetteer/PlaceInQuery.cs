using System.Collections.Frozen;

namespace AgreementTracker.Record.Gazetteer;

/// <summary>A place as people write it: 'Clay County, Florida', 'City of Miami FL', 'Ft. Myers, Fla.', 'FL'.</summary>
/// <param name="Words">The words of its name, by <see cref="SearchWords"/>; none where the query is a state
/// alone.</param>
/// <param name="State">The slug of its state; null where the query names none.</param>
/// <param name="Whole">The key of the whole query, since a place may be called like a state.</param>
public sealed record PlaceInQuery(IReadOnlyList<string> Words, string? State, string Whole)
{
    private const int MaxWordsOfState = 4;

    /// <summary>Abbreviations that are not postal codes, each after the code of its state.</summary>
    private const string OldAbbreviations = """
        al ala|ak alas|az ariz|ar ark|ca calif|ca cal|co colo|ct conn|de del|dc washington d c|dc d c|fl fla|il ill|in ind|ks kans|ks kan
        ky ken|ma mass|mi mich|mn minn|ms miss|mt mont|ne nebr|ne neb|nv nev|nh n h|nj n j|nm n mex|nm n m|ny n y|nc n c|nc n car
        nd n dak|nd n d|ok okla|or oreg|or ore|pa penna|pa penn|pr p r|ri r i|sc s c|sc s car|sd s dak|sd s d|tn tenn|tx tex|wa wash|wv w va|wv w v|wi wis
        wi wisc|wy wyo
        """;

    private static readonly FrozenDictionary<string, string> States = ReadStates();

    public string Text => string.Join(' ', Words);

    /// <summary>By which the place is found: <see cref="PlaceKey"/>.</summary>
    public string Key { get; } = PlaceKey.Of([.. Words]);

    /// <summary>The same without 'city' or 'county' at the end; null where there is none.</summary>
    public string? PlainKey => PlaceKey.WithoutSort([.. Words]);

    /// <summary>All keys of places that it may name.</summary>
    internal IEnumerable<string> Keys =>
        Key.Length == 0 ? [Whole] : ((string?[])[Whole, Key, PlainKey, Key + PlaceKey.County]).OfType<string>();

    /// <summary>The ZIP code that stands for the place, where the query is one.</summary>
    public ZipCode? Zip { get; private init; }

    /// <summary>Whether the query is a place's whole name, with its state or without.</summary>
    /// <param name="state">The slug of the place's state.</param>
    public bool Names(string place, string state) => IsKeyOf(PlaceKey.Of(place), state);

    /// <summary>The same of a name's key: a place may have other names.</summary>
    internal bool IsKeyOf(string key, string state) =>
        key == Whole || (State is null || State == state) && Keys.Contains(key);

    /// <returns>Null where the query has no letter or digit, or more words than any place.</returns>
    public static PlaceInQuery? Of(string query)
    {
        var whole = PlaceKey.Of(query);
        if (ZipCode.Find(query) is { } zip)
            return new(SearchWords.Of(zip.Town).Split(' '), zip.State.Code.ToLowerInvariant(), whole) { Zip = zip };
        var words = SearchWords.Of(query).Split(' ', StringSplitOptions.RemoveEmptyEntries);
        if (words.Length is 0 or > 2 * SearchWords.MaxTerms)
            return null;
        if (words is [_, .., "us" or "usa"])
            words = words[..^1];
        var state = StateAt(words, out var length);
        return new(words[..^length], state, whole);
    }

    private static string? StateAt(string[] words, out int length)
    {
        for (length = Math.Min(MaxWordsOfState, words.Length); length > 0; length--)
            if (States.TryGetValue(string.Join(' ', words[^length..]), out var state))
                return state;
        return null;
    }

    private static FrozenDictionary<string, string> ReadStates()
    {
        var states = new Dictionary<string, string>();
        foreach (var state in UsState.All)
            states[SearchWords.Of(state.Name)] = states[state.Code.ToLowerInvariant()] = state.Code.ToLowerInvariant();
        foreach (var pair in OldAbbreviations.Split(['|', '\n'], StringSplitOptions.TrimEntries))
            states[pair[3..]] = pair[..2];
        return states.ToFrozenDictionary();
    }
}
