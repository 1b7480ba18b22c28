using AgreementTracker.Rosters.Matching;

namespace AgreementTracker.Data.RosterLists;

/// <summary>Why a list, or what is asked of one, is refused; in brackets what the exception brings.</summary>
public enum RosterRefusal
{
    /// <summary>[File, Day, Other: the later day]</summary>
    LaterListKnown,

    /// <summary>[File, Other: the later file]</summary>
    LaterListOfDayKnown,

    /// <summary>[Objections]</summary>
    Doubtful,
    NoReason,

    /// <summary>The lists were imported by a version that knew a list by its day alone.</summary>
    EarlierVersion,
    NotTheNewest,
    ReadAgainSince,

    /// <summary>[Documents: their addresses]</summary>
    ChangedSince,
    QuestionClosed,

    /// <summary>[List: its number, File; the inner exception says what is wrong with it]</summary>
    FileUnreadable,
}

/// <summary>Nothing was written.</summary>
public sealed class RosterRefusedException(RosterRefusal refusal, Exception? inner = null)
    : Exception($"The lists refuse: {refusal}", inner)
{
    public RosterRefusal Refusal => refusal;
    public string? File { get; init; }
    public int? List { get; init; }
    public DateOnly? Day { get; init; }
    public string? Other { get; init; }
    public IReadOnlyList<ImportObjection> Objections { get; init; } = [];
    public IReadOnlyList<string> Documents { get; init; } = [];
}
