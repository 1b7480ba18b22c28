namespace AgreementTracker.Data.Entries;

/// <summary>Why two entries can't be merged, or one not be split; in brackets what the exception brings.</summary>
public enum EntryRefusal
{
    /// <summary>[Name: its slug, Kind]</summary>
    NoSuchEntry,

    /// <summary>[Name, Kind: what it is not]</summary>
    OfOtherKind,
    SameEntry,
    SameEntryToSplit,

    /// <summary>[Name, Other: into which]</summary>
    MergedAlready,

    /// <summary>[Name]</summary>
    WouldLeadToEachOther,

    /// <summary>[Name, Other: into which]</summary>
    OtherWasMerged,

    /// <summary>[Name, Other: into which]</summary>
    NothingToSplit,

    /// <summary>[Name, Number: of documents that refer to it]</summary>
    TooManyDocuments,

    /// <summary>[Name, Other: its place]</summary>
    PlaceWithdrawn,

    /// <summary>[Name: the vote]</summary>
    BothVoted,
    ChangedMeanwhile,
    DocumentsChangedMeanwhile,
    ChosenHasMoved,
    NothingChosen,

    /// <summary>[Number: of characters that a name takes]</summary>
    NoName,
}

/// <summary>No draft was begun.</summary>
public sealed class EntryRefusedException(EntryRefusal refusal) : Exception($"The entries refuse: {refusal}")
{
    public EntryRefusal Refusal => refusal;
    public string? Name { get; init; }
    public string? Other { get; init; }
    public int? Number { get; init; }
    public EntryKind Kind { get; init; }
}
