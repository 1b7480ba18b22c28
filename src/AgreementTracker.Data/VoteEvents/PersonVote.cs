using AgreementTracker.Record.VoteEvents;

namespace AgreementTracker.Data;

/// <summary>One line of a roll call: the voter as printed, and the person where resolved.</summary>
public sealed class PersonVote : IFactRow
{
    public required string Id { get; init; }
    public required string VoteEventId { get; set; }
    public VoteEvent? VoteEvent { get; set; }
    public required int Ordinal { get; set; }
    public required string Voter { get; set; }
    public string? PersonId { get; set; }
    public Person? Person { get; set; }
    public required VoteOption Option { get; set; }
    public string? OptionPrinted { get; set; }

    /// <summary>Null for a member as any other.</summary>
    public VoterCapacity? Capacity { get; set; }
}
