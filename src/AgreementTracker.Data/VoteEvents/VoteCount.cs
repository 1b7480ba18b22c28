using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Data;

/// <summary>How many chose an option, as a source reports it.</summary>
public sealed class VoteCount : IFactRow
{
    /// <summary>The vote's id and the option: <c>fl.miami.approval.yes</c>.</summary>
    public required string Id { get; init; }
    public required string VoteEventId { get; set; }
    public VoteEvent? VoteEvent { get; set; }
    public required int Ordinal { get; set; }
    public required VoteOption Option { get; set; }
    public required int Value { get; set; }
}
