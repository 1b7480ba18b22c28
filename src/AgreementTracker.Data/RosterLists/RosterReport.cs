using AgreementTracker.Record.Agreements;
using AgreementTracker.Rosters.Matching;
using AgreementTracker.Rosters.Reading;
using AgreementTracker.Rosters.Writing;

namespace AgreementTracker.Data.RosterLists;

/// <summary>What a list changed, as people are told it.</summary>
/// <param name="Unchanged">Rows that say what they said before.</param>
/// <param name="Counts">All rows that were imported, by state, kind of agency and model: with the refused ones they are
/// the list.</param>
/// <param name="Notes">What a person should know of how it was read and written, a sentence each.</param>
public sealed record RosterReport(
    RosterTable Table,
    DateOnly Day,
    string FileName,
    int Rows,
    int Unchanged,
    IReadOnlyList<ReportedChange> Changes,
    IReadOnlyList<RefusedRow> Refused,
    IReadOnlyList<ReportedCount> Counts,
    IReadOnlyList<string> Notes
)
{
    /// <summary>The first row of each further source, where the list is archived as several.</summary>
    public IReadOnlyList<int> PartsFrom { get; init; } = [];

    /// <summary>Agencies that could not be written; the rest of the list was.</summary>
    public IReadOnlyList<HeldAgency> Held { get; init; } = [];

    /// <summary>The source, or the part of it, that has this row.</summary>
    public string SourceOf(string source, int row) => ListText.SourceOf(source, PartsFrom, row);

    public int Of(ReportedKind kind) => Changes.Count(change => change.Kind == kind);
}

/// <summary>What became of a row, or of an agreement that a list has no more.</summary>
public enum ReportedKind
{
    New,
    ModelAdded,
    Granted,
    Renamed,
    Corrected,
    Returned,
    ListedAgain,
    ListedTwice,
    Absent,
    NoLongerListed,
}

/// <param name="State">The postal code; empty where the list names none.</param>
/// <param name="Agency">As the list has it, or had it last.</param>
/// <param name="Place">The slug of its place; null where the record has none.</param>
/// <param name="Key">The agreement's key there.</param>
/// <param name="Row">The row's number; of what is absent, the last that it had.</param>
/// <param name="Nth">Of what is absent: how many lists in a row have not had it.</param>
/// <param name="Since">Of what is absent: the first list without it.</param>
/// <param name="InQuestion">Whether a person has to say if it is what it was taken for.</param>
public sealed record ReportedChange(
    ReportedKind Kind,
    int AgreementId,
    string State,
    string Agency,
    AgreementModel Model,
    string? Place,
    string? Key,
    int Row,
    int? Nth,
    DateOnly? Since,
    IReadOnlyList<FieldChange> Fields,
    AgencyMatch? Match,
    bool InQuestion
)
{
    /// <summary>Of what is absent: the day of the last list that had it.</summary>
    public DateOnly? LastSeen { get; init; }

    /// <summary>
    /// Of what is absent: the number of that list; null in reports of an earlier version of the program.
    /// </summary>
    public int? LastList { get; init; }

    /// <summary>Of what is absent: whether it would be told as gone, if no row of the list might be it.</summary>
    public bool IsHeld { get; init; }

    /// <summary>Whether it tells of a row of the list, and not of an agreement that the list has no more.</summary>
    public bool IsOfRow => Since is null;
}

public sealed record ReportedCount(string State, AgencyLevel Level, AgreementModel Model, int Rows);
