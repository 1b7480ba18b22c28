using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Events;

public sealed record EventFact : KeyedFact
{
    public const int NameLimit = 500;

    [Cited]
    public required EventKind Kind { get; init; }

    [Printed, Limit(NameLimit)]
    public required string Name { get; init; }

    [Cited]
    public DateFact? Date { get; init; }
    public IReadOnlyList<EventParticipantFact> Participants { get; init; } = [];
}

public sealed record EventParticipantFact : Fact
{
    public const int NameLimit = 300;

    [Printed, Limit(NameLimit)]
    public required string Name { get; init; }

    [Written(IdentifierFormat.Slug)]
    public string? Organization { get; init; }
}

public enum EventKind
{
    EnforcementOperation,
    Training,
    Protest,
    Meeting,
    Other,
    NotStated,
}
