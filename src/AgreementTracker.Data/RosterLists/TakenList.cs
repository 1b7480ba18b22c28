using AgreementTracker.Rosters.Reading;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.RosterLists;

/// <summary>A list that was imported, without the file and what is packed.</summary>
/// <param name="Summary">What it changed, in a sentence; null where all that it says was published already.</param>
public sealed record TakenList(
    int Id,
    RosterTable Table,
    string Day,
    string FileName,
    string Sha256,
    string SourceId,
    int Rows,
    int Refused,
    string? Overridden,
    int? ChangeNumber,
    string? Summary,
    string? Author,
    DateTime? At
);

public static class TakenListQueries
{
    public static IQueryable<TakenList> SelectTaken(this IQueryable<ImportedList> lists) =>
        lists.Select(list => new TakenList(
            list.Id,
            list.Table,
            list.Day,
            list.FileName,
            list.Sha256,
            list.SourceId,
            list.Rows,
            list.Refused,
            list.Overridden,
            list.ChangeNumber,
            list.Change == null ? null : list.Change.Reason,
            list.Change == null ? null : list.Change.Author,
            list.Change == null ? null : list.Change.At
        ));

    /// <summary>What a list changed; null where there is no such list.</summary>
    public static async Task<RosterReport?> ReportOfListAsync(
        this TrackerDbContext db,
        int id,
        CancellationToken cancellationToken = default
    ) =>
        await db
            .ImportedLists.Where(list => list.Id == id)
            .Select(list => list.Report)
            .SingleOrDefaultAsync(cancellationToken)
            is { } packed
            ? Packed.Read<RosterReport>(packed)
            : null;

    /// <summary>The sources of lists, by the lists' numbers.</summary>
    public static async Task<IReadOnlyDictionary<int, string>> ListSourcesAsync(
        this TrackerDbContext db,
        IEnumerable<int> lists,
        CancellationToken cancellationToken = default
    ) =>
        await db
            .ImportedLists.Where(list => lists.Contains(list.Id))
            .ToDictionaryAsync(list => list.Id, list => list.SourceId, cancellationToken);

    /// <summary>Those places of a report that have a page; the others come with it.</summary>
    public static async Task<HashSet<string>> PublishedAmongAsync(
        this TrackerDbContext db,
        RosterReport report,
        CancellationToken cancellationToken = default
    )
    {
        HashSet<string> places = [.. report.Changes.Select(change => change.Place).OfType<string>()];
        places.IntersectWith(await db.Jurisdictions.Select(place => place.Id).ToListAsync(cancellationToken));
        return places;
    }
}
