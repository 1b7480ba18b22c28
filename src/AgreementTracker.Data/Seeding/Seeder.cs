using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Seeding;

/// <summary>Publishes what a seeds folder has and the record has not, and never undoes what editors have done since.</summary>
public sealed class Seeder(IDbContextFactory<TrackerDbContext> factory, Publisher publisher)
{
    private const int Attempts = 5;

    public async Task<SeedResult> SeedAsync(SeedFolder seeds, CancellationToken cancellation = default)
    {
        for (var attempt = 1; ; attempt++)
        {
            var (documents, kept) = await NewAsync(seeds, cancellation);
            if (documents.Count == 0)
                return new(null, kept);
            try
            {
                return new(await publisher.PublishAsync(
                    new(ChangeKind.Seed, "AgreementTracker", "Seeded from the documents that the program carries", documents)
                    {
                        Texts = seeds.Texts,
                    }, cancellation), kept);
            }
            catch (RevisionConflictException) when (attempt < Attempts)
            {
                // Another node seeded at the same time: look again what is left to do.
            }
        }
    }

    private async Task<(List<ProposedDocument> New, List<string> Kept)> NewAsync(SeedFolder seeds, CancellationToken cancellation)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var addresses = seeds.Documents.Select(document => document.Address).ToList();
        var latest = await db.LatestRevisionsAsync(addresses, cancellation);
        var seeded = (await db.Revisions.Where(revision => addresses.Contains(revision.Document))
            .Select(revision => new { revision.Document, revision.Sha256 }).ToListAsync(cancellation))
            .Select(revision => (revision.Document, revision.Sha256)).ToHashSet();

        List<ProposedDocument> documents = [];
        List<string> kept = [];
        foreach (var located in seeds.Documents)
        {
            var revision = latest.GetValueOrDefault(located.Address);
            var hash = Sources.ArchivedText.HashOf(Dossiers.DocumentJson.Write(located.Document));
            if (seeded.Contains((located.Address, hash)))
                continue;
            if (revision is { Change.Kind: not ChangeKind.Seed })
                kept.Add(located.Address);
            else
                documents.Add(new(located, revision?.Number ?? 0));
        }
        return (documents, kept);
    }
}

/// <param name="Change">What was published, or null where there was nothing new.</param>
/// <param name="Kept">Documents that editors have published since they were seeded: the seeds' newer form was left out.</param>
public sealed record SeedResult(Change? Change, IReadOnlyList<string> Kept);
