using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

/// <summary>What a list changed.</summary>
/// <param name="Rows">One for each row that was read.</param>
/// <param name="Absences">One for each agreement that the table had and has no more.</param>
public sealed record RosterStep(
    RosterHistory History,
    IReadOnlyList<RowChange> Rows,
    IReadOnlyList<AbsenceChange> Absences,
    IReadOnlyList<OpenQuestion> Asked
);

public enum RowChangeKind
{
    Unchanged,

    /// <summary>Of an agency that was not known.</summary>
    New,
    Corrected,
    Renamed,

    /// <summary>A further model of a known agency.</summary>
    ModelAdded,

    /// <summary>After an absence that was not told.</summary>
    Returned,

    /// <summary>After it was told that it is no longer listed.</summary>
    ListedAgain,

    /// <summary>It was among the requests.</summary>
    Granted,

    /// <summary>A second row of the same agreement in the same list.</summary>
    ListedTwice,
}

/// <param name="Fields">What the row says otherwise than the list before.</param>
/// <param name="InQuestion">Whether a person has to say if it is what it was taken for.</param>
public sealed record RowChange(
    RosterRow Row,
    RowChangeKind Kind,
    int AgencyId,
    int AgreementId,
    AgencyMatch Match,
    IReadOnlyList<FieldChange> Fields,
    bool InQuestion
);

public enum RosterField
{
    State,
    Agency,
    Level,
    County,
    Model,
    Signed,
    Moa,
    Addendum,
}

public sealed record FieldChange(RosterField Field, string? Before, string? After);

public enum AbsenceKind
{
    Absent,

    /// <summary>Told in this list.</summary>
    NoLongerListed,

    /// <summary>A request that stands among the signed ones now.</summary>
    Granted,

    /// <summary>It was a second row of an agreement that is listed.</summary>
    ListedTwice,
}

/// <param name="Nth">How many lists in a row have not had it.</param>
/// <param name="Since">The day of the first list without it.</param>
/// <param name="InQuestion">Whether a person has to say if a row of the list is it.</param>
public sealed record AbsenceChange(
    int AgencyId,
    int AgreementId,
    AbsenceKind Kind,
    int Nth,
    DateOnly Since,
    RosterFacts Facts,
    RosterRowReference LastSeen,
    bool InQuestion
)
{
    /// <summary>Whether it would be told as gone, if no row of the list might be it.</summary>
    public bool IsHeld { get; init; }
}
