using AgreementTracker.Data.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Search;

/// <summary>
/// The one index of how places are called: of the search, of lists that are filtered by a name, and of editors' fields.
/// </summary>
public static class PlaceNames
{
    private const string LastCharacter = "\uffff";

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
