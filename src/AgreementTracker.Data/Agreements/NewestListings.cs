using System.Collections.Concurrent;
using System.Globalization;
using AgreementTracker.Data.RosterLists;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Agreements;

/// <summary>What the newest list of a table says of an agreement.</summary>
/// <param name="State">As the row prints it: the slug of a state, or empty.</param>
/// <param name="AgreementId">Null where the row is not published yet.</param>
/// <param name="Agency">As the row prints it.</param>
internal readonly record struct NewestListing(
    string State,
    string Agency,
    string? AgreementId,
    bool IsListed,
    bool IsNoLongerListed
);

/// <summary>The newest list of a table, with each agreement that it or an earlier one had.</summary>
/// <param name="RowsOf">How many rows print a state, by its slug.</param>
/// <param name="Month">What the lists of its month have changed.</param>
internal sealed record NewestListings(
    ListAddress List,
    int Rows,
    IReadOnlyDictionary<string, int> RowsOf,
    IReadOnlyList<NewestListing> Listings,
    ListMonth Month
);

internal static class NewestListingsQueries
{
    /// <summary>A program serves one record; the tests serve several at once.</summary>
    private const int MaxKept = 8;

    /// <summary>
    /// Unpacked once for each epoch of the record: a list, its undoing and a decision on it each begin another.
    /// </summary>
    private static readonly ConcurrentDictionary<(string Epoch, RosterTable), NewestListings?> Kept = [];

    /// <returns>Null where no list of that table was imported.</returns>
    public static async Task<NewestListings?> NewestListingsAsync(
        this TrackerDbContext db,
        RosterTable table,
        CancellationToken cancellationToken
    )
    {
        if (
            await db.Set<RecordEpoch>().Select(epoch => epoch.Word).FirstOrDefaultAsync(cancellationToken)
            is not { } epoch
        )
            return await ReadAsync(db, table, cancellationToken);
        if (Kept.TryGetValue((epoch, table), out var kept))
            return kept;
        var read = await ReadAsync(db, table, cancellationToken);
        if (Kept.Count >= MaxKept)
            Kept.Clear();
        return Kept[(epoch, table)] = read;
    }

    private static async Task<NewestListings?> ReadAsync(
        TrackerDbContext db,
        RosterTable table,
        CancellationToken cancellationToken
    )
    {
        // Decisions of people, and what a later list of the other table has granted, are kept with the newest of all.
        var list = await db
            .ImportedLists.Where(list => list.Table == table)
            .OrderByDescending(list => list.Id)
            .Select(list => new
            {
                list.Day,
                Nth = db.ImportedLists.Count(other =>
                    other.Table == table && other.Day == list.Day && other.Id <= list.Id
                ),
                list.Rows,
                list.Report,
                State = db.ImportedLists.OrderByDescending(any => any.Id).Select(any => any.State).First(),
            })
            .FirstOrDefaultAsync(cancellationToken);
        if (list is null)
            return null;
        var rows = Packed
            .Read<RosterReport>(list.Report)
            .Counts.GroupBy(count => SlugOf(count.State))
            .ToDictionary(state => state.Key, state => state.Sum(count => count.Rows));
        var day = DateOnly.ParseExact(list.Day, "yyyy-MM-dd", CultureInfo.InvariantCulture);
        return new(
            new(table, day, list.Nth),
            list.Rows,
            rows,
            [.. Listings(Packed.Read<RosterState>(list.State), table)],
            await MonthAsync(db, table, day, cancellationToken)
        );
    }

    private static async Task<ListMonth> MonthAsync(
        TrackerDbContext db,
        RosterTable table,
        DateOnly day,
        CancellationToken cancellationToken
    )
    {
        var month = $"{day:yyyy-MM}";
        var reports = await db
            .ImportedLists.Where(list => list.Table == table && list.Day.StartsWith(month))
            .Select(list => list.Report)
            .ToListAsync(cancellationToken);
        var kinds = reports
            .SelectMany(report => Packed.Read<RosterReport>(report).Changes)
            .CountBy(change => change.Kind)
            .ToDictionary();
        return new(
            new(day.Year, day.Month, 1),
            new[] { ReportedKind.New, ReportedKind.ModelAdded, ReportedKind.Granted }.Sum(kind =>
                kinds.GetValueOrDefault(kind)
            ),
            kinds.GetValueOrDefault(ReportedKind.NoLongerListed)
        );
    }

    private static IEnumerable<NewestListing> Listings(RosterState known, RosterTable table)
    {
        foreach (var agreement in known.History.Agreements.Where(agreement => agreement.MergedInto is null))
            if (agreement.In(table) is { } listing)
                yield return new(
                    SlugOf(listing.Facts.State),
                    listing.Facts.Agency,
                    known.Placement.Agreements.GetValueOrDefault(agreement.Id) is { } placed
                        ? FactIds.Of(placed.Place, placed.Key)
                        : null,
                    listing.IsListed,
                    listing.IsNoLongerListed
                );
    }

    private static string SlugOf(string? code) => code?.ToLowerInvariant() ?? "";
}
