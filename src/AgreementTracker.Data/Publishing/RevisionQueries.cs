using System.Linq.Expressions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data;

/// <summary>A revision of a document in the list of them, with what is told of its change.</summary>
public sealed record RevisionListItem(
    int Number,
    int Change,
    DateTime At,
    ChangeKind Kind,
    string Author,
    string? Account,
    string? ReviewedBy,
    string? ReviewerAccount,
    string Reason,
    string? Corrects
);

public static class RevisionQueries
{
    private static readonly Expression<Func<Revision, RevisionListItem>> ToListItem = revision =>
        new(
            revision.Number,
            revision.ChangeNumber,
            revision.Change!.At,
            revision.Change.Kind,
            revision.Change.Author,
            revision.Change.Account,
            revision.Change.ReviewedBy,
            revision.Change.ReviewerAccount,
            revision.Change.Reason,
            revision.Change.Corrects
        );

    /// <summary>A page of a document's revisions, the newest first, after the one with this number.</summary>
    public static async Task<ListPage<RevisionListItem>> HistoryAsync(
        this TrackerDbContext db,
        string document,
        int? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var revisions = db.Revisions.Where(revision => revision.Document == document);
        if (after is { } number)
            revisions = revisions.Where(revision => revision.Number < number);
        return Keyset.Cut(
            await revisions
                .OrderByDescending(revision => revision.Number)
                .Take(size + 1)
                .Select(ToListItem)
                .ToListAsync(cancellationToken),
            size,
            revision => [$"{revision.Number}"]
        );
    }

    public static Task<RevisionListItem?> RevisionAsync(
        this TrackerDbContext db,
        string document,
        int number,
        CancellationToken cancellationToken = default
    ) =>
        db
            .Revisions.Where(revision => revision.Document == document && revision.Number == number)
            .Select(ToListItem)
            .SingleOrDefaultAsync(cancellationToken);

    /// <summary>The newest revision of each document.</summary>
    public static IQueryable<Revision> Latest(this DbSet<Revision> revisions) =>
        revisions.Where(revision =>
            !revisions.Any(later => later.Document == revision.Document && later.Number > revision.Number)
        );

    /// <summary>The newest revisions of these documents, by address, with their changes.</summary>
    public static async Task<IReadOnlyDictionary<string, Revision>> LatestRevisionsAsync(
        this TrackerDbContext db,
        IEnumerable<string> documents,
        CancellationToken cancellationToken
    )
    {
        var addresses = documents.ToList();
        return await db
            .Revisions.Latest()
            .AsNoTracking()
            .Include(revision => revision.Change)
            .Where(revision => addresses.Contains(revision.Document))
            .ToDictionaryAsync(revision => revision.Document, cancellationToken);
    }
}
