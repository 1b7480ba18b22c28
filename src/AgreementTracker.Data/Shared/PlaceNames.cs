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
        var others = db
            .SearchEntries.Where(entry =>
                entry.Kind == SearchKind.Place && entry.Detail != null && entry.NameKey == plain
            )
            .Union(Besides(db.PlacesThatBegin(key, null)));
        if (asked is { State: { } state, Words: not [] })
            others = others.Union(Besides(db.PlacesThatBegin(asked.Key, state)));
        return others.Select(entry => entry.Target);
    }

    private static IQueryable<SearchEntry> Besides(IQueryable<SearchEntry> places) =>
        places.Where(entry => entry.Detail != null);
}
