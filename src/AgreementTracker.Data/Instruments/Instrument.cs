using AgreementTracker.Record;
using AgreementTracker.Record.Instruments;

namespace AgreementTracker.Data;

/// <summary>A legal act that bears on the agreement.</summary>
public sealed class Instrument : IFactRow
{
    public required string Id { get; init; }
    public required string JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public required InstrumentKind Kind { get; set; }
    public required string Title { get; set; }
    public string? Number { get; set; }
    public required Attribution Issuer { get; set; }
    public required PartialDate Date { get; set; }
}
