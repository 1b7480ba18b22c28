using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.RosterLists;

/// <summary>A list that was imported.</summary>
public sealed record ListEntry(int Id, ListAddress Address, string SourceId, int? Change);

/// <summary>A list in a list of them, with how many of its rows became what.</summary>
public sealed record ImportedListItem(
    ListEntry List,
    int Rows,
    int Refused,
    IReadOnlyDictionary<ReportedKind, int> Counts
);

/// <summary>A list with what it changed, and those of its table before and after it.</summary>
public sealed record PublishedList(
    ListEntry List,
    RosterReport Report,
    string? Overridden,
    ListEntry? Before,
    ListEntry? After,
    IReadOnlyList<ListEntry> OfTable
)
{
    public string SourceOf(int row) => Report.SourceOf(List.SourceId, row);

    /// <summary>The list that had what this one has no more.</summary>
    public ListEntry? LastWith(ReportedChange change) =>
        change.LastList is { } number
            ? OfTable.FirstOrDefault(list => list.Id == number)
            // A report of an earlier version of the program knows the day alone.
            : OfTable.LastOrDefault(list => list.Address.Day == change.LastSeen && list.Id < List.Id);
}

public static class ImportedListQueries
{
    /// <summary>
    /// The number that a list has where it was imported before: one of its table and day with the same file or the same
    /// rows. An earlier list of the day that comes again after another, as a later one, is no known list.
    /// </summary>
    /// <param name="source">The source that its rows are archived as, if they are.</param>
    internal static async Task<int?> KnownAsAsync(
        this TrackerDbContext db,
        RosterList list,
        string? source,
        CancellationToken cancellationToken = default
    )
    {
        var day = $"{list.Day:yyyy-MM-dd}";
        var ofDay = await db
            .ImportedLists.Where(known => known.Table == list.Table && known.Day == day)
            .OrderByDescending(known => known.Id)
            .Select(known => new
            {
                known.Id,
                known.FileName,
                Is = known.Sha256 == list.Sha256 || known.SourceId == source,
            })
            .ToListAsync(cancellationToken);
        return
            ofDay.Find(known => known.Is) is { } same
            && (same == ofDay[0] || !list.IsAfter(list.Day, ofDay[0].FileName))
            ? same.Id
            : null;
    }

    /// <summary>All that were imported, in the order of their days.</summary>
    public static async Task<IReadOnlyList<ListEntry>> ListEntriesAsync(
        this TrackerDbContext db,
        CancellationToken cancellationToken = default
    ) => [.. (
                await db
                    .ImportedLists.OrderBy(list => list.Day)
                    .ThenBy(list => list.Id)
                    .Select(list => new
                    {
                        list.Id,
                        list.Table,
                        list.Day,
                        list.SourceId,
                        list.ChangeNumber,
                    })
                    .ToListAsync(cancellationToken)
            ).GroupBy(list => (list.Table, list.Day)).SelectMany(same => same.Select((list, i) => new ListEntry(list.Id, new(list.Table, DateOnly.ParseExact(list.Day, "yyyy-MM-dd"), i + 1), list.SourceId, list.ChangeNumber)))];

    /// <summary>A page of them, the newest first, after the list with this address.</summary>
    public static async Task<ListPage<ImportedListItem>> ListsAsync(
        this TrackerDbContext db,
        ListAddress? after,
        int size,
        CancellationToken cancellationToken = default
    )
    {
        var lists = (await db.ListEntriesAsync(cancellationToken))
            .OrderByDescending(list => list.Address.Day)
            .ThenByDescending(list => list.Id)
            .ToList();
        var page = lists
            .Skip(after is null ? 0 : lists.FindIndex(list => list.Address == after) + 1)
            .Take(size + 1)
            .ToList();
        var ids = page.ConvertAll(list => list.Id);
        var reports = await db
            .ImportedLists.Where(list => ids.Contains(list.Id))
            .Select(list => new
            {
                list.Id,
                list.Rows,
                list.Refused,
                list.Report,
            })
            .ToDictionaryAsync(list => list.Id, cancellationToken);
        return Keyset.Cut(
            page.ConvertAll(list => new ImportedListItem(
                list,
                reports[list.Id].Rows,
                reports[list.Id].Refused,
                Packed.Read<RosterReport>(reports[list.Id].Report).Changes.CountBy(change => change.Kind).ToDictionary()
            )),
            size,
            item => [$"{item.List.Address}"]
        );
    }

    /// <summary>Null where no such list was imported.</summary>
    public static async Task<PublishedList?> ListAsync(
        this TrackerDbContext db,
        ListAddress address,
        CancellationToken cancellationToken = default
    )
    {
        var lists = (await db.ListEntriesAsync(cancellationToken))
            .Where(list => list.Address.Table == address.Table)
            .ToList();
        var at = lists.FindIndex(list => list.Address == address);
        if (at < 0)
            return null;
        var kept = await db
            .ImportedLists.Where(list => list.Id == lists[at].Id)
            .Select(list => new { list.Report, list.Overridden })
            .SingleAsync(cancellationToken);
        return new(
            lists[at],
            Packed.Read<RosterReport>(kept.Report),
            kept.Overridden,
            lists.ElementAtOrDefault(at - 1),
            lists.ElementAtOrDefault(at + 1),
            lists
        );
    }

    /// <summary>The list that a change has imported; null where it did something else.</summary>
    public static async Task<ListEntry?> ListOfChangeAsync(
        this TrackerDbContext db,
        int change,
        CancellationToken cancellationToken = default
    ) => (await db.ListEntriesAsync(cancellationToken)).FirstOrDefault(list => list.Change == change);

    /// <summary>What two lists of a table have in common, and what they don't.</summary>
    public static async Task<ListComparison> CompareAsync(
        this TrackerDbContext db,
        ListEntry from,
        ListEntry to,
        CancellationToken cancellationToken = default
    )
    {
        var ids = new[] { from.Id, to.Id };
        // What is one agreement is known best by the newest list: earlier ones may still have had two.
        var states = await db
            .ImportedLists.Where(list => ids.Contains(list.Id) || list.Id == db.ImportedLists.Max(other => other.Id))
            .OrderBy(list => list.Id)
            .Select(list => new
            {
                list.Id,
                list.SourceId,
                list.Report,
                list.State,
            })
            .ToListAsync(cancellationToken);
        var known = states.ToDictionary(
            list => list.Id,
            list => new ComparedList(
                list.SourceId,
                Packed.Read<RosterReport>(list.Report),
                Packed.Read<RosterState>(list.State)
            )
        );
        return ListComparison.Of(from.Address.Table, known[from.Id], known[to.Id], known[states[^1].Id].State);
    }
}
