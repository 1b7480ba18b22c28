using AgreementTracker.Record.Documents;

namespace AgreementTracker.Data;

public enum ReportState
{
    New,
    Accepted,
    Dismissed,
}

/// <summary>
/// What a reader says is wrong. It publishes nothing: an editor reads it and looks at the sources. Nothing is kept of
/// who sent it.
/// </summary>
public sealed class ReaderReport
{
    public const int TextLimit = 4000;
    public const int SourceLimit = 2000;
    public const int AnswerLimit = 2000;

    public required Guid Id { get; init; }

    /// <summary>
    /// The document it is about, as <see cref="Publishing.Revision.Document"/>; null for the record as a whole.
    /// </summary>
    public string? About { get; init; }
    public string? FactKey { get; init; }
    public required string Text { get; init; }

    /// <summary>Where it can be seen, as the reader wrote it.</summary>
    public string? Source { get; init; }
    public required DateTime At { get; init; }
    public required ReportState State { get; set; }

    /// <summary>The account that accepted or dismissed it, and its name as editors see it.</summary>
    public string? HandledById { get; set; }
    public string? HandledBy { get; set; }
    public DateTime? HandledAt { get; set; }

    /// <summary>A note among editors: why it was dismissed, or what was done.</summary>
    public string? Answer { get; set; }

    /// <summary>The draft in which what it says is put right; null where nothing can be edited for it.</summary>
    public Guid? DraftId { get; set; }
    public Draft? Draft { get; set; }

    /// <summary>Whether it is about something that editors can change: a source is what it is.</summary>
    public bool IsAboutADocument => About is { } document && !DocumentAddress.Is(document, DocumentKind.Source);
}
