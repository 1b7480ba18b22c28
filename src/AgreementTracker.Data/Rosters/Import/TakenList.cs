using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Rosters;

/// <summary>A list that was taken in, without the file and what is packed.</summary>
/// <param name="Summary">What it changed, in a sentence; null where all that it says was published already.</param>
public sealed record TakenList(
    int Id, RosterTable Table, string Day, string FileName, string Sha256, string SourceId, int Rows, int Refused, string? Overridden, int? ChangeNumber, string? Summary, string? Author, DateTime? At);

public static class TakenListQueries
{
    public static IQueryable<TakenList> SelectTaken(this IQueryable<ImportedList> lists) => lists.Select(list => new TakenList(
        list.Id, list.Table, list.Day, list.FileName, list.Sha256, list.SourceId, list.Rows, list.Refused, list.Overridden, list.ChangeNumber,
        list.Change == null ? null : list.Change.Reason, list.Change == null ? null : list.Change.Author, list.Change == null ? null : list.Change.At));

    /// <summary>What a list changed; null where there is no such list.</summary>
    public static async Task<RosterReport?> ReportOfListAsync(this TrackerDbContext db, int id, CancellationToken cancellation = default) =>
        await db.ImportedLists.Where(list => list.Id == id).Select(list => list.Report).SingleOrDefaultAsync(cancellation) is { } packed ? Packed.Read<RosterReport>(packed) : null;

    /// <summary>The sources of the lists of these days, by table and day; of two lists of a day the later.</summary>
    public static async Task<IReadOnlyDictionary<(RosterTable Table, string Day), string>> ListSourcesAsync(
        this TrackerDbContext db, IEnumerable<DateOnly> ofDays, CancellationToken cancellation = default)
    {
        var days = ofDays.Select(day => $"{day:yyyy-MM-dd}").Distinct().ToList();
        var lists = await db.ImportedLists.Where(list => days.Contains(list.Day)).OrderByDescending(list => list.Id)
            .Select(list => new { list.Table, list.Day, list.SourceId }).ToListAsync(cancellation);
        return lists.DistinctBy(list => (list.Table, list.Day)).ToDictionary(list => (list.Table, list.Day), list => list.SourceId);
    }

    /// <summary>Those places of a report that have a page; the others come with it.</summary>
    public static async Task<HashSet<string>> PublishedAmongAsync(this TrackerDbContext db, RosterReport report, CancellationToken cancellation = default)
    {
        HashSet<string> places = [.. report.Changes.Select(change => change.Place).OfType<string>()];
        places.IntersectWith(await db.Jurisdictions.Select(place => place.Id).ToListAsync(cancellation));
        return places;
    }
}
