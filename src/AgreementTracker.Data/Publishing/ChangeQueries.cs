using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Publishing;

/// <summary>A change in a list.</summary>
public sealed record ChangeListItem(
    int Number,
    DateTime At,
    ChangeKind Kind,
    string Author,
    string? Account,
    string Reason
)
{
    /// <summary>How many it touched, once <see cref="ChangeQueries.DocumentsOfEachAsync"/> has counted them.</summary>
    public int Documents { get; init; }
}

/// <summary>The newest change: whoever knows it can tell whether the history before it is still the same.</summary>
public sealed record ChangeHead(int Number, string Hash, DateTime At);

/// <summary>A document as a change left it, and as it was before; null where it was new.</summary>
public sealed record DocumentChange(string Document, int Revision, string Content, string? Before);

/// <summary>A document that a change touched.</summary>
public sealed record TouchedDocument(string Document, int Revision);

public static class ChangeQueries
{
    /// <returns>Null before the first change.</returns>
    public static Task<ChangeHead?> HeadAsync(
        this IQueryable<Change> changes,
        CancellationToken cancellationToken = default
    ) =>
        changes
            .OrderByDescending(change => change.Number)
            .Select(change => new ChangeHead(change.Number, change.Hash, change.At))
            .FirstOrDefaultAsync(cancellationToken);

    /// <summary>A page of the changes, the newest first, after the one with this number.</summary>
    public static async Task<ListPage<ChangeListItem>> PageAsync(
        this IQueryable<Change> changes,
        int? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        if (after is { } number)
            changes = changes.Where(change => change.Number < number);
        return Keyset.Cut(
            await changes
                .OrderByDescending(change => change.Number)
                .Take(size + 1)
                .Select(change => new ChangeListItem(
                    change.Number,
                    change.At,
                    change.Kind,
                    change.Author,
                    change.Account,
                    change.Reason
                ))
                .ToListAsync(cancellationToken),
            size,
            change => [$"{change.Number}"]
        );
    }

    /// <summary>How many documents each of these changes touched, by its number.</summary>
    public static async Task<IReadOnlyDictionary<int, int>> DocumentsOfEachAsync(
        this TrackerDbContext db,
        IReadOnlyList<int> changes,
        CancellationToken cancellationToken = default
    ) =>
        await db
            .Revisions.Where(revision => changes.Contains(revision.ChangeNumber))
            .GroupBy(revision => revision.ChangeNumber)
            .Select(change => new { Number = change.Key, Documents = change.Count() })
            .ToDictionaryAsync(change => change.Number, change => change.Documents, cancellationToken);

    /// <summary>A page of the documents that a change touched, after the one with this address.</summary>
    public static async Task<ListPage<DocumentChange>> DocumentsOfAsync(
        this TrackerDbContext db,
        int change,
        string[]? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var touched = db.Revisions.Where(revision => revision.ChangeNumber == change);
        if (after is [var document])
            touched = touched.Where(revision => string.Compare(revision.Document, document) > 0);
        return Keyset.Cut(
            await touched
                .OrderBy(revision => revision.Document)
                .Take(size + 1)
                .SelectChanges(db)
                .ToListAsync(cancellationToken),
            size,
            touch => [touch.Document]
        );
    }

    /// <summary>One document that a change touched; none where it touched no such document.</summary>
    public static async Task<IReadOnlyList<DocumentChange>> DocumentOfAsync(
        this TrackerDbContext db,
        int change,
        string document,
        CancellationToken cancellationToken = default
    ) =>
        await db
            .Revisions.Where(revision => revision.ChangeNumber == change && revision.Document == document)
            .SelectChanges(db)
            .ToListAsync(cancellationToken);

    /// <summary>As <see cref="DocumentsOfAsync"/>, without what the documents say.</summary>
    public static async Task<ListPage<TouchedDocument>> TouchedByAsync(
        this TrackerDbContext db,
        int change,
        string[]? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var touched = db.Revisions.Where(revision => revision.ChangeNumber == change);
        if (after is [var document])
            touched = touched.Where(revision => string.Compare(revision.Document, document) > 0);
        return Keyset.Cut(
            await touched
                .OrderBy(revision => revision.Document)
                .Take(size + 1)
                .Select(revision => new TouchedDocument(revision.Document, revision.Number))
                .ToListAsync(cancellationToken),
            size,
            touch => [touch.Document]
        );
    }

    public static IQueryable<DocumentChange> SelectChanges(this IQueryable<Revision> revisions, TrackerDbContext db) =>
        revisions.Select(revision => new DocumentChange(
            revision.Document,
            revision.Number,
            revision.Content,
            db.Revisions.Where(before => before.Document == revision.Document && before.Number == revision.Number - 1)
                .Select(before => before.Content)
                .FirstOrDefault()
        ));
}
