using AgreementTracker.Data.Sources;
using AgreementTracker.Data.VoteEvents;

namespace AgreementTracker.Data.Agreements;

public enum AgreementEventKind
{
    Proposed, Approved, Rejected,
    /// <summary>ICE lists it as pending.</summary>
    Requested,
    Signed, DocumentPublished, Amended, Suspended, Ended, Rescinded, Reinstated, FirstListed,
    /// <summary>ICE's list no longer has it, which is not to say that it ended.</summary>
    NoLongerListed,
}

/// <summary>A step in the life of an agreement.</summary>
public sealed class AgreementEvent : IFactRow
{
    public required string Id { get; init; }
    public required string AgreementId { get; set; }
    public Agreement? Agreement { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public required AgreementEventKind Kind { get; set; }
    public required PartialDate Date { get; set; }
    public string? VoteEventId { get; set; }
    public VoteEvent? VoteEvent { get; set; }
}
