using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Publishing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Editing;

/// <summary>Drafts from their first word to the review: whatever an editor does to one is kept at once.</summary>
public sealed class Drafts(IDbContextFactory<TrackerDbContext> factory, TimeProvider clock)
{
    /// <summary>A draft of these documents, each as it is published, restored or begun.</summary>
    public async Task<Draft> StartAsync(
        Contributor author, ChangeKind kind, IEnumerable<(string Address, int BasedOn, string Content)> documents, string reason = "", CancellationToken cancellation = default)
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
        draft.Documents.AddRange(documents.Select(document => new DraftDocument
        {
            DraftId = draft.Id,
            Address = document.Address,
            BasedOn = document.BasedOn,
            Content = document.Content,
        }));
        await using var db = await factory.CreateDbContextAsync(cancellation);
        db.Drafts.Add(draft);
        await db.SaveChangesAsync(cancellation);
        return draft;
    }

    /// <summary>A draft of a published document, as of one of its revisions or of the newest.</summary>
    /// <returns>Null where there is no such document or revision.</returns>
    public async Task<Draft?> StartFromAsync(Contributor author, string address, int? revision = null, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var revisions = db.Revisions.AsNoTracking().Where(r => r.Document == address);
        var newest = await revisions.OrderByDescending(r => r.Number).FirstOrDefaultAsync(cancellation);
        var wanted = revision is { } number ? await revisions.SingleOrDefaultAsync(r => r.Number == number, cancellation) : newest;
        if (newest is null || wanted is null)
            return null;
        return revision is null
            ? await StartAsync(author, ChangeKind.Edit, [(address, newest.Number, DraftJson.Opened(address, newest.Content))], cancellation: cancellation)
            : await StartAsync(author, ChangeKind.Restore, [(address, newest.Number, DraftJson.Opened(address, wanted.Content))],
                $"Revision {wanted.Number} restored.", cancellation);
    }

    /// <summary>Keeps what an editor has typed. What was kept before is not read: that would be most of the work.</summary>
    /// <param name="documents">Those that were changed or came in; the others stay as they are.</param>
    /// <param name="gone">The addresses of those that were taken out.</param>
    /// <returns>The draft's new version.</returns>
    public async Task<int> SaveAsync(
        Guid id, int version, Contributor author, IReadOnlyCollection<EditedDocument> documents, IReadOnlyCollection<string>? gone = null, CancellationToken cancellation = default)
    {
        var now = Now;
        await using var db = await factory.CreateDbContextAsync(cancellation);
        await using var transaction = await db.Database.BeginTransactionAsync(cancellation);
        var own = db.Drafts.Where(draft => draft.Id == id && draft.AuthorId == author.Id && draft.State == DraftState.Open && draft.Version == version);
        if (await own.ExecuteUpdateAsync(set => set.SetProperty(draft => draft.Version, version + 1).SetProperty(draft => draft.SavedAt, now), cancellation) == 0)
        {
            await OwnAsync(db, id, version, author, cancellation);
            throw new DraftOvertakenException();
        }
        var kept = db.Set<DraftDocument>().Where(document => document.DraftId == id);
        if (gone is { Count: > 0 })
            await kept.Where(kept => gone.Contains(kept.Address)).ExecuteDeleteAsync(cancellation);
        foreach (var document in documents)
        {
            var content = document.Content;
            if (await kept.Where(kept => kept.Address == document.Address).ExecuteUpdateAsync(set => set.SetProperty(kept => kept.Content, content), cancellation) == 0)
                db.Add(new DraftDocument { DraftId = id, Address = document.Address, BasedOn = document.BasedOn, Content = content });
        }
        await db.SaveChangesAsync(cancellation);
        await transaction.CommitAsync(cancellation);
        return version + 1;
    }

    /// <exception cref="DraftUnfinishedException">Something is missing or wrong in it.</exception>
    public async Task SendAsync(Guid id, int version, Contributor author, string reason, string? corrects, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var draft = await OwnAsync(db, id, version, author, cancellation);
        if (string.IsNullOrWhiteSpace(reason))
            throw new DraftRefusedException("Say in a sentence for readers why this is published.");
        if (reason.Length > Change.ReasonLimit || corrects?.Length > Change.CorrectsLimit)
            throw new DraftRefusedException($"Reason and correction take {Change.ReasonLimit:N0} characters each.");
        var read = await DraftReading.ReadAsync(db, draft, cancellation);
        if (read.Problems.Count > 0)
            throw new DraftUnfinishedException(read.Problems);
        draft.Reason = reason.Trim();
        draft.Corrects = string.IsNullOrWhiteSpace(corrects) ? null : corrects.Trim();
        draft.State = DraftState.InReview;
        draft.Add(DraftNoteKind.Sent, author, Now, draft.Reason);
        await SavedAsync(db, draft, cancellation);
    }

    /// <summary>Back from the review to its author's desk.</summary>
    public async Task TakeBackAsync(Guid id, Contributor author, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var draft = await db.DraftAsync(id, cancellation);
        draft.MustBeOf(author);
        draft.MustBe(DraftState.InReview);
        draft.State = DraftState.Open;
        draft.Add(DraftNoteKind.TakenBack, author, Now);
        await SavedAsync(db, draft, cancellation);
    }

    public async Task DiscardAsync(Guid id, Contributor author, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var draft = await db.DraftAsync(id, cancellation);
        draft.MustBeOpenTo(author);
        draft.State = DraftState.Discarded;
        await SavedAsync(db, draft, cancellation);
    }

    /// <summary>Puts what was merged in the place of a document, now based on the newest revision.</summary>
    public async Task RebaseAsync(Guid id, int version, Contributor author, string address, int basedOn, string content, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var draft = await OwnAsync(db, id, version, author, cancellation);
        var document = draft.Documents.Single(document => document.Address == address);
        (document.BasedOn, document.Content) = (basedOn, content);
        await SavedAsync(db, draft, cancellation);
    }

    private static async Task<Draft> OwnAsync(TrackerDbContext db, Guid id, int version, Contributor author, CancellationToken cancellation)
    {
        var draft = await db.DraftAsync(id, cancellation);
        draft.MustBeOpenTo(author);
        if (draft.Version != version)
            throw new DraftOvertakenException();
        return draft;
    }

    private async Task SavedAsync(TrackerDbContext db, Draft draft, CancellationToken cancellation)
    {
        draft.SavedAt = Now;
        draft.Version++;
        try
        {
            await db.SaveChangesAsync(cancellation);
        }
        catch (DbUpdateConcurrencyException)
        {
            throw new DraftOvertakenException();
        }
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
