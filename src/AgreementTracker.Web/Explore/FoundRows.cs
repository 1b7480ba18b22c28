using AgreementTracker.Data.Agreements;

namespace AgreementTracker.Web.Explore;

/// <summary>A fact as a row.</summary>
/// <param name="Address">Where the fact is, with its source.</param>
/// <param name="Cells">One for each column that its data set has, chosen or not.</param>
/// <param name="Group">The label of its group, where there are groups.</param>
public sealed record ExploreRow(string Address, IReadOnlyList<Cell> Cells, string? Group);

/// <summary>A page of the rows that fit, with what was counted over all that fit.</summary>
/// <param name="Page">From 1; the last where a later one was asked for.</param>
/// <param name="Groups">How many rows each group has, by its label.</param>
/// <param name="Sum">
/// From ICE's newest list to the total; null where the rows are not all agreements in force, of the country or of a
/// state.
/// </param>
public sealed record FoundRows(
    IReadOnlyList<ExploreRow> Rows,
    int Total,
    int Page,
    IReadOnlyDictionary<string, int> Groups,
    ListSum? Sum
);
