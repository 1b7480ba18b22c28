using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.ReaderReports;

/// <summary>
/// What editors do with the reports of readers. Nothing of it is published: whoever accepts a report gets a draft to
/// write.
/// </summary>
public sealed class ReaderReports(IDbContextFactory<TrackerDbContext> factory, Drafts.Drafts drafts, TimeProvider clock)
{
    /// <summary>Takes the report up, in the editor's open draft of what it is about or in a new one.</summary>
    /// <param name="done">What was done; needed where there is nothing to draft.</param>
    /// <returns>Null where it is about the record as a whole, or about a source.</returns>
    /// <exception cref="DeskRefusalException">Nothing is said of what was done, or another editor was
    /// quicker.</exception>
    public Task<Draft?> AcceptAsync(
        Guid id,
        Contributor by,
        string? done,
        CancellationToken cancellationToken = default
    ) =>
        factory.ActAsync<Draft?>(
            async db =>
            {
                var about = await db
                    .Reports.AsNoTracking()
                    .SingleOrDefaultAsync(report => report.Id == id, cancellationToken)
                    is { IsAboutADocument: true } report
                    ? report.About
                    : null;
                var draft = about is null
                    ? null
                    : await OpenAsync(db, by, about, cancellationToken)
                        ?? await drafts.StartFromAsync(db, by, about, null, cancellationToken);
                if (draft is null && done is null)
                    throw new DeskRefusalException(DeskRefusal.NothingToDraft);
                return await db.HandleAsync(id, ReportState.Accepted, by, done, draft?.Id, Now, cancellationToken)
                    ? draft
                    : throw new DeskRefusalException(DeskRefusal.ReportDecided);
            },
            cancellationToken
        );

    /// <summary>
    /// The editor's newest open draft of a document, which stays open until the report belongs to it.
    /// </summary>
    private static async Task<Draft?> OpenAsync(
        TrackerDbContext db,
        Contributor by,
        string about,
        CancellationToken cancellationToken
    )
    {
        var open = await db
            .Drafts.Where(draft => draft.AuthorId == by.Id && draft.State == DraftState.Open)
            .On(about)
            .OrderByDescending(draft => draft.SavedAt)
            .Select(draft => draft.Id)
            .FirstOrDefaultAsync(cancellationToken);
        if (open == Guid.Empty)
            return null;
        var draft = await db.LockedDraftAsync(open, cancellationToken);
        return draft.State == DraftState.Open ? draft : null;
    }

    /// <exception cref="DeskRefusalException">No reason is given, or another editor was quicker.</exception>
    public async Task DismissAsync(
        Guid id,
        Contributor by,
        string? reason,
        CancellationToken cancellationToken = default
    )
    {
        if (reason is null)
            throw new DeskRefusalException(DeskRefusal.NoReasonToDismiss);
        await using var db = await factory.CreateDbContextAsync(cancellationToken);
        if (!await db.HandleAsync(id, ReportState.Dismissed, by, reason, null, Now, cancellationToken))
            throw new DeskRefusalException(DeskRefusal.ReportDecided);
    }

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
