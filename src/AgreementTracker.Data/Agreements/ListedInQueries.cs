using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Agreements;

public static class ListedInQueries
{
    /// <summary>Where ICE's lists have these agreements, by their ids; one that they do not have is left out.</summary>
    public static async Task<IReadOnlyDictionary<string, ListedIn>> ListedAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<string> agreements,
        CancellationToken cancellationToken = default
    )
    {
        var rows = await db
            .ListedAgreements.Where(row => agreements.Contains(row.AgreementId))
            .Select(row => new
            {
                row.AgreementId,
                row.Table,
                row.List!.Day,
                row.SourceId,
                row.Row,
                row.AbsentFrom,
            })
            .ToListAsync(cancellationToken);
        if (rows.Count == 0)
            return new Dictionary<string, ListedIn>();
        var newest = await db
            .ImportedLists.GroupBy(list => list.Table)
            .Select(lists => new { Table = lists.Key, Day = lists.Max(list => list.Day) })
            .ToDictionaryAsync(lists => lists.Table, lists => lists.Day, cancellationToken);
        return rows.GroupBy(row => row.AgreementId)
            .ToDictionary(
                found => found.Key,
                found =>
                    ListedIn.FirstOf(
                        found.Select(row => new ListedIn(
                            row.Table,
                            row.Day,
                            row.SourceId,
                            row.Row,
                            row.AbsentFrom is null ? null : newest.GetValueOrDefault(row.Table)
                        ))
                    )!
            );
    }
}
