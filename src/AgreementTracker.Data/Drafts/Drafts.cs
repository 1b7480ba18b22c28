using AgreementTracker.Record.Editing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Drafts;

/// <summary>A document of a draft as it was merged with what was published since.</summary>
/// <param name="Address">Its address in the draft.</param>
/// <param name="MovedTo">The address that its place has now, where that is another.</param>
public sealed record MergedDraftDocument(string Address, int BasedOn, string Content, string? MovedTo = null);

/// <summary>
/// Drafts from their first word to the review: whatever an editor does to one is kept at once, in one transaction.
/// </summary>
public sealed class Drafts(IDbContextFactory<TrackerDbContext> factory, TimeProvider clock)
{
    /// <summary>A draft of these documents, each as it is published, restored or begun.</summary>
    public Task<Draft> StartAsync(
        Contributor author,
        ChangeKind kind,
        IEnumerable<(string Address, int BasedOn, string Content)> documents,
        string reason = "",
        CancellationToken cancellationToken = default
    ) => factory.ActAsync(db => StartAsync(db, author, kind, documents, reason, cancellationToken), cancellationToken);

    /// <summary>Within an act.</summary>
    internal async Task<Draft> StartAsync(
        TrackerDbContext db,
        Contributor author,
        ChangeKind kind,
        IEnumerable<(string Address, int BasedOn, string Content)> documents,
        string reason,
        CancellationToken cancellationToken
    )
    {
        var now = Now;
        var draft = new Draft
        {
            Id = Guid.CreateVersion7(),
            State = DraftState.Open,
            Kind = kind,
            AuthorId = author.Id,
            Author = author.Name,
            StartedAt = now,
            SavedAt = now,
            Version = 1,
            Reason = reason,
        };
        draft.Documents.AddRange(
            documents.Select(document => new DraftDocument
            {
                DraftId = draft.Id,
                Address = document.Address,
                BasedOn = document.BasedOn,
                Content = document.Content,
            })
        );
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(cancellationToken);
        return draft;
    }

    /// <summary>A draft of a published document, as of one of its revisions or of the newest.</summary>
    /// <returns>Null where there is no such document or revision.</returns>
    public Task<Draft?> StartFromAsync(
        Contributor author,
        string address,
        int? revision = null,
        CancellationToken cancellationToken = default
    ) => factory.ActAsync(db => StartFromAsync(db, author, address, revision, cancellationToken), cancellationToken);

    /// <summary>Within an act.</summary>
    internal async Task<Draft?> StartFromAsync(
        TrackerDbContext db,
        Contributor author,
        string address,
        int? revision,
        CancellationToken cancellationToken
    )
    {
        var revisions = db.Revisions.AsNoTracking().Where(r => r.Document == address);
        var newest = await revisions.OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellationToken);
        var wanted = revision is { } number
            ? await revisions.SingleOrDefaultAsync(r => r.Number == number, cancellationToken)
            : newest;
        if (newest is null || wanted is null)
            return null;
        return revision is null
            ? await StartAsync(
                db,
                author,
                ChangeKind.Edit,
                [(address, newest.Number, DraftJson.Opened(address, newest.Content))],
                "",
                cancellationToken
            )
            : await StartAsync(
                db,
                author,
                ChangeKind.Restore,
                [(address, newest.Number, DraftJson.Opened(address, wanted.Content))],
                $"Revision {wanted.Number} restored.",
                cancellationToken
            );
    }

    /// <summary>
    /// Keeps what an editor has typed. What was kept before is not read: that would be most of the work.
    /// </summary>
    /// <param name="documents">Those that were changed or came in; the others stay as they are.</param>
    /// <param name="gone">The addresses of those that were taken out.</param>
    /// <returns>The draft's new version.</returns>
    public Task<int> SaveAsync(
        Guid id,
        int version,
        Contributor author,
        IReadOnlyCollection<EditedDocument> documents,
        IReadOnlyCollection<string>? gone = null,
        CancellationToken cancellationToken = default
    ) =>
        factory.ActAsync(
            db => SaveAsync(db, id, version, author, documents, gone, cancellationToken),
            cancellationToken
        );

    private async Task<int> SaveAsync(
        TrackerDbContext db,
        Guid id,
        int version,
        Contributor author,
        IReadOnlyCollection<EditedDocument> documents,
        IReadOnlyCollection<string>? gone,
        CancellationToken cancellationToken
    )
    {
        var now = Now;
        var own = db.Drafts.Where(draft =>
            draft.Id == id && draft.AuthorId == author.Id && draft.State == DraftState.Open && draft.Version == version
        );
        if (
            await own.ExecuteUpdateAsync(
                set => set.SetProperty(draft => draft.Version, version + 1).SetProperty(draft => draft.SavedAt, now),
                cancellationToken
            ) == 0
        )
        {
            (await db.DraftAsync(id, cancellationToken)).MustBeOpenTo(author, version);
            throw new DraftOvertakenException();
        }
        var kept = db.Set<DraftDocument>().Where(document => document.DraftId == id);
        if (gone is { Count: > 0 })
            await kept.Where(kept => gone.Contains(kept.Address)).ExecuteDeleteAsync(cancellationToken);
        foreach (var document in documents)
        {
            var content = document.Content;
            if (
                await kept.Where(kept => kept.Address == document.Address)
                    .ExecuteUpdateAsync(set => set.SetProperty(kept => kept.Content, content), cancellationToken) == 0
            )
                db.Add(
                    new DraftDocument
                    {
                        DraftId = id,
                        Address = document.Address,
                        BasedOn = document.BasedOn,
                        Content = content,
                    }
                );
        }
        await db.SaveChangesAsync(cancellationToken);
        return version + 1;
    }

    /// <exception cref="DraftUnfinishedException">Something is missing or wrong in it.</exception>
    /// <exception cref="UnkeptWarningsException">A warning is neither mended nor kept with a reason.</exception>
    public Task SendAsync(
        Guid id,
        int version,
        Contributor author,
        string reason,
        string? corrects,
        CancellationToken cancellationToken = default
    ) =>
        ActAsync(
            id,
            async (db, draft) =>
            {
                draft.MustBeOpenTo(author, version);
                if (string.IsNullOrWhiteSpace(reason))
                    throw new DraftRefusedException(DraftRefusal.NoReasonForReaders);
                if (reason.Length > Change.ReasonLimit || corrects?.Length > Change.CorrectsLimit)
                    throw new DraftRefusedException(DraftRefusal.ReasonTooLong) { Number = Change.ReasonLimit };
                var read = await DraftReading.ReadAsync(db, draft, cancellationToken);
                if (read.Problems.Count > 0)
                    throw new DraftUnfinishedException(read.Problems);
                UnkeptWarningsException.ThrowIfAny(read.Warnings);
                draft.Reason = reason.Trim();
                draft.Corrects = string.IsNullOrWhiteSpace(corrects) ? null : corrects.Trim();
                draft.State = DraftState.InReview;
                draft.Add(DraftNoteKind.Sent, author, Now, draft.Reason);
            },
            cancellationToken
        );

    /// <summary>Back from the review to its author's desk.</summary>
    public Task TakeBackAsync(Guid id, Contributor author, CancellationToken cancellationToken = default) =>
        ActAsync(
            id,
            (_, draft) =>
            {
                draft.MustBeOf(author);
                draft.MustBe(DraftState.InReview);
                draft.State = DraftState.Open;
                draft.Add(DraftNoteKind.TakenBack, author, Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    public Task DiscardAsync(Guid id, Contributor author, CancellationToken cancellationToken = default) =>
        ActAsync(
            id,
            (_, draft) =>
            {
                draft.MustBeOpenTo(author);
                (draft.State, draft.SavedAt) = (DraftState.Discarded, Now);
                return Task.CompletedTask;
            },
            cancellationToken
        );

    /// <summary>Puts what was merged in the place of documents, each now based on the newest revision.</summary>
    /// <param name="inSameTransaction">What else belongs to the merge: it sees the documents as merged, and may bring
    /// others.</param>
    public Task RebaseAsync(
        Guid id,
        int version,
        Contributor author,
        IReadOnlyCollection<MergedDraftDocument> merged,
        Func<TrackerDbContext, Draft, Task>? inSameTransaction = null,
        CancellationToken cancellationToken = default
    ) =>
        ActAsync(
            id,
            async (db, draft) =>
            {
                draft.MustBeOpenTo(author, version);
                foreach (var into in merged)
                {
                    var document =
                        draft.Documents.Find(document => document.Address == into.Address)
                        ?? throw new DraftRefusedException(DraftRefusal.NoSuchDocument);
                    if (into.MovedTo is { } address && address != document.Address)
                        document = Moved(db, draft, document, address);
                    (document.BasedOn, document.Content) = (into.BasedOn, into.Content);
                }
                if (inSameTransaction is not null)
                    await inSameTransaction(db, draft);
            },
            cancellationToken
        );

    /// <summary>The place has another address since: the draft changes it there.</summary>
    private static DraftDocument Moved(TrackerDbContext db, Draft draft, DraftDocument former, string address)
    {
        if (draft.Documents.Exists(other => other.Address == address))
            throw new DraftRefusedException(DraftRefusal.ChangesBothAddresses) { Name = address };
        draft.Documents.Remove(former);
        var document = new DraftDocument
        {
            DraftId = draft.Id,
            Address = address,
            BasedOn = former.BasedOn,
            Content = former.Content,
        };
        draft.Documents.Add(document);
        // Its key is set, so that it would be taken for one that is kept already.
        db.Entry(document).State = EntityState.Added;
        return document;
    }

    private Task ActAsync(Guid id, Func<TrackerDbContext, Draft, Task> act, CancellationToken cancellationToken) =>
        factory.ActAsync(
            async db =>
            {
                var draft = await db.LockedDraftAsync(id, cancellationToken);
                await act(db, draft);
                draft.SavedAt = Now;
                draft.Version++;
                await db.SaveChangesAsync(cancellationToken);
            },
            cancellationToken
        );

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
