using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// Pending lists have no days of their own. Imported together, one of a wrong day is unlike those around it, which are
/// like each other.
/// </summary>
public static class PendingSequence
{
    /// <summary>
    /// In 2025, weekly to monthly lists shared from a twentieth to three quarters of their requests with the next.
    /// </summary>
    private const double Alike = 0.25;
    private const double Unlike = 0.1;

    /// <summary>Two short lists may share nothing by chance.</summary>
    private const int FewestRows = 5;

    /// <param name="lists">Of both tables, in the order of their days.</param>
    /// <returns>Each list that breaks the sequence.</returns>
    public static IReadOnlyDictionary<RosterList, ImportObjection> Objections(IEnumerable<RosterList> lists)
    {
        var pending = lists
            .Where(list => list.Table == RosterTable.Pending && list.Rows.Count >= FewestRows)
            .Select(list => (List: list, Requests: Requests(list)))
            .ToList();
        Dictionary<RosterList, ImportObjection> objections = [];
        for (var i = 0; i < pending.Count - 1; i++)
        {
            // The first has two after it. They say something only if it is as near to them as they are to each other.
            var (one, other) = (i > 0 ? i - 1 : i + 2, i + 1);
            if (
                one >= pending.Count
                || i == 0 && Days(pending[0].List, pending[1].List) > Days(pending[1].List, pending[2].List)
            )
                continue;
            var ((list, requests), near, far) = (pending[i], pending[one], pending[other]);
            if (
                Shared(near.Requests, far.Requests) >= Alike
                && Shared(requests, near.Requests) < Unlike
                && Shared(requests, far.Requests) < Unlike
            )
                objections[list] = new(
                    ImportObjectionKind.DatedUnlikeItsRows,
                    $"The list is dated {list.Day:yyyy-MM-dd}, but has almost no request of "
                        + $"{near.List.FileName} and {far.List.FileName}, which have many in common: its day may be wrong."
                );
        }
        return objections;
    }

    private static HashSet<(string?, string, AgreementModel)> Requests(RosterList list) =>
        [.. list.Rows.Select(row => (row.State, Folding.Fold(row.Agency), row.Model))];

    private static double Shared(
        HashSet<(string?, string, AgreementModel)> one,
        HashSet<(string?, string, AgreementModel)> other
    ) => (double)one.Count(other.Contains) / Math.Min(one.Count, other.Count);

    private static int Days(RosterList one, RosterList other) => other.Day.DayNumber - one.Day.DayNumber;
}
