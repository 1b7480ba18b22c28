using AgreementTracker.Data.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Search;

/// <summary>The one index of how places are called: of the search, of lists that are filtered by a name, and of editors' fields.</summary>
public static class PlaceNames
{
    private const string LastCharacter = "\uffff";

    /// <param name="key">By <see cref="PlaceKey"/>.</param>
    /// <param name="state">The slug of their state; null for any.</param>
    internal static IQueryable<SearchEntry> PlacesThatBegin(this TrackerDbContext db, string key, string? state)
    {
        var places = db.SearchEntries.Where(entry => entry.Kind == SearchKind.Place
            && string.Compare(entry.NameKey, key) >= 0 && string.Compare(entry.NameKey, key + LastCharacter) < 0);
        return state is null ? places : places.Where(entry => entry.Target.StartsWith(state + "/"));
    }

    /// <summary>
    /// The slugs of places that a reader means by a text, besides those that have it in their names as it stands: what is called so
    /// in another spelling, in the state that the text names; all of a state whose name it is.
    /// </summary>
    public static IQueryable<string> PlacesMeant(this TrackerDbContext db, string text)
    {
        var (key, asked) = (PlaceKey.Of(text), PlaceInQuery.Of(text));
        var places = db.PlacesThatBegin(key, null).Where(_ => key.Length > 0).Select(entry => entry.Target);
        if (asked?.PlainKey is { } plain)
            places = places.Union(db.SearchEntries.Where(entry => entry.Kind == SearchKind.Place && entry.NameKey == plain).Select(entry => entry.Target));
        return asked switch
        {
            { State: { } state, Words: [] } => places.Union(db.Jurisdictions.Where(place => place.State == state).Select(place => place.Id)),
            { State: { } state } => places.Union(db.PlacesThatBegin(asked.Key, state).Select(entry => entry.Target)),
            _ => places,
        };
    }
}
