using AgreementTracker.Record;
using AgreementTracker.Record.Agreements;

namespace AgreementTracker.Data;

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

    /// <summary>Where the document of this step was published.</summary>
    public string? Url { get; set; }
    public string? VoteEventId { get; set; }
    public VoteEvent? VoteEvent { get; set; }
}
