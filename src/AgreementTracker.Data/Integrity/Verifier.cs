using AgreementTracker.Data.Ledger;
using AgreementTracker.Data.Projection;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Data.Search;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Integrity;

/// <summary>What came of a verification.</summary>
/// <param name="Findings">What does not hold, one line each; nothing where all is well.</param>
/// <param name="Head">The newest change; null where there is none.</param>
/// <param name="Removed">How many account events and review notes were removed because their time was over.</param>
public sealed record Verification(IReadOnlyList<string> Findings, ChangeHead? Head, int Removed);

/// <summary>
/// Re-checks the archived texts, the history's hashes and chain, the rows against the newest revisions, whether
/// passages print what they are cited for, the ledger, the workbooks of ICE's lists, and the triggers that protect all
/// of it.
/// </summary>
public sealed class Verifier(IDbContextFactory<TrackerDbContext> factory)
{
    /// <summary>What does not hold, one line each; nothing where all is well.</summary>
    public async Task<IReadOnlyList<string>> VerifyAsync(CancellationToken cancellationToken = default) =>
        (await VerifyAsync(null, cancellationToken)).Findings;

    /// <param name="noted">A change that must be in the history.</param>
    public async Task<Verification> VerifyAsync(NotedHead? noted, CancellationToken cancellationToken = default)
    {
        List<string> findings = [];
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        // One picture of the record, though others publish meanwhile.
        await using var transaction = await db.Database.BeginTransactionAsync(db.SnapshotIsolation, cancellationToken);
        // A further check is a further line here.
        findings.AddRange(await db.TriggerFaultsAsync(cancellationToken));
        await CheckTextsAsync(db, findings, cancellationToken);
        await CheckChainAsync(db, findings, cancellationToken);
        var head = await db.Changes.HeadAsync(cancellationToken);
        await CheckNotedAsync(db, noted, head, findings, cancellationToken);
        await CheckRowsAsync(db, findings, cancellationToken);
        await ListedAgreements.CheckAsync(db, findings, cancellationToken);
        var removed = await LedgerCheck.FindAsync(db, findings, cancellationToken);
        return new(findings, head, removed);
    }

    private static async Task CheckNotedAsync(
        TrackerDbContext db,
        NotedHead? noted,
        ChangeHead? head,
        List<string> findings,
        CancellationToken cancellationToken
    )
    {
        if (noted is null)
            return;
        var hash = await db
            .Changes.Where(change => change.Number == noted.Number)
            .Select(change => change.Hash)
            .SingleOrDefaultAsync(cancellationToken);
        if (hash is null)
            findings.Add(
                $"head {noted}: is not in the history, which ends at change {head?.Number ?? 0}:"
                    + " what came after was cut off, or is not there yet"
            );
        else if (hash != noted.Hash)
            findings.Add(
                $"head {noted}: is not in the history, whose change {noted.Number} has the hash {hash}:"
                    + " it was rewritten, or is another one"
            );
    }

    private static async Task CheckTextsAsync(
        TrackerDbContext db,
        List<string> findings,
        CancellationToken cancellationToken
    )
    {
        await foreach (
            var text in db.ArchivedTexts.AsNoTracking().AsAsyncEnumerable().WithCancellation(cancellationToken)
        )
            if (ArchivedText.HashOf(text.Text) is var hash && hash != text.Sha256)
                findings.Add($"archived text {text.Sha256}: its text has the SHA-256 {hash}");
    }

    private static async Task CheckChainAsync(
        TrackerDbContext db,
        List<string> findings,
        CancellationToken cancellationToken
    )
    {
        var (number, previous) = (0, HashChain.Start);
        try
        {
            await foreach (
                var change in db
                    .Changes.AsNoTracking()
                    .Include(change => change.Revisions)
                    .OrderBy(change => change.Number)
                    .AsAsyncEnumerable()
                    .WithCancellation(cancellationToken)
            )
            {
                if (change.Number != ++number)
                    findings.Add($"change {number}: is missing; the next one is {change.Number}");
                if (change.PreviousHash != previous)
                    findings.Add(
                        $"change {change.Number}: does not follow from the change before: expected {previous}, found {change.PreviousHash}"
                    );
                if (HashChain.HashOf(change, change.Revisions) is var hash && hash != change.Hash)
                    findings.Add($"change {change.Number}: its content has the hash {hash}, but {change.Hash} is kept");
                foreach (var revision in change.Revisions)
                    if (ArchivedText.HashOf(revision.Content) is var sha && sha != revision.Sha256)
                        findings.Add(
                            $"revision {revision.Number} of {revision.Document}: its content has the SHA-256 {sha}, but {revision.Sha256} is kept"
                        );
                (number, previous) = (change.Number, change.Hash);
            }
        }
        catch (Exception e) when (DatabaseFault.IsUnreadable(e))
        {
            findings.Add($"change {number + 1}: it or its revisions can't be read: {e.Message}");
        }

        // Foreign keys can be switched off, and the newest change has none after it to miss it.
        await foreach (
            var revision in db
                .Revisions.Where(r => !db.Changes.Any(change => change.Number == r.ChangeNumber))
                .Select(r => new
                {
                    r.Document,
                    r.Number,
                    r.ChangeNumber,
                })
                .AsAsyncEnumerable()
                .WithCancellation(cancellationToken)
        )
            findings.Add(
                $"revision {revision.Number} of {revision.Document}: belongs to change {revision.ChangeNumber}, which is missing"
            );
    }

    private async Task CheckRowsAsync(TrackerDbContext db, List<string> findings, CancellationToken cancellationToken)
    {
        var addresses = await db
            .Revisions.Select(revision => revision.Document)
            .Distinct()
            .Order()
            .ToListAsync(cancellationToken);
        var names = await PassageCheck.NamesAsync(db, cancellationToken);
        foreach (var address in addresses)
        {
            var revision = await db
                .Revisions.Latest()
                .AsNoTracking()
                .SingleAsync(r => r.Document == address, cancellationToken);
            try
            {
                var document = PublishedDocuments.Read(revision);
                var known = await db.KnownRecordAsync([document], [], cancellationToken);
                await using var expected = await factory.CreateDbContextAsync(cancellationToken);
                var rows = DocumentRows.Of(document, known);
                RowComparison.Track(expected, rows);
                db.ChangeTracker.Clear();
                await db.DocumentRowsAsync(address, cancellationToken);
                findings.AddRange(
                    RowComparison.Differences(expected, db).Select(difference => $"{address}: {difference}")
                );
                await CheckSearchAsync(db, address, rows.SearchEntries(known), findings, cancellationToken);
                findings.AddRange(
                    PassageCheck
                        .Faults(document, known, names)
                        .Select(fault => $"revision {revision.Number} of {address}: {fault}")
                );
            }
            catch (Exception e) when (DatabaseFault.IsUnreadable(e))
            {
                findings.Add($"revision {revision.Number} of {address}: {e.Message}");
            }
        }
        await CheckOrphansAsync(db, addresses, findings, cancellationToken);
    }

    private static async Task CheckSearchAsync(
        TrackerDbContext db,
        string address,
        IEnumerable<SearchEntry> entries,
        List<string> findings,
        CancellationToken cancellationToken
    )
    {
        var expected = entries.Select(Shown).ToList();
        var found = (
            await db
                .SearchEntries.AsNoTracking()
                .Where(entry => entry.Document == address)
                .ToListAsync(cancellationToken)
        ).ConvertAll(Shown);
        findings.AddRange(expected.Except(found).Select(entry => $"{address}: search_entries: {entry} is missing"));
        findings.AddRange(
            found.Except(expected).Select(entry => $"{address}: search_entries: {entry} is none of the document's")
        );
        if (found.Count > found.Distinct().Count())
            findings.Add($"{address}: search_entries: an entry is there twice");

        static string Shown(SearchEntry entry) =>
            $"{entry.Kind.Word()} {entry.Target} '{entry.Name}' ({entry.Detail}) by '{entry.NameWords}', '{entry.BodyWords}'";
    }

    private static async Task CheckOrphansAsync(
        TrackerDbContext db,
        IEnumerable<string> addresses,
        List<string> findings,
        CancellationToken cancellationToken
    )
    {
        var rows = (await db.Jurisdictions.Select(jurisdiction => jurisdiction.Id).ToListAsync(cancellationToken))
            .Select(Dossier.AddressOf)
            .Concat(
                (await db.Sources.Select(source => source.Id).ToListAsync(cancellationToken)).Select(
                    SourceDocument.AddressOf
                )
            )
            .Concat(
                (await db.People.Select(person => person.Id).ToListAsync(cancellationToken)).Select(
                    DirectoryEntry.AddressOfPerson
                )
            )
            .Concat(
                (
                    await db
                        .Organizations.Where(o => o.JurisdictionId == null)
                        .Select(o => o.Id)
                        .ToListAsync(cancellationToken)
                ).Select(DirectoryEntry.AddressOfOrganization)
            )
            .Concat(await db.Passages.Select(passage => passage.Document).Distinct().ToListAsync(cancellationToken))
            .Concat(await db.Citations.Select(citation => citation.Document).Distinct().ToListAsync(cancellationToken))
            .Concat(await db.SearchEntries.Select(entry => entry.Document).Distinct().ToListAsync(cancellationToken));
        findings.AddRange(
            rows.Distinct().Except(addresses).Select(address => $"{address}: has rows, but was never published")
        );
    }
}
