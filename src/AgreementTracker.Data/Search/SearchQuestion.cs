using System.Collections.Frozen;
using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;

namespace AgreementTracker.Data.Search;

/// <summary>
/// A query as people ask it: of 'does Miami have an agreement with ICE?' only 'Miami' names something.
/// </summary>
public static class SearchQuestion
{
    private const int MaxWords = 2 * SearchWords.MaxTerms;
    private const int MaxWordsOfPlace = 6;

    /// <summary>
    /// Words that ask, of English and Spanish. Articles of Spanish are parts of names: El Paso, Los Angeles.
    /// </summary>
    private static readonly FrozenSet<string> Asking = Set(
        """
        a about all an and any are at be been by can could current currently did do does find for from get give had has have how i if in is it its
        list many me my near of on or our please show still tell that the their there these they this those to was we were what what's whats when
        where whether which who whom whose why will with would you your
        al como con cual cuando donde en es esta hay lo mi o para por que quien se su sus tiene un una y
        """
    );

    /// <summary>What all of the record is about: a place's page answers it.</summary>
    private static readonly FrozenSet<string> Subject = Set(
        """
        287 287g g act agree agreed agreement agreements approve approved collaborate collaborates collaborating collaboration contract contracts
        cooperate cooperates cooperating cooperation deal deals enforcement ice immigration info information join joined joins news part participate
        participates participating participation partner partnered partnering partners partnership partnerships policy program programs
        sign signed signing signs status vote voted votes voting work worked working works
        acuerdo acuerdos inmigracion migra programa votaron voto votos
        """
    );

    /// <summary>
    /// Of these a misspelt word of a query may be one, whether or not anything on record is called so.
    /// </summary>
    internal static readonly IReadOnlyList<string> Common =
    [
        .. UsState.All.SelectMany(state => SearchWords.Of(state.Name).Split(' ')),
        .. Words(
            """
            agreement commission commissioner commissioners council county department enforcement immigration mayor police sheriff vote
            """
        ),
    ];

    /// <summary>
    /// The query as it stands, then without the words that ask, then without those of the subject: which of them names
    /// something shows in what is found.
    /// </summary>
    public static IEnumerable<string> Readings(string query)
    {
        var words = Words(SearchWords.Of(query));
        List<string> named =
        [
            .. words.Where(
                (word, i) => word.Length > 1 && !Asking.Contains(word) || i == words.Length - 1 && IsState(word)
            ),
        ];
        List<string> rest = [.. named.Where(word => !Subject.Contains(word))];
        yield return query;
        if (named.Count > 0 && named.Count < words.Length)
            yield return string.Join(' ', named);
        if (rest.Count > 0 && rest.Count < named.Count)
            yield return string.Join(' ', rest);
    }

    /// <summary>
    /// Neighbouring words of a query, without all of it, as the places that they may name: 'isle of wight' in a longer
    /// question. The most words first, and all that have as many together; not what only asks, since Louisiana has a
    /// town called Many.
    /// </summary>
    public static IEnumerable<IReadOnlyList<PlaceInQuery>> Parts(string query)
    {
        string[] words = [.. Words(SearchWords.Of(query)).Take(MaxWords)];
        for (var length = Math.Min(words.Length - 1, MaxWordsOfPlace); length > 0; length--)
            yield return
            [
                .. Enumerable
                    .Range(0, words.Length - length + 1)
                    .Select(from => words[from..(from + length)])
                    .Where(part => !part.All(word => Asking.Contains(word) || Subject.Contains(word)))
                    .Select(part => PlaceInQuery.Of(string.Join(' ', part)))
                    .OfType<PlaceInQuery>(),
            ];
    }

    /// <summary>'Portland, OR' ends with a state.</summary>
    private static bool IsState(string word) => word.Length == 2 && UsState.OfCode(word.ToUpperInvariant()) is not null;

    private static FrozenSet<string> Set(string words) => Words(words).ToFrozenSet();

    private static string[] Words(string words) =>
        words.Split([' ', '\n'], StringSplitOptions.RemoveEmptyEntries | StringSplitOptions.TrimEntries);
}
