using System.Data.Common;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Search;
using AgreementTracker.Data.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Publishing;

/// <summary>Re-checks the archived texts, the history's hashes and chain, and the rows against the newest revisions.</summary>
public sealed class Verifier(IDbContextFactory<TrackerDbContext> factory)
{
    /// <returns>What does not hold, one line each; nothing where all is well.</returns>
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellation = default)
    {
        List<string> findings = [];
        await using var db = await factory.CreateDbContextAsync(cancellation);
        // One picture of the record, though others publish meanwhile.
        await using var transaction = await db.Database.BeginTransactionAsync(db.OnePicture, cancellation);
        await CheckTextsAsync(db, findings, cancellation);
        await CheckChainAsync(db, findings, cancellation);
        await CheckRowsAsync(db, findings, cancellation);
        return findings;
    }

    private static async Task CheckTextsAsync(TrackerDbContext db, List<string> findings, CancellationToken cancellation)
    {
        await foreach (var text in db.ArchivedTexts.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellation))
            if (ArchivedText.HashOf(text.Text) is var hash && hash != text.Sha256)
                findings.Add($"archived text {text.Sha256}: its text has the SHA-256 {hash}");
    }

    private static async Task CheckChainAsync(TrackerDbContext db, List<string> findings, CancellationToken cancellation)
    {
        var (number, previous) = (0, HashChain.Start);
        try
        {
            await foreach (var change in db.Changes.AsNoTracking().Include(change => change.Revisions)
                .OrderBy(change => change.Number).AsAsyncEnumerable().WithCancellation(cancellation))
            {
                if (change.Number != ++number)
                    findings.Add($"change {number}: is missing; the next one is {change.Number}");
                if (change.PreviousHash != previous)
                    findings.Add($"change {change.Number}: does not follow from the change before: expected {previous}, found {change.PreviousHash}");
                if (HashChain.HashOf(change, change.Revisions) is var hash && hash != change.Hash)
                    findings.Add($"change {change.Number}: its content has the hash {hash}, but {change.Hash} is kept");
                foreach (var revision in change.Revisions)
                    if (ArchivedText.HashOf(revision.Content) is var sha && sha != revision.Sha256)
                        findings.Add($"revision {revision.Number} of {revision.Document}: its content has the SHA-256 {sha}, but {revision.Sha256} is kept");
                (number, previous) = (change.Number, change.Hash);
            }
        }
        catch (Exception e) when (IsUnreadable(e))
        {
            findings.Add($"change {number + 1}: it or its revisions can't be read: {e.Message}");
        }

        // Foreign keys can be switched off, and the newest change has none after it to miss it.
        await foreach (var revision in db.Revisions.Where(r => !db.Changes.Any(change => change.Number == r.ChangeNumber))
            .Select(r => new { r.Document, r.Number, r.ChangeNumber }).AsAsyncEnumerable().WithCancellation(cancellation))
            findings.Add($"revision {revision.Number} of {revision.Document}: belongs to change {revision.ChangeNumber}, which is missing");
    }

    private async Task CheckRowsAsync(TrackerDbContext db, List<string> findings, CancellationToken cancellation)
    {
        var addresses = await db.Revisions.Select(revision => revision.Document).Distinct().Order().ToListAsync(cancellation);
        foreach (var address in addresses)
        {
            var revision = await db.Revisions.Latest().AsNoTracking().SingleAsync(r => r.Document == address, cancellation);
            try
            {
                var document = PublishedDocuments.Read(revision);
                var known = await KnownRecord.OfAsync(db, [document], [], cancellation);
                await using var expected = await factory.CreateDbContextAsync(cancellation);
                var rows = DocumentRows.Of(document, known);
                RowComparison.Track(expected, rows);
                db.ChangeTracker.Clear();
                await db.DocumentRowsAsync(address, cancellation);
                findings.AddRange(RowComparison.Differences(expected, db).Select(difference => $"{address}: {difference}"));
                await CheckSearchAsync(db, address, rows.SearchEntries(known), findings, cancellation);
            }
            catch (Exception e) when (IsUnreadable(e))
            {
                findings.Add($"revision {revision.Number} of {address}: {e.Message}");
            }
        }
        await CheckOrphansAsync(db, addresses, findings, cancellation);
    }

    private static async Task CheckSearchAsync(
        TrackerDbContext db, string address, IEnumerable<SearchEntry> entries, List<string> findings, CancellationToken cancellation)
    {
        var expected = entries.Select(Shown).ToList();
        var found = (await db.SearchEntries.AsNoTracking().Where(entry => entry.Document == address).ToListAsync(cancellation))
            .ConvertAll(Shown);
        findings.AddRange(expected.Except(found).Select(entry => $"{address}: search_entries: {entry} is missing"));
        findings.AddRange(found.Except(expected).Select(entry => $"{address}: search_entries: {entry} is none of the document's"));
        if (found.Count > found.Distinct().Count())
            findings.Add($"{address}: search_entries: an entry is there twice");

        static string Shown(SearchEntry entry) =>
            $"{entry.Kind.Word()} {entry.Target} '{entry.Name}' ({entry.Detail}) by '{entry.NameWords}', '{entry.BodyWords}'";
    }

    private static async Task CheckOrphansAsync(
        TrackerDbContext db, IEnumerable<string> addresses, List<string> findings, CancellationToken cancellation)
    {
        var rows = (await db.Jurisdictions.Select(jurisdiction => jurisdiction.Id).ToListAsync(cancellation)).Select(Dossier.AddressOf)
            .Concat((await db.Sources.Select(source => source.Id).ToListAsync(cancellation)).Select(SourceDocument.AddressOf))
            .Concat((await db.People.Select(person => person.Id).ToListAsync(cancellation)).Select(DirectoryEntry.AddressOfPerson))
            .Concat((await db.Organizations.Where(o => o.JurisdictionId == null).Select(o => o.Id).ToListAsync(cancellation))
                .Select(DirectoryEntry.AddressOfOrganization))
            .Concat(await db.Passages.Select(passage => passage.Document).Distinct().ToListAsync(cancellation))
            .Concat(await db.Citations.Select(citation => citation.Document).Distinct().ToListAsync(cancellation))
            .Concat(await db.SearchEntries.Select(entry => entry.Document).Distinct().ToListAsync(cancellation));
        findings.AddRange(rows.Distinct().Except(addresses).Select(address => $"{address}: has rows, but was never published"));
    }

    /// <summary>What is kept makes no sense, be it as a document or in its column: a finding, as against a database that fails.</summary>
    private static bool IsUnreadable(Exception e) => e is not (DbException or OperationCanceledException);
}
