using AgreementTracker.Record.Facts;

namespace AgreementTracker.Data;

/// <summary>A row that citations can belong to.</summary>
public interface IFactRow
{
    string Id { get; }
}

/// <summary>
/// Ties a passage to one field of one fact. Exactly one of the owners is set: the database sees to it.
/// </summary>
public sealed class Citation
{
    public const int FieldLimit = 60;

    public required string Document { get; set; }

    /// <summary>Counted through the document from 0.</summary>
    public required int Ordinal { get; set; }
    public required string Field { get; set; }
    public required string PassageId { get; set; }
    public Passage? Passage { get; set; }
    public required CitationRole Role { get; set; }
    public string? ReportedAs { get; set; }

    public string? JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public string? OrganizationId { get; set; }
    public Organization? Organization { get; set; }
    public string? PersonId { get; set; }
    public Person? Person { get; set; }
    public string? MembershipId { get; set; }
    public Membership? Membership { get; set; }
    public string? AgreementId { get; set; }
    public Agreement? Agreement { get; set; }
    public string? AgreementEventId { get; set; }
    public AgreementEvent? AgreementEvent { get; set; }
    public string? VoteEventId { get; set; }
    public VoteEvent? VoteEvent { get; set; }
    public string? VoteCountId { get; set; }
    public VoteCount? VoteCount { get; set; }
    public string? PersonVoteId { get; set; }
    public PersonVote? PersonVote { get; set; }
    public string? StatementId { get; set; }
    public Statement? Statement { get; set; }
    public string? FigureId { get; set; }
    public Figure? Figure { get; set; }
    public string? EventId { get; set; }
    public Event? Event { get; set; }
    public string? EventParticipantId { get; set; }
    public EventParticipant? EventParticipant { get; set; }
    public string? InstrumentId { get; set; }
    public Instrument? Instrument { get; set; }
    public string? ContextNoteId { get; set; }
    public ContextNote? ContextNote { get; set; }
}
