using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;
using AgreementTracker.Record.Jurisdictions;
using AgreementTracker.Rosters.Reading;

namespace AgreementTracker.Rosters.Matching;

/// <summary>
/// What is known from all lists so far. It grows with agencies and spellings, not with lists. A value: <see
/// cref="Apply"/> makes the next from it and changes nothing, and the same lists in the same order make the same.
/// </summary>
public sealed record RosterHistory
{
    public static RosterHistory Empty { get; } = new();

    public IReadOnlyList<KnownJurisdiction> Jurisdictions { get; init; } = [];
    public IReadOnlyList<KnownAgency> Agencies { get; init; } = [];
    public IReadOnlyList<KnownAgreement> Agreements { get; init; } = [];
    public IReadOnlyList<OpenQuestion> Questions { get; init; } = [];
    public IReadOnlyList<PersonDecision> Decisions { get; init; } = [];
    public AppliedList? LastParticipating { get; init; }
    public AppliedList? LastPending { get; init; }

    /// <summary>How many lists it knows, of both tables: the number of the newest.</summary>
    public int Lists { get; init; }

    public AppliedList? Last(RosterTable table) => table == RosterTable.Pending ? LastPending : LastParticipating;

    /// <summary>The agreement that this one is, or turned out to be.</summary>
    internal int CurrentId(int agreementId) => CurrentId(agreementId, Agreements);

    /// <summary>The agency that this one is, or turned out to be.</summary>
    internal KnownAgency LivingAgency(int agencyId)
    {
        var agency = Agencies[agencyId - 1];
        while (agency.MergedInto is { } into)
            agency = Agencies[into - 1];
        return agency;
    }

    internal static int CurrentId(int agreementId, IReadOnlyList<KnownAgreement> agreements)
    {
        while (agreements[agreementId - 1].MergedInto is { } into)
            agreementId = into;
        return agreementId;
    }

    /// <summary>What a list says that the lists before did not.</summary>
    /// <exception cref="ArgumentException">A later list of this table is known already.</exception>
    public RosterStep Apply(RosterList list) => new ListStep(this, list).Take();

    /// <summary>
    /// A person says that two names are one agency, or two. Open questions of them are answered, and later ones never
    /// asked.
    /// </summary>
    public RosterHistory Decide(PersonDecision decision) => PersonDecisions.Apply(this, decision);
}

/// <summary>The newest list of a table.</summary>
public sealed record AppliedList(DateOnly Day, string FileName, string Sha256, int Rows)
{
    /// <summary>Its number; 0 where an earlier version of the program read it.</summary>
    public int Number { get; init; }
}

/// <param name="Classification">State, county or municipality; not stated for a university, an airport, a region of
/// jails.</param>
/// <param name="Geoid">The federal number of a state or county.</param>
public sealed record KnownJurisdiction(
    int Id,
    string State,
    JurisdictionClassification Classification,
    string Name,
    string? Geoid
)
{
    /// <summary>The county that a municipality lies in, where a list says so.</summary>
    public string? CountyGeoid { get; init; }
}

public sealed record KnownAgency
{
    public required int Id { get; init; }

    /// <summary>The postal code; empty where no list has named a state.</summary>
    public required string State { get; init; }

    /// <summary>As the newest list has it.</summary>
    public required string Name { get; init; }
    public required AgencyKind Kind { get; init; }
    public required AgencyLevel Level { get; init; }
    public required int JurisdictionId { get; init; }
    public string? County { get; init; }
    public string? CountyGeoid { get; init; }

    /// <summary>All names that it had, oldest first.</summary>
    public required IReadOnlyList<AgencyAlias> Aliases { get; init; }

    /// <summary>The agency that it turned out to be.</summary>
    public int? MergedInto { get; init; }
}

/// <summary>A name, with what it rests on: where it was first printed, and why it was taken for this agency.</summary>
public sealed record AgencyAlias(string State, string Name, RosterRowReference FirstSeen, AgencyMatch Match)
{
    /// <summary>
    /// The row that names another state: the agency is not known by this name in this one. The alias stays as evidence.
    /// </summary>
    public RosterRowReference? DisprovedBy { get; init; }
}

/// <summary>A row of a list, as a passage names it.</summary>
public sealed record RosterRowReference(RosterTable Table, DateOnly Day, string Sheet, int Number)
{
    /// <summary>
    /// The number of the list among all that are known, of both tables: ICE publishes several of one table on one day.
    /// 0 where an earlier version of the program read it, which knew lists by their day.
    /// </summary>
    public int List { get; init; }
}

public enum MatchRule
{
    FirstSeen,
    Exact,
    Normalized,
    SameTokens,
    NearSpelling,
    SameSigning,
    WrongState,
    ListedTwice,
    Person,
    Requested,
    NoSuchCounty,
}

/// <summary>Why something was taken for the same, and how sure that is: 1 to the letter, 0 not at all.</summary>
public sealed record AgencyMatch(MatchRule Rule, double Score, string Reason);

/// <summary>One agency, one model.</summary>
public sealed record KnownAgreement
{
    public required int Id { get; init; }
    public required int AgencyId { get; init; }
    public required AgreementModel Model { get; init; }
    public Listing? Participating { get; init; }
    public Listing? Pending { get; init; }

    /// <summary>The agreement that it turned out to be.</summary>
    public int? MergedInto { get; init; }

    public Listing? In(RosterTable table) => table == RosterTable.Pending ? Pending : Participating;

    internal KnownAgreement With(RosterTable table, Listing? listing) =>
        table == RosterTable.Pending ? this with { Pending = listing } : this with { Participating = listing };
}

/// <summary>How an agreement stands in one of the tables.</summary>
public sealed record Listing
{
    /// <summary>An absence is told after this many lists in a row, and this many days.</summary>
    public const int ListsBeforeTold = 3;
    public const int DaysBeforeTold = 10;

    public required RosterRowReference First { get; init; }
    public required RosterRowReference Last { get; init; }
    public required RosterFacts Facts { get; init; }

    /// <summary>The day of the first list without it; null while it is listed.</summary>
    public DateOnly? AbsentSince { get; init; }

    /// <summary>The number of that list.</summary>
    public int AbsentFrom { get; init; }

    /// <summary>How many lists in a row have not had it.</summary>
    public int Absences { get; init; }

    /// <summary>
    /// No longer listed by ICE since <see cref="AbsentSince"/>: told, which is not to say that it ended.
    /// </summary>
    public bool IsNoLongerListed { get; init; }

    /// <summary>
    /// The absence that a list of the day of <see cref="Last"/> ended: it goes on where a later list of that day lacks
    /// it again.
    /// </summary>
    public Absence? Ended { get; init; }

    /// <summary>A request that was granted: it stands among the signed ones since.</summary>
    public bool IsGranted { get; init; }

    public bool IsListed => AbsentSince is null;
}

/// <param name="Since">The day of the first list without it.</param>
/// <param name="From">The number of that list.</param>
/// <param name="Lists">How many days' lists in a row have not had it.</param>
public sealed record Absence(DateOnly Since, int From, int Lists, bool IsNoLongerListed);

/// <summary>What a row says of an agreement, beside the agency's name.</summary>
public sealed record RosterFacts(
    string State,
    string Agency,
    AgencyLevel Level,
    string? County,
    DateOnly? Signed,
    string? SignedPrinted,
    string? Moa,
    string? Addendum
)
{
    internal static RosterFacts Of(RosterRow row) =>
        new(
            row.State ?? "",
            row.Agency,
            row.Level,
            row.County,
            row.Signed,
            row.Signed is null ? row.Printed.Signed : null,
            row.Moa?.Url,
            row.Addendum?.Url
        );
}

/// <summary>
/// What may be the same and may not: a person decides. Until then no absence that it concerns is reported.
/// </summary>
public sealed record OpenQuestion(
    int Id,
    RosterRowReference Row,
    RosterFacts Facts,
    int AgencyId,
    int AgreementId,
    IReadOnlyList<Candidate> Candidates
);

/// <param name="AgreementId">The agreement that would go on in the row's.</param>
public sealed record Candidate(
    int AgencyId,
    int? AgreementId,
    RosterFacts Facts,
    RosterRowReference Row,
    AgencyMatch Match
)
{
    /// <summary>Two agencies whose names are in this many lists side by side are two.</summary>
    public const int ListsBeforeTwo = 2;

    /// <summary>
    /// How many lists have had both names since the question was raised, and with the one that raised it.
    /// </summary>
    public int SideBySide { get; init; }
}

/// <summary>
/// Two names that are one agency, or two: kept by name, so that it holds when all lists are read again.
/// </summary>
public sealed record PersonDecision(
    string State,
    string Name,
    string OtherState,
    string OtherName,
    bool IsSame,
    string Author,
    string Reason
)
{
    internal bool Concerns(string state, string name, string otherState, string otherName) =>
        Is(State, Name, state, name) && Is(OtherState, OtherName, otherState, otherName)
        || Is(State, Name, otherState, otherName) && Is(OtherState, OtherName, state, name);

    private static bool Is(string state, string name, string otherState, string otherName) =>
        state == otherState && Folding.Fold(name) == Folding.Fold(otherName);
}
