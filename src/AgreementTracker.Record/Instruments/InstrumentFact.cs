using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Instruments;

public sealed record InstrumentFact : KeyedFact
{
    public const int TitleLimit = 500;
    public const int NumberLimit = 100;

    [Cited]
    public required InstrumentKind Kind { get; init; }

    /// <summary>What the source calls it.</summary>
    [Printed, Limit(TitleLimit)]
    public required string Title { get; init; }

    [Printed, Limit(NumberLimit)]
    public string? Number { get; init; }
    public AttributionFact? Issuer { get; init; }

    [Cited]
    public DateFact? Date { get; init; }
}

public enum InstrumentKind
{
    ExecutiveOrder,
    Statute,
    Resolution,
    Lawsuit,
    Directive,
    Other,
    NotStated,
}
