using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.PendingSources;

/// <summary>Why the desk does not do something.</summary>
public enum DeskRefusal
{
    NothingToDraft,
    NoReasonToDismiss,
    ReportDecided,
    SourceChanged,
    HasLaterCapture,

    /// <summary>A draft of <see cref="DeskRefusalException.Name"/>.</summary>
    UsedByDraft,
    SourcePublished,
    SourceGone,
}

/// <summary>Nothing was done.</summary>
public sealed class DeskRefusalException(DeskRefusal refusal) : Exception($"The desk refuses: {refusal}")
{
    public DeskRefusal Refusal => refusal;
    public string? Name { get; init; }
}

/// <summary>
/// Sources that editors have kept and that are not published yet. What is kept is of the form and by the rules of what
/// is published, so that the change that first cites it can bring it along.
/// </summary>
public sealed class PendingSources(IDbContextFactory<TrackerDbContext> factory, TimeProvider clock)
{
    private const int MaxAttempts = 5;

    /// <summary>What is wrong with a source, its slug and SHA-256 aside, which are given when it is kept.</summary>
    public async Task<IReadOnlyList<Problem>> CheckAsync(
        SourceDocument source,
        string text,
        CancellationToken cancellationToken = default
    )
    {
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        return await CheckAsync(
            db,
            source with
            {
                Slug = await SourceSlug.ForAsync(db, source.Title, cancellationToken),
                Sha256 = ArchivedText.HashOf(text),
            },
            text,
            null,
            cancellationToken
        );
    }

    /// <summary>Keeps a source under a slug of its own, made of its title.</summary>
    /// <exception cref="InvalidDocumentsException">It could not be published like this.</exception>
    public async Task<PendingSource> KeepAsync(
        SourceDocument source,
        string text,
        Contributor by,
        CancellationToken cancellationToken = default
    )
    {
        for (var attempt = 1; ; attempt++)
        {
            await using var db = await factory.CreateDbContextAsync(cancellationToken);
            var document = source with
            {
                Slug = await SourceSlug.ForAsync(db, source.Title, cancellationToken),
                Sha256 = ArchivedText.HashOf(text),
            };
            if (await CheckAsync(db, document, text, null, cancellationToken) is { Count: > 0 } problems)
                throw new InvalidDocumentsException(problems);
            var kept = new PendingSource
            {
                Id = document.Slug,
                Content = DocumentJson.Write(document),
                Sha256 = document.Sha256,
                Text = text,
                AuthorId = by.Id,
                Author = by.Name,
                AddedAt = clock.GetUtcNow().UtcDateTime,
            };
            db.PendingSources.Add(kept);
            try
            {
                await db.SaveChangesAsync(cancellationToken);
                return kept;
            }
            catch (DbUpdateException e) when (attempt < MaxAttempts && DatabaseFault.IsTaken(e))
            {
                // Another took the slug meanwhile: the next one is looked for.
            }
        }
    }

    /// <summary>Other metadata for a kept source; its text and slug stay.</summary>
    /// <param name="seen">The SHA-256 of <see cref="PendingSource.Content"/> as the editor saw it.</param>
    /// <exception cref="InvalidDocumentsException">It could not be published like this.</exception>
    /// <exception cref="DeskRefusalException">It is published or gone, or another changed it since.</exception>
    public Task DescribeAsync(
        string id,
        string seen,
        SourceDocument source,
        CancellationToken cancellationToken = default
    ) =>
        ActAsync(
            async db =>
            {
                var kept = await KeptAsync(db, id, cancellationToken);
                if (ArchivedText.HashOf(kept.Content) != seen)
                    throw new DeskRefusalException(DeskRefusal.SourceChanged);
                var document = source with { Slug = id, Sha256 = kept.Sha256 };
                if (
                    await CheckAsync(db, document, kept.Text, kept.AddedAt, cancellationToken) is
                    { Count: > 0 } problems
                )
                    throw new InvalidDocumentsException(problems);
                var content = DocumentJson.Write(document);
                await db
                    .PendingSources.Where(row => row.Id == id)
                    .ExecuteUpdateAsync(row => row.SetProperty(r => r.Content, content), cancellationToken);
            },
            cancellationToken
        );

    /// <exception cref="DeskRefusalException">It is published or gone, or a draft uses it.</exception>
    public Task DeleteAsync(string id, CancellationToken cancellationToken = default) =>
        ActAsync(
            async db =>
            {
                await KeptAsync(db, id, cancellationToken);
                var later = $"\"earlierCapture\":\"{id}\"";
                if (await db.PendingSources.AnyAsync(source => source.Content.Contains(later), cancellationToken))
                    throw new DeskRefusalException(DeskRefusal.HasLaterCapture);
                if (await db.DraftsUsing(id).FirstOrDefaultAsync(cancellationToken) is { } author)
                    throw new DeskRefusalException(DeskRefusal.UsedByDraft) { Name = author };
                await db.PendingSources.Where(source => source.Id == id).ExecuteDeleteAsync(cancellationToken);
            },
            cancellationToken
        );

    /// <summary>
    /// What is on the desk is published with a draft: nothing is, while one of its sources is changed.
    /// </summary>
    private Task ActAsync(Func<TrackerDbContext, Task> act, CancellationToken cancellationToken) =>
        factory.ActAsync(
            async db =>
            {
                await db.LockForPublishingAsync(cancellationToken);
                await act(db);
            },
            cancellationToken
        );

    private static async Task<PendingSource> KeptAsync(
        TrackerDbContext db,
        string id,
        CancellationToken cancellationToken
    )
    {
        if (await db.Sources.AnyAsync(source => source.Id == id, cancellationToken))
            throw new DeskRefusalException(DeskRefusal.SourcePublished);
        return await db.PendingSources.AsNoTracking().SingleOrDefaultAsync(source => source.Id == id, cancellationToken)
            ?? throw new DeskRefusalException(DeskRefusal.SourceGone);
    }

    /// <summary>
    /// The same that the publisher would do with it. An earlier capture may be on the desk too, where it was before.
    /// </summary>
    private static async Task<IReadOnlyList<Problem>> CheckAsync(
        TrackerDbContext db,
        SourceDocument source,
        string text,
        DateTime? addedAt,
        CancellationToken cancellationToken
    )
    {
        var earlier = await db
            .PendingSources.Where(row =>
                row.Id == source.EarlierCapture && row.Id != source.Slug && (addedAt == null || row.AddedAt < addedAt)
            )
            .Select(row => row.Content)
            .SingleOrDefaultAsync(cancellationToken);
        List<Problem> problems = [];
        var located = new LocatedDocument(source);
        PublishedDocuments.Read(located.Address, DocumentJson.Write(source), new(located.File, problems));
        if (problems.Count == 0)
            problems.AddRange(
                DossierValidator.Validate(
                    [located],
                    await db.KnownRecordAsync(
                        earlier is null ? [source] : [source, DocumentJson.Read<SourceDocument>(earlier)],
                        [ArchivedText.Of(text)],
                        cancellationToken
                    )
                )
            );
        return problems;
    }
}
