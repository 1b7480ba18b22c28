using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Publishing;

/// <summary>Drops all rows that are projected and projects the newest revisions again, in one transaction.</summary>
public sealed class Rebuilder(Publisher publisher)
{
    /// <returns>The number of documents projected.</returns>
    public Task<int> RebuildAsync(CancellationToken cancellationToken = default) =>
        publisher.ActAsync(
            async db =>
            {
                var revisions = await db.Revisions.Latest().AsNoTracking().ToListAsync(cancellationToken);
                var documents = revisions.ConvertAll(PublishedDocuments.Read);
                await DeleteRowsAsync(db, cancellationToken);
                await ProjectAsync(db, documents, cancellationToken);
                // Servers that have rendered the rows as they were must hear of it.
                await db.RenewEpochAsync(cancellationToken);
                return documents.Count;
            },
            cancellationToken
        );

    private static async Task ProjectAsync(
        TrackerDbContext db,
        List<IDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var hashes = documents.OfType<SourceDocument>().Select(source => source.Sha256).ToList();
        var texts = await db
            .ArchivedTexts.AsNoTracking()
            .Where(text => hashes.Contains(text.Sha256))
            .ToListAsync(cancellationToken);
        await Projector.WriteAsync(db, documents, KnownRecord.Of(documents, texts), cancellationToken);
    }

    private static async Task DeleteRowsAsync(TrackerDbContext db, CancellationToken cancellationToken)
    {
        // What refers goes before what it refers to; counts, lines of a roll call, parts and participants go with their
        // owners.
        await db.SearchEntries.ExecuteDeleteAsync(cancellationToken);
        await db.Citations.ExecuteDeleteAsync(cancellationToken);
        await db.Memberships.ExecuteDeleteAsync(cancellationToken);
        await db.Statements.ExecuteDeleteAsync(cancellationToken);
        await db.Figures.ExecuteDeleteAsync(cancellationToken);
        await db.Events.ExecuteDeleteAsync(cancellationToken);
        await db.AgreementEvents.ExecuteDeleteAsync(cancellationToken);
        await db.VoteEvents.ExecuteDeleteAsync(cancellationToken);
        await db.Agreements.ExecuteDeleteAsync(cancellationToken);
        await db.Instruments.ExecuteDeleteAsync(cancellationToken);
        await db.ContextNotes.ExecuteDeleteAsync(cancellationToken);
        await db.Passages.ExecuteDeleteAsync(cancellationToken);
        await db.People.ExecuteDeleteAsync(cancellationToken);
        await db.Organizations.ExecuteDeleteAsync(cancellationToken);
        await db.Jurisdictions.ExecuteDeleteAsync(cancellationToken);
        await db.Sources.ExecuteDeleteAsync(cancellationToken);
    }
}
