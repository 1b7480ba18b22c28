using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Editing;

/// <summary>What editors do with the reports of readers. Nothing of it is published: whoever accepts a report gets a draft to write.</summary>
public sealed class ReportDesk(IDbContextFactory<TrackerDbContext> factory, Drafts drafts, TimeProvider clock)
{
    /// <summary>Takes the report up, in the editor's open draft of what it is about or in a new one.</summary>
    /// <param name="done">What was done; needed where there is nothing to draft.</param>
    /// <returns>Null where it is about the record as a whole, or about a source.</returns>
    /// <exception cref="DeskRefusalException">Nothing is said of what was done, or another editor was quicker.</exception>
    public async Task<Draft?> AcceptAsync(Guid id, Contributor by, string? done, CancellationToken cancellation = default)
    {
        await using var db = await factory.CreateDbContextAsync(cancellation);
        var about = await db.Reports.AsNoTracking().SingleOrDefaultAsync(report => report.Id == id, cancellation) is { IsAboutADocument: true } report ? report.About : null;
        var open = about is null ? null
            : await db.Drafts.AsNoTracking().Include(draft => draft.Documents).Where(draft => draft.AuthorId == by.Id && draft.State == DraftState.Open).On(about).OrderByDescending(draft => draft.SavedAt).FirstOrDefaultAsync(cancellation);
        var draft = open ?? (about is null ? null : await drafts.StartFromAsync(by, about, cancellation: cancellation));
        if (draft is null && done is null)
            throw new DeskRefusalException("Nothing was decided: there is no place to draft for this report, so say in the note what was done.");
        if (await db.HandleAsync(id, ReportState.Accepted, by, done, draft?.Id, Now, cancellation))
            return draft;
        if (draft is not null && open is null)
            await drafts.DiscardAsync(draft.Id, by, cancellation);
        throw Decided();
    }

    /// <exception cref="DeskRefusalException">No reason is given, or another editor was quicker.</exception>
    public async Task DismissAsync(Guid id, Contributor by, string? reason, CancellationToken cancellation = default)
    {
        if (reason is null)
            throw new DeskRefusalException("Nothing was decided: say in the note why this report is dismissed. Only editors see it.");
        await using var db = await factory.CreateDbContextAsync(cancellation);
        if (!await db.HandleAsync(id, ReportState.Dismissed, by, reason, null, Now, cancellation))
            throw Decided();
    }

    private static DeskRefusalException Decided() => new("Another editor has decided on this report already; that decision stands.");

    private DateTime Now => clock.GetUtcNow().UtcDateTime;
}
