namespace AgreementTracker.Data;

public enum DraftState
{
    Open,
    InReview,
    Published,
    Rejected,
    Discarded,
}

/// <summary>
/// A change in the making: the documents that would be published together, as far as their editor has got. Nothing of
/// it is public, and nothing of it need be right yet.
/// </summary>
public sealed class Draft
{
    public required Guid Id { get; init; }
    public required DraftState State { get; set; }
    public required ChangeKind Kind { get; init; }

    /// <summary>The account that answers for it, and its name as readers will see it.</summary>
    public required string AuthorId { get; init; }
    public required string Author { get; init; }
    public required DateTime StartedAt { get; init; }
    public required DateTime SavedAt { get; set; }

    /// <summary>Counts what was saved: who saves from an older state is told so.</summary>
    public required int Version { get; set; }

    /// <summary>Why, in a sentence for readers; empty until the draft is sent.</summary>
    public string Reason { get; set; } = "";

    /// <summary>What had been wrong, where the draft mends something that was published.</summary>
    public string? Corrects { get; set; }

    /// <summary>The change that published it.</summary>
    public int? ChangeNumber { get; set; }

    public List<DraftDocument> Documents { get; } = [];
    public List<DraftNote> Notes { get; } = [];
}

/// <summary>One document of a draft.</summary>
public sealed class DraftDocument
{
    public required Guid DraftId { get; init; }

    /// <summary>As <see cref="Revision.Document"/>.</summary>
    public required string Address { get; init; }

    /// <summary>The revision that the editor saw; 0 for a new document.</summary>
    public required int BasedOn { get; set; }

    /// <summary>JSON of a document that may lack much; null stands for what the editor found not stated.</summary>
    public required string Content { get; set; }
}

public enum DraftNoteKind
{
    Comment,
    Sent,
    SentBack,
    Approved,
    Rejected,
    TakenBack,
    Settled,
}

/// <summary>What was said or decided about a draft, by whom and when; notes are only added.</summary>
public sealed class DraftNote
{
    public const int TextLimit = 4000;
    public const int PathLimit = 400;

    public required Guid DraftId { get; init; }

    /// <summary>Counted from 1 for each draft.</summary>
    public required int Number { get; init; }
    public required DraftNoteKind Kind { get; init; }
    public required string AuthorId { get; init; }
    public required string Author { get; init; }
    public required DateTime At { get; init; }
    public string Text { get; init; } = "";

    /// <summary>
    /// The document and the field that it is about: <c>dossiers/fl/miami $.voteEvents.approval.result</c>, by the names
    /// of facts, which stay the same wherever they stand; null for the whole.
    /// </summary>
    public string? About { get; init; }

    /// <summary>See <see cref="LedgerRow.NewSalt"/>.</summary>
    public string? Salt { get; init; } = LedgerRow.NewSalt();
}

/// <summary>
/// A source that editors have kept for their work and that nobody else sees yet: it is published with the first change
/// that cites it. Its text is what will be archived, to the letter.
/// </summary>
public sealed class PendingSource
{
    /// <summary>The slug it will have.</summary>
    public required string Id { get; init; }

    /// <summary>A <see cref="Dossiers.SourceDocument"/> in canonical form.</summary>
    public required string Content { get; set; }
    public required string Sha256 { get; init; }
    public required string Text { get; init; }
    public required string AuthorId { get; init; }
    public required string Author { get; init; }
    public required DateTime AddedAt { get; init; }
}
