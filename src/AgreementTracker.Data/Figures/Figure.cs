namespace AgreementTracker.Data;

/// <summary>A statistic as someone claims it, with its denominator.</summary>
public sealed class Figure : IFactRow
{
    public required string Id { get; init; }
    public required string JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public required string Metric { get; set; }
    public required string Quantity { get; set; }
    public decimal? Value { get; set; }
    public string? Unit { get; set; }
    public string? Of { get; set; }
    public string? OfFigureId { get; set; }
    public Figure? OfFigure { get; set; }
    public required Attribution Claimant { get; set; }
    public string? EventId { get; set; }
    public Event? Event { get; set; }
}
