namespace AgreementTracker.Data;

public enum LedgerKind
{
    AccountEvent,
    ReviewNote,
    List,
    ListUndone,
    Decision,
}

/// <summary>
/// What was kept beside the documents, and when, chained by hash as changes are: account events, review notes, ICE's
/// lists and decisions about them. It has their hashes and not their words. A second entry of an event or a note, with
/// the hash of nothing, says that the row was removed because its time was over (<see cref="Editing.Retention"/>).
/// </summary>
public sealed class LedgerEntry
{
    public const int SubjectLimit = 80;

    public required int Number { get; init; }

    /// <summary>When it was entered: for what an older version of the program kept, later than it happened.</summary>
    public required DateTime At { get; init; }
    public required LedgerKind Kind { get; init; }

    /// <summary>The row: an event's number, a draft and its note's number, a list's number.</summary>
    public required string Subject { get; init; }

    /// <summary>See <see cref="LedgerRow"/>.</summary>
    public required string Sha256 { get; init; }
    public required string PreviousHash { get; init; }

    /// <summary>SHA-256 of a JSON array: the hash before, number, time, kind, subject and SHA-256 of the row.</summary>
    public required string Hash { get; init; }
}
