using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Editing;

public static class ReaderReportQueries
{
    /// <summary>Those that nobody has decided on, the one that has waited longest first.</summary>
    public static IQueryable<ReaderReport> Waiting(this IQueryable<ReaderReport> reports) =>
        reports.Where(report => report.State == ReportState.New).OrderBy(report => report.At).ThenBy(report => report.Id);

    /// <summary>Those that were decided on, the newest decision first.</summary>
    public static IQueryable<ReaderReport> Handled(this IQueryable<ReaderReport> reports) =>
        reports.Where(report => report.State != ReportState.New).OrderByDescending(report => report.HandledAt).ThenBy(report => report.Id);

    /// <returns>False where another has decided on it meanwhile, whose decision stands.</returns>
    public static async Task<bool> HandleAsync(
        this TrackerDbContext db, Guid id, ReportState state, string accountId, string name, string? answer, DateTime at,
        CancellationToken cancellation = default) =>
        await db.Reports.Where(report => report.Id == id && report.State == ReportState.New).ExecuteUpdateAsync(report => report
            .SetProperty(r => r.State, state).SetProperty(r => r.HandledById, accountId).SetProperty(r => r.HandledBy, name)
            .SetProperty(r => r.HandledAt, at).SetProperty(r => r.Answer, answer), cancellation) == 1;
}
