using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data;

/// <summary>What lists show by name.</summary>
public interface INamed
{
    string Id { get; }

    /// <summary>The name folded for finding and sorting: small letters without accents.</summary>
    string FoldedName { get; }
}

public static class NameQueries
{
    public static IQueryable<T> ByName<T>(this IQueryable<T> named)
        where T : class, INamed => named.OrderBy(one => one.FoldedName).ThenBy(one => one.Id);

    /// <summary>Those that come after the line with these sort keys, by name.</summary>
    public static IQueryable<T> AfterName<T>(this IQueryable<T> named, string name, string id)
        where T : class, INamed =>
        // The first condition is the one that an index begins at; without it all lines before would be read and passed
        // over.
        named.Where(one =>
            string.Compare(one.FoldedName, name) >= 0 && (one.FoldedName != name || string.Compare(one.Id, id) > 0)
        );

    /// <summary>The published names behind slugs, whosever they are.</summary>
    public static async Task<Dictionary<string, string>> NamesOfAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<string> slugs,
        CancellationToken cancellationToken = default
    )
    {
        var named = db
            .Organizations.Where(organization => slugs.Contains(organization.Id))
            .Select(organization => new { organization.Id, organization.Name })
            .Concat(
                db.People.Where(person => slugs.Contains(person.Id)).Select(person => new { person.Id, person.Name })
            )
            .Concat(
                db.Jurisdictions.Where(place => slugs.Contains(place.Id)).Select(place => new { place.Id, place.Name })
            );
        Dictionary<string, string> names = [];
        foreach (var entry in await named.ToListAsync(cancellationToken))
            names[entry.Id] = entry.Name;
        return names;
    }
}
