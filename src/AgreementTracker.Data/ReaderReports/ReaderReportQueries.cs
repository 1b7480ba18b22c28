using System.Linq.Expressions;
using AgreementTracker.Data.Drafts;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.ReaderReports;

/// <summary>What readers say that a draft is to put right.</summary>
public sealed record ReportsOfDraft(
    IReadOnlyList<ReaderReport> Items,
    IReadOnlyDictionary<Guid, ReportSubject> Subjects
);

public static class ReaderReportQueries
{
    /// <summary>Nobody has decided on it, or the draft that was to put it right came to nothing.</summary>
    private static readonly Expression<Func<ReaderReport, bool>> IsWaiting = report =>
        report.State == ReportState.New
        || (
            report.State == ReportState.Accepted
            && (report.Draft!.State == DraftState.Rejected || report.Draft.State == DraftState.Discarded)
        );

    /// <summary>The one that has waited longest first.</summary>
    public static IQueryable<ReaderReport> Waiting(this IQueryable<ReaderReport> reports) =>
        reports.Where(IsWaiting).OrderBy(report => report.At).ThenBy(report => report.Id);

    /// <summary>Those that were decided on, the newest decision first.</summary>
    public static IQueryable<ReaderReport> Handled(this IQueryable<ReaderReport> reports) =>
        reports
            .Where(Expression.Lambda<Func<ReaderReport, bool>>(Expression.Not(IsWaiting.Body), IsWaiting.Parameters))
            .OrderByDescending(report => report.HandledAt)
            .ThenBy(report => report.Id);

    public static async Task<ReportsOfDraft> ReportsOfDraftAsync(
        this TrackerDbContext db,
        Guid draft,
        CancellationToken cancellationToken = default
    )
    {
        var reports = await db
            .Reports.AsNoTracking()
            .Where(report => report.DraftId == draft)
            .OrderBy(report => report.At)
            .ThenBy(report => report.Id)
            .ToListAsync(cancellationToken);
        return new(reports, await db.ReportSubjectsAsync(reports, cancellationToken));
    }

    /// <returns>False where another has decided on it meanwhile, whose decision stands.</returns>
    internal static async Task<bool> HandleAsync(
        this TrackerDbContext db,
        Guid id,
        ReportState state,
        Contributor by,
        string? answer,
        Guid? draft,
        DateTime at,
        CancellationToken cancellationToken
    ) =>
        await db
            .Reports.Where(IsWaiting)
            .Where(report => report.Id == id)
            .ExecuteUpdateAsync(
                report =>
                    report
                        .SetProperty(r => r.State, state)
                        .SetProperty(r => r.HandledById, by.Id)
                        .SetProperty(r => r.HandledBy, by.Name)
                        .SetProperty(r => r.HandledAt, at)
                        .SetProperty(r => r.Answer, answer)
                        .SetProperty(r => r.DraftId, draft),
                cancellationToken
            ) == 1;
}
