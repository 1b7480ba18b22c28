using AgreementTracker.Data.Accounts;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Warnings;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Seeding;

/// <summary>
/// Publishes what a seeds folder has and the record has not, and never undoes what editors have done since.
/// </summary>
public sealed class Seeder(IDbContextFactory<TrackerDbContext> factory, Publisher publisher)
{
    private const int Attempts = 5;

    public async Task<SeedResult> SeedAsync(SeedFolder seeds, CancellationToken cancellationToken = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (documents, kept) = await NewAsync(seeds, cancellationToken);
            if (documents.Count == 0)
                return new(null, kept) { Warnings = seeds.Warnings };
            try
            {
                return new(
                    await publisher.PublishAsync(
                        new(
                            ChangeKind.Seed,
                            AuthorNames.Program,
                            "Seeded from the documents that the program carries",
                            documents
                        )
                        {
                            Texts = seeds.Texts,
                        },
                        cancellationToken
                    ),
                    kept
                )
                {
                    Warnings = seeds.Warnings,
                };
            }
            catch (RevisionConflictException) when (attempt < Attempts)
            {
                // Another node seeded at the same time: look again what is left to do.
            }
        }
    }

    private async Task<(List<ProposedDocument> New, List<string> Kept)> NewAsync(
        SeedFolder seeds,
        CancellationToken cancellationToken
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        var addresses = seeds.Documents.Select(document => document.Address).ToList();
        var seeded = (
            await db
                .Revisions.Where(revision => addresses.Contains(revision.Document))
                .Select(revision => new { revision.Document, revision.Sha256 })
                .ToListAsync(cancellationToken)
        )
            .Select(revision => (revision.Document, revision.Sha256))
            .ToHashSet();
        var left = seeds
            .Documents.Where(located =>
                !seeded.Contains((located.Address, ArchivedText.HashOf(DocumentJson.Write(located.Document))))
            )
            .ToList();
        // At most starts nothing is left, and nobody should wait for more questions.
        if (left.Count == 0)
            return ([], []);

        List<ProposedDocument> documents = [];
        List<string> kept = [];
        var latest = await db.LatestRevisionsAsync(left.Select(document => document.Address), cancellationToken);
        foreach (var located in left)
        {
            var revision = latest.GetValueOrDefault(located.Address);
            if (revision is { Change.Kind: not ChangeKind.Seed })
                kept.Add(located.Address);
            else
                documents.Add(new(located, revision?.Number ?? 0));
        }
        return (documents, kept);
    }
}

/// <param name="Change">What was published, or null where there was nothing new.</param>
/// <param name="Kept">Documents that editors have published since they were seeded: the seeds' newer form was left
/// out.</param>
public sealed record SeedResult(Change? Change, IReadOnlyList<string> Kept)
{
    /// <summary>What is odd in the seeds, published or not.</summary>
    public IReadOnlyList<Warning> Warnings { get; init; } = [];
}
