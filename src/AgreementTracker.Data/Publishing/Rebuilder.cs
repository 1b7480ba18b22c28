using AgreementTracker.Data.Dossiers;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Publishing;

/// <summary>Drops all rows that are projected and projects the newest revisions again, in one transaction.</summary>
public sealed class Rebuilder(Publisher publisher)
{
    /// <returns>The number of documents projected.</returns>
    public Task<int> RebuildAsync(CancellationToken cancellation = default) =>
        publisher.ActAsync(async db =>
        {
            var revisions = await db.Revisions.Latest().AsNoTracking().ToListAsync(cancellation);
            var documents = revisions.ConvertAll(PublishedDocuments.Read);
            await DeleteRowsAsync(db, cancellation);
            await ProjectAsync(db, documents, cancellation);
            // Servers that have rendered the rows as they were must hear of it.
            await db.RenewEpochAsync(cancellation);
            return documents.Count;
        }, cancellation);

    private static async Task ProjectAsync(TrackerDbContext db, List<IDocument> documents, CancellationToken cancellation)
    {
        var hashes = documents.OfType<SourceDocument>().Select(source => source.Sha256).ToList();
        var texts = await db.ArchivedTexts.AsNoTracking().Where(text => hashes.Contains(text.Sha256)).ToListAsync(cancellation);
        await Projector.WriteAsync(db, documents, KnownRecord.Of(documents, texts), cancellation);
    }

    private static async Task DeleteRowsAsync(TrackerDbContext db, CancellationToken cancellation)
    {
        // What refers goes before what it refers to; counts, lines of a roll call, parts and participants go with their owners.
        await db.SearchEntries.ExecuteDeleteAsync(cancellation);
        await db.Citations.ExecuteDeleteAsync(cancellation);
        await db.Memberships.ExecuteDeleteAsync(cancellation);
        await db.Statements.ExecuteDeleteAsync(cancellation);
        await db.Figures.ExecuteDeleteAsync(cancellation);
        await db.Events.ExecuteDeleteAsync(cancellation);
        await db.AgreementEvents.ExecuteDeleteAsync(cancellation);
        await db.VoteEvents.ExecuteDeleteAsync(cancellation);
        await db.Agreements.ExecuteDeleteAsync(cancellation);
        await db.Instruments.ExecuteDeleteAsync(cancellation);
        await db.ContextNotes.ExecuteDeleteAsync(cancellation);
        await db.Passages.ExecuteDeleteAsync(cancellation);
        await db.People.ExecuteDeleteAsync(cancellation);
        await db.Organizations.ExecuteDeleteAsync(cancellation);
        await db.Jurisdictions.ExecuteDeleteAsync(cancellation);
        await db.Sources.ExecuteDeleteAsync(cancellation);
    }
}
