using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Figures;

public sealed record FigureFact : KeyedFact
{
    public const int MetricLimit = 300;
    public const int QuantityLimit = 200;
    public const int UnitLimit = 100;
    public const int OfLimit = 300;

    /// <summary>What is counted, in our words.</summary>
    [Cited, Limit(MetricLimit)]
    public required string Metric { get; init; }

    /// <summary>The amount as printed: '1,120', '63%', 'more than half', 'many'.</summary>
    [Printed, Limit(QuantityLimit)]
    public required string Quantity { get; init; }

    /// <summary>Absent where the source gives no number: nothing is derived from 'half' or 'many'.</summary>
    [PrintedNumber]
    public decimal? Value { get; init; }

    [Cited, Limit(UnitLimit)]
    public string? Unit { get; init; }

    /// <summary>The denominator as printed: 'of whom', 'of our residents'.</summary>
    [Printed, Limit(OfLimit)]
    public string? Of { get; init; }

    /// <summary>The key of the figure that the denominator is.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? OfFigure { get; init; }
    public AttributionFact? Claimant { get; init; }

    /// <summary>The key of the event it is about.</summary>
    [Written(IdentifierFormat.Slug)]
    public string? Event { get; init; }
}
