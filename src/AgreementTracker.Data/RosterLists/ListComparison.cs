using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;

namespace AgreementTracker.Data.RosterLists;

/// <summary>Two lists of a table side by side, whatever came between them.</summary>
/// <param name="Both">How many agreements stand in both.</param>
/// <param name="Different">Those of them that the lists speak of differently.</param>
public sealed record ListComparison(
    int From,
    int To,
    int Both,
    IReadOnlyList<ComparedAgreement> OnlyFrom,
    IReadOnlyList<ComparedAgreement> OnlyTo,
    IReadOnlyList<ComparedAgreement> Different
)
{
    /// <param name="known">What is known from all lists.</param>
    internal static ListComparison Of(RosterTable table, ComparedList from, ComparedList to, RosterState known)
    {
        var (before, after) = (Listed(from.State, table, known), Listed(to.State, table, known));
        var both = before.Keys.Intersect(after.Keys).ToList();
        return new(
            before.Count,
            after.Count,
            both.Count,
            [
                .. before
                    .Where(entry => !after.ContainsKey(entry.Key))
                    .Select(entry => Compared(from, entry.Key, entry.Value.Listing, [])),
            ],
            [
                .. after
                    .Where(entry => !before.ContainsKey(entry.Key))
                    .Select(entry => Compared(to, entry.Key, entry.Value.Listing, [])),
            ],
            [
                .. both.Select(id =>
                        Compared(
                            to,
                            id,
                            after[id].Listing,
                            [
                                .. ListStep.Changed(
                                    before[id].Listing.Facts,
                                    after[id].Listing.Facts,
                                    before[id].Model,
                                    after[id].Model
                                ),
                            ]
                        )
                    )
                    .Where(entry => entry.Fields.Count > 0),
            ]
        );

        ComparedAgreement Compared(ComparedList list, int id, Listing listing, IReadOnlyList<FieldChange> fields)
        {
            var placed = known.Placement.Agreements.GetValueOrDefault(id);
            return new(
                listing.Facts.State,
                listing.Facts.Agency,
                known.History.Agreements[id - 1].Model,
                placed?.Place,
                placed?.Key,
                list.Report.SourceOf(list.SourceId, listing.Last.Number),
                listing.Last.Number,
                fields
            );
        }
    }

    /// <summary>By the number that the agreement has now.</summary>
    private static Dictionary<int, (AgreementModel Model, Listing Listing)> Listed(
        RosterState state,
        RosterTable table,
        RosterState known
    )
    {
        Dictionary<int, (AgreementModel, Listing)> listed = [];
        foreach (
            var agreement in state.History.Agreements.Where(agreement =>
                agreement.MergedInto is null && agreement.In(table) is { IsListed: true }
            )
        )
            listed.TryAdd(known.History.CurrentId(agreement.Id), (agreement.Model, agreement.In(table)!));
        return listed;
    }
}

/// <param name="Place">The slug of its place; null where the record has none.</param>
/// <param name="Key">The agreement's key there.</param>
/// <param name="Source">What has its row in the list that has it, or in the second of the two.</param>
public sealed record ComparedAgreement(
    string State,
    string Agency,
    AgreementModel Model,
    string? Place,
    string? Key,
    string Source,
    int Row,
    IReadOnlyList<FieldChange> Fields
);

internal sealed record ComparedList(string SourceId, RosterReport Report, RosterState State);
