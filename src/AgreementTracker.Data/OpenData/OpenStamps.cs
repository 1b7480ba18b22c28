using System.Linq.Expressions;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.OpenData;

/// <summary>Pages of rows, and which change published each.</summary>
public static class OpenStamps
{
    /// <summary>The first change at or after this moment; one past the newest where there is none.</summary>
    public static async Task<int> FirstChangeSinceAsync(
        this TrackerDbContext db,
        DateTime since,
        CancellationToken cancellationToken = default
    ) =>
        await db
            .Changes.Where(change => change.At >= since)
            .OrderBy(change => change.Number)
            .Select(change => (int?)change.Number)
            .FirstOrDefaultAsync(cancellationToken)
        ?? int.MaxValue;

    /// <summary>Those whose document was published by this change or a later one; all of them for no change.</summary>
    /// <param name="documentOf">The address of the document that tells of a thing.</param>
    public static IQueryable<T> ChangedFrom<T>(
        this IQueryable<T> things,
        TrackerDbContext db,
        int? change,
        Expression<Func<T, string>> documentOf
    ) =>
        change is null
            ? things
            : things.Join(
                db.Revisions.Where(revision => revision.ChangeNumber >= change)
                    .Select(revision => revision.Document)
                    .Distinct(),
                documentOf,
                document => document,
                (thing, _) => thing
            );

    /// <summary>The document that tells of an organization: that of its place, or its own.</summary>
    internal static string DocumentOfOrganization(string id, string? place) =>
        place is null ? DirectoryEntry.AddressOfOrganization(id) : Dossier.AddressOf(place);

    /// <summary>Rows in the order of their ids, after one of them, each with when its document was published last.</summary>
    internal static async Task<List<T>> PageAsync<T>(
        this IQueryable<T> rows,
        TrackerDbContext db,
        string? after,
        int size,
        CancellationToken cancellationToken
    )
        where T : OpenRow
    {
        if (after is not null)
            rows = rows.Where(row => string.Compare(row.Id, after) > 0);
        var page = await rows.OrderBy(row => row.Id).Take(size).ToListAsync(cancellationToken);
        return await page.StampAsync(db, cancellationToken);
    }

    /// <summary>Sets on each row when its document was published last.</summary>
    internal static async Task<List<T>> StampAsync<T>(
        this List<T> rows,
        TrackerDbContext db,
        CancellationToken cancellationToken
    )
        where T : OpenRow
    {
        var documents = rows.Select(row => row.Document).OfType<string>().Distinct().ToList();
        var changes = await db
            .Revisions.Where(revision => documents.Contains(revision.Document))
            .GroupBy(revision => revision.Document)
            .Select(same => new { same.Key, Change = same.Max(revision => revision.ChangeNumber) })
            .ToDictionaryAsync(same => same.Key, same => same.Change, cancellationToken);
        var numbers = changes.Values.Distinct().ToList();
        var times = await db
            .Changes.Where(change => numbers.Contains(change.Number))
            .Select(change => new { change.Number, change.At })
            .ToDictionaryAsync(change => change.Number, change => change.At, cancellationToken);
        foreach (var row in rows)
            if (row.Document is { } document && changes.TryGetValue(document, out var change))
                (row.Change, row.Updated) = (change, DateTime.SpecifyKind(times[change], DateTimeKind.Utc));
        return rows;
    }
}
