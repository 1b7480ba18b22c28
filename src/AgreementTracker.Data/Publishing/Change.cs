namespace AgreementTracker.Data;

public enum ChangeKind
{
    Seed,
    Edit,
    Restore,
    Merge,
    RosterImport,
}

/// <summary>
/// One act of publishing: who, when, why, of what kind, and the documents it touched. Changes are numbered without gaps
/// and chained by hash; the newest number is the data version.
/// </summary>
public sealed class Change
{
    public const int AuthorLimit = 200;
    public const int AccountLimit = 36;
    public const int ReasonLimit = 2000;
    public const int CorrectsLimit = 2000;

    public required int Number { get; init; }

    /// <summary>UTC, to the millisecond.</summary>
    public required DateTime At { get; init; }
    public required ChangeKind Kind { get; init; }
    public required string Author { get; init; }

    /// <summary>
    /// The author's account, which stays when the name changes; null for the program, its commands and older changes.
    /// </summary>
    public string? Account { get; init; }
    public required string Reason { get; init; }

    /// <summary>
    /// The second person who checked it before it was published; null where nobody but the author did.
    /// </summary>
    public string? ReviewedBy { get; init; }

    /// <summary>The account of that person; null for older changes.</summary>
    public string? ReviewerAccount { get; init; }

    /// <summary>
    /// What had been wrong, in a sentence for readers, where the change mends something that was published.
    /// </summary>
    public string? Corrects { get; init; }

    /// <summary>The hash of the change before, or 64 zeros for the first.</summary>
    public required string PreviousHash { get; init; }

    /// <summary>See <see cref="HashChain"/>.</summary>
    public required string Hash { get; init; }

    public List<Revision> Revisions { get; } = [];
}
