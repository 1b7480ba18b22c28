using System.Text;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Publishing;

/// <summary>
/// The one way into the record. A change is checked, numbered, chained, kept and projected into rows in one
/// transaction, one change at a time; if anything fails nothing of it is there.
/// </summary>
public sealed class Publisher(IDbContextFactory<TrackerDbContext> factory, TimeProvider clock, DataVersion version)
{
    private readonly SemaphoreSlim turns = new(1);

    /// <returns>The change, or null where every document is already published as it stands.</returns>
    /// <exception cref="InvalidDocumentsException">The validator objects, or the change lacks an author or a
    /// reason.</exception>
    /// <exception cref="RevisionConflictException">A document was published by another since its writer saw
    /// it.</exception>
    public async Task<Change?> PublishAsync(ProposedChange proposed, CancellationToken cancellationToken = default)
    {
        CheckHead(proposed, needsDocuments: true);
        return await ActAsync(db => PublishCheckedAsync(db, proposed, cancellationToken), cancellationToken);
    }

    /// <summary>
    /// An act that publishes: what is read, published and noted in it is one transaction, and nobody else publishes
    /// meanwhile. Who also locks a draft does so in here: always in this order, so that no two acts wait for each
    /// other.
    /// </summary>
    public async Task<T> ActAsync<T>(Func<TrackerDbContext, Task<T>> act, CancellationToken cancellationToken)
    {
        // Waiting here takes none of the limited connections. The database's lock is for publishers in other processes.
        await turns.WaitAsync(cancellationToken);
        try
        {
            var (result, newest) = await factory.ActAsync(
                async db =>
                {
                    await db.LockForPublishingAsync(cancellationToken);
                    return (await act(db), await db.RecordVersionAsync(cancellationToken));
                },
                cancellationToken
            );
            version.Published(newest);
            return result;
        }
        finally
        {
            turns.Release();
        }
    }

    /// <summary>
    /// Publishes within an act. What the context has tracked before is forgotten. Of no documents nothing is published.
    /// </summary>
    public async Task<Change?> PublishAsync(
        TrackerDbContext db,
        ProposedChange proposed,
        CancellationToken cancellationToken
    )
    {
        CheckHead(proposed, needsDocuments: false);
        return await PublishCheckedAsync(db, proposed, cancellationToken);
    }

    private async Task<Change?> PublishCheckedAsync(
        TrackerDbContext db,
        ProposedChange proposed,
        CancellationToken cancellationToken
    )
    {
        var latest = await db.LatestRevisionsAsync(
            proposed.Documents.Select(document => document.Document.Address),
            cancellationToken
        );
        CheckBases(proposed, latest);
        var documents = proposed.Documents.Select(document => document.Document).ToList();
        var contents = documents.ConvertAll(located => DocumentJson.Write(located.Document));
        CheckForm(documents, contents);
        var known = await db.KnownRecordAsync(
            [.. documents.Select(located => located.Document)],
            proposed.Texts,
            cancellationToken
        );
        if (DossierValidator.Validate(documents, known) is { Count: > 0 } problems)
            throw new InvalidDocumentsException(problems);

        var revisions = documents
            .Zip(contents, (located, content) => (located.Document, Content: content))
            .Where(entry => latest.GetValueOrDefault(entry.Document.Address)?.Content != entry.Content)
            .ToList();
        if (revisions.Count == 0)
            return null;

        var sources = revisions.Select(revision => revision.Document).OfType<SourceDocument>();
        await AddTextsAsync(
            db,
            proposed.Texts.IntersectBy(sources.Select(source => source.Sha256), text => text.Sha256),
            cancellationToken
        );
        var change = await AddChangeAsync(db, proposed, revisions, latest, cancellationToken);
        await Projector.WriteAsync(db, [.. revisions.Select(revision => revision.Document)], known, cancellationToken);
        return change;
    }

    private static void CheckHead(ProposedChange proposed, bool needsDocuments)
    {
        List<Problem> problems = [];
        Check("author", proposed.Author.Name, Change.AuthorLimit);
        Check("account", proposed.Author.Account ?? "-", Change.AccountLimit);
        Check("reason", proposed.Reason, Change.ReasonLimit);
        if (proposed.ReviewedBy is { } reviewer)
        {
            Check("reviewedBy", reviewer.Name, Change.AuthorLimit);
            Check("reviewerAccount", reviewer.Account ?? "-", Change.AccountLimit);
        }
        if (proposed.Corrects is { } corrects)
            Check("corrects", corrects, Change.CorrectsLimit);
        if (needsDocuments && proposed.Documents.Count == 0)
            problems.Add(new("change", "$.documents", "is an empty list"));
        for (var i = 0; i < proposed.Texts.Count; i++)
            if (proposed.Texts[i] is var text && ArchivedText.HashOf(text.Text) != text.Sha256)
                problems.Add(new("change", $"$.texts[{i}]", $"is not the text with the SHA-256 {text.Sha256}"));
        if (problems.Count > 0)
            throw new InvalidDocumentsException(problems);

        void Check(string field, string value, int limit)
        {
            if (string.IsNullOrWhiteSpace(value))
                problems.Add(new("change", $"$.{field}", "is empty: every change says who and why"));
            else if (value.Length > limit)
                problems.Add(new("change", $"$.{field}", $"is longer than {limit:N0} characters"));
            else if (value.Contains('\0'))
                problems.Add(new("change", $"$.{field}", "holds the character U+0000, which can't be kept"));
            else if (value.EnumerateRunes().Contains(Rune.ReplacementChar))
                problems.Add(new("change", $"$.{field}", "holds a character that was broken on its way"));
        }
    }

    private static void CheckBases(ProposedChange proposed, IReadOnlyDictionary<string, Revision> latest)
    {
        foreach (var (document, basedOn) in proposed.Documents)
        {
            var revision = latest.GetValueOrDefault(document.Address);
            if (revision?.Number > basedOn)
                throw new RevisionConflictException(document.Address, basedOn, revision);
            if (basedOn != (revision?.Number ?? 0))
                throw new InvalidDocumentsException([
                    new(document.Address, "", $"there is no revision {basedOn} to be based on"),
                ]);
        }
    }

    /// <summary>
    /// Documents also come from forms, past the reader; what is kept must be of the form that can be read again.
    /// </summary>
    private static void CheckForm(IEnumerable<LocatedDocument> documents, IEnumerable<string> contents)
    {
        List<Problem> problems = [];
        foreach (var (located, content) in documents.Zip(contents))
            PublishedDocuments.Read(located.Address, content, new(located.File, problems));
        if (problems.Count > 0)
            throw new InvalidDocumentsException(problems);
    }

    private static async Task AddTextsAsync(
        TrackerDbContext db,
        IEnumerable<ArchivedText> texts,
        CancellationToken cancellationToken
    )
    {
        var brought = texts.DistinctBy(text => text.Sha256).ToList();
        var hashes = brought.Select(text => text.Sha256).ToList();
        var archived = await db
            .ArchivedTexts.Where(text => hashes.Contains(text.Sha256))
            .Select(text => text.Sha256)
            .ToListAsync(cancellationToken);
        await db.InsertAsync([.. brought.ExceptBy(archived, text => text.Sha256)], cancellationToken);
    }

    private async Task<Change> AddChangeAsync(
        TrackerDbContext db,
        ProposedChange proposed,
        IEnumerable<(IDocument Document, string Content)> documents,
        IReadOnlyDictionary<string, Revision> latest,
        CancellationToken cancellationToken
    )
    {
        var before = await db.Changes.OrderByDescending(change => change.Number).FirstOrDefaultAsync(cancellationToken);
        var number = (before?.Number ?? 0) + 1;
        var revisions = documents
            .Select(entry => new Revision
            {
                Document = entry.Document.Address,
                Number = (latest.GetValueOrDefault(entry.Document.Address)?.Number ?? 0) + 1,
                ChangeNumber = number,
                Content = entry.Content,
                Sha256 = ArchivedText.HashOf(entry.Content),
            })
            .ToList();

        var change = HashChain.Seal(
            new()
            {
                Number = number,
                // Anything finer would not hash the same when read back.
                At = HashChain.ToMilliseconds(clock.GetUtcNow().UtcDateTime),
                Kind = proposed.Kind,
                Author = proposed.Author.Name,
                Account = proposed.Author.Account,
                Reason = proposed.Reason,
                ReviewedBy = proposed.ReviewedBy?.Name,
                ReviewerAccount = proposed.ReviewedBy?.Account,
                Corrects = proposed.Corrects,
                PreviousHash = before?.Hash ?? HashChain.Start,
                Hash = "",
            },
            revisions
        );
        await db.InsertAsync([change], cancellationToken);
        await db.InsertAsync(change.Revisions, cancellationToken);
        return change;
    }
}
