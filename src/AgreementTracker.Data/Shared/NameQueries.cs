using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data;

public static class NameQueries
{
    /// <summary>The published names behind slugs, whosever they are.</summary>
    public static async Task<Dictionary<string, string>> NamesOfAsync(
        this TrackerDbContext db, IReadOnlyCollection<string> slugs, CancellationToken cancellation = default)
    {
        var named = db.Organizations.Where(organization => slugs.Contains(organization.Id)).Select(organization => new { organization.Id, organization.Name })
            .Concat(db.People.Where(person => slugs.Contains(person.Id)).Select(person => new { person.Id, person.Name }))
            .Concat(db.Jurisdictions.Where(place => slugs.Contains(place.Id)).Select(place => new { place.Id, place.Name }));
        Dictionary<string, string> names = [];
        foreach (var entry in await named.ToListAsync(cancellation))
            names[entry.Id] = entry.Name;
        return names;
    }
}
