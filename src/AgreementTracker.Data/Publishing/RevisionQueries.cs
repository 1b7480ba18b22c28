using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Publishing;

public static class RevisionQueries
{
    /// <summary>The newest revision of each document.</summary>
    public static IQueryable<Revision> Latest(this DbSet<Revision> revisions) =>
        revisions.Where(revision => !revisions.Any(later =>
            later.Document == revision.Document && later.Number > revision.Number));

    /// <summary>The newest revisions of these documents, by address, with their changes.</summary>
    public static async Task<IReadOnlyDictionary<string, Revision>> LatestRevisionsAsync(
        this TrackerDbContext db, IEnumerable<string> documents, CancellationToken cancellation)
    {
        var addresses = documents.ToList();
        return await db.Revisions.Latest().AsNoTracking().Include(revision => revision.Change)
            .Where(revision => addresses.Contains(revision.Document))
            .ToDictionaryAsync(revision => revision.Document, cancellation);
    }
}
