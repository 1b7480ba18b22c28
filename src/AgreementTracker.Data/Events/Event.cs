using AgreementTracker.Record;
using AgreementTracker.Record.Events;

namespace AgreementTracker.Data;

/// <summary>What happened beside votes and the steps of an agreement.</summary>
public sealed class Event : IFactRow
{
    public required string Id { get; init; }
    public required string JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public required EventKind Kind { get; set; }
    public required string Name { get; set; }
    public required PartialDate Date { get; set; }

    public List<EventParticipant> Participants { get; } = [];
}

/// <summary>Who took part, as printed.</summary>
public sealed class EventParticipant : IFactRow
{
    public required string Id { get; init; }
    public required string EventId { get; set; }
    public Event? Event { get; set; }
    public required int Ordinal { get; set; }
    public required string Name { get; set; }
    public string? OrganizationId { get; set; }
    public Organization? Organization { get; set; }
}
