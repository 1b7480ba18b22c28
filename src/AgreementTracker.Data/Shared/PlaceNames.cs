using AgreementTracker.Record;
using AgreementTracker.Record.Gazetteer;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data;

/// <summary>
/// The one index of how places are called: of the search, of lists that are filtered by a name, and of editors' fields.
/// </summary>
public static class PlaceNames
{
    private const string LastCharacter = "\uffff";

    /// <summary>A page is full soon where more are called so.</summary>
    private const int MaxLookedUp = 1_000;

    /// <summary>
    /// Those with this text in their names, or that a reader means by it: what is called so in another spelling, or by
    /// another name, in the state that the text names; all of a state whose name it is. A list in the order of names is
    /// looked through until a page is full.
    /// </summary>
    public static IQueryable<Jurisdiction> Called(
        this IQueryable<Jurisdiction> places,
        TrackerDbContext db,
        string? text
    )
    {
        if (string.IsNullOrWhiteSpace(text))
            return places;
        var (folded, key, asked) = (Folding.Fold(text), PlaceKey.Of(text), PlaceInQuery.Of(text));
        if (key.Length == 0 || asked is null)
            return places.Where(place => place.FoldedName.Contains(folded));
        var (state, inState, plain) = (asked.State ?? "", asked.Key, asked.PlainKey ?? key);
        var others = db.PlacesNamedBesides(key, plain, asked);
        return places.Where(place =>
            place.FoldedName.Contains(folded)
            || place.NameKey.StartsWith(key)
            || place.NameKey == plain
            || place.State == state && place.NameKey.StartsWith(inState)
            || others.Contains(place.Id)
        );
    }

    /// <summary>
    /// The same, for a list that is shown by itself: where few are called so, they are looked up first, and the list is
    /// not looked through. A part of a name is sought in keys, not as it is printed.
    /// </summary>
    public static async Task<IQueryable<Jurisdiction>> CalledAsync(
        this IQueryable<Jurisdiction> places,
        TrackerDbContext db,
        string? text,
        CancellationToken cancellationToken = default
    )
    {
        // As it was typed, too: 'Clay Co' may become Clay County or Clay Cove.
        var (key, typed) = (
            PlaceKey.Of(text ?? ""),
            SearchWords.Of(text ?? "").Replace(" ", "", StringComparison.Ordinal)
        );
        if (!IsPart(key) || !IsPart(typed) || PlaceInQuery.Of(text!) is not { Words: not [] } asked)
            return places.Called(db, text);
        var entries = db.FindPlacesByPart(key)
            .Concat(db.PlacesOfKey(asked.PlainKey ?? key))
            .Concat(Besides(db.PlacesThatBegin(key, null)));
        if (typed != key)
            entries = entries.Concat(db.FindPlacesByPart(typed));
        if (asked.State is { } state)
            entries = entries.Concat(db.PlacesThatBegin(asked.Key, state));
        var named = await entries.Select(entry => entry.Target).Take(MaxLookedUp + 1).ToListAsync(cancellationToken);
        // Half an abbreviation, 'Clay Tw', is in no key.
        return named.Count is 0 or > MaxLookedUp
            ? places.Called(db, text)
            : places.Where(place => named.Contains(place.Id));
    }

    private static bool IsPart(string key) => key.EnumerateRunes().Count() >= TrackerDbContext.PartLength;

    /// <param name="key">By <see cref="PlaceKey"/>.</param>
    /// <param name="state">The slug of their state; null for any.</param>
    internal static IQueryable<SearchEntry> PlacesThatBegin(this TrackerDbContext db, string key, string? state)
    {
        var places = db.SearchEntries.Where(entry =>
            entry.Kind == SearchKind.Place
            && string.Compare(entry.NameKey, key) >= 0
            && string.Compare(entry.NameKey, key + LastCharacter) < 0
        );
        return state is null ? places : places.Where(entry => entry.Target.StartsWith(state + "/"));
    }

    /// <summary>
    /// The slugs of places that have another name, a former one for instance, that begins so or is <paramref
    /// name="plain"/>.
    /// </summary>
    internal static IQueryable<string> PlacesNamedBesides(
        this TrackerDbContext db,
        string key,
        string plain,
        PlaceInQuery asked
    )
    {
        var others = Besides(db.PlacesOfKey(plain)).Union(Besides(db.PlacesThatBegin(key, null)));
        if (asked is { State: { } state, Words: not [] })
            others = others.Union(Besides(db.PlacesThatBegin(asked.Key, state)));
        return others.Select(entry => entry.Target);
    }

    private static IQueryable<SearchEntry> PlacesOfKey(this TrackerDbContext db, string key) =>
        db.SearchEntries.Where(entry => entry.Kind == SearchKind.Place && entry.NameKey == key);

    private static IQueryable<SearchEntry> Besides(IQueryable<SearchEntry> places) =>
        places.Where(entry => entry.Detail != null);
}
