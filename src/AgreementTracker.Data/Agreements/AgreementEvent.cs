using AgreementTracker.Data.Sources;
using AgreementTracker.Data.VoteEvents;

namespace AgreementTracker.Data.Agreements;

public enum AgreementEventKind
{
    Proposed,
    Approved,
    Rejected,

    /// <summary>ICE lists it as pending.</summary>
    Requested,
    Signed,
    DocumentPublished,
    Amended,
    Suspended,
    Ended,
    Rescinded,
    Reinstated,
    FirstListed,

    /// <summary>ICE's list no longer has it, which is not to say that it ended.</summary>
    NoLongerListed,

    /// <summary>After it was told as no longer listed.</summary>
    ListedAgain,

    /// <summary>ICE's list of requests no longer has it, and it is not among the signed ones either.</summary>
    NoLongerPending,
}

/// <summary>A step in the life of an agreement.</summary>
public sealed class AgreementEvent : IFactRow
{
    public const int UrlLimit = 2000;

    public required string Id { get; init; }
    public required string AgreementId { get; set; }
    public Agreement? Agreement { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public required AgreementEventKind Kind { get; set; }
    public required PartialDate Date { get; set; }

    /// <summary>Where the document of this step was published.</summary>
    public string? Url { get; set; }
    public string? VoteEventId { get; set; }
    public VoteEvent? VoteEvent { get; set; }
}
