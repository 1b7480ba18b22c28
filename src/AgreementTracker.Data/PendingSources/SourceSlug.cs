using AgreementTracker.Record;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.PendingSources;

/// <summary>The slug of a new source, made of its title: readable, and not taken.</summary>
internal static class SourceSlug
{
    /// <summary>A good part of a headline, with room for a number behind it.</summary>
    private const int LengthLimit = 80;

    /// <summary>Addresses of the desk that are pages of their own.</summary>
    private static readonly string[] Reserved = ["new"];

    public static async Task<string> ForAsync(TrackerDbContext db, string title, CancellationToken cancellationToken)
    {
        var slug = Of(title);
        var taken = (
            await db
                .Sources.Where(source => source.Id.StartsWith(slug))
                .Select(source => source.Id)
                .Union(db.PendingSources.Where(source => source.Id.StartsWith(slug)).Select(source => source.Id))
                .ToListAsync(cancellationToken)
        ).ToHashSet();
        return Enumerable
            .Range(1, taken.Count + 1)
            .Select(number => number == 1 ? slug : $"{slug}-{number}")
            .First(free => !taken.Contains(free));
    }

    public static string Of(string title)
    {
        var slug = Slug.Of(title, int.MaxValue);
        if (slug.Length > LengthLimit)
            // Cut between words, where there are any.
            slug = slug.LastIndexOf('-', LengthLimit) is > 0 and var end ? slug[..end] : slug[..LengthLimit];
        return slug.Length == 0 || Reserved.Contains(slug) ? "source" : slug;
    }
}
