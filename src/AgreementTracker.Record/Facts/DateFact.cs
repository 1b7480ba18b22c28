namespace AgreementTracker.Record.Facts;

/// <summary>
/// A date as exactly as it is known. <see cref="Value"/> is an EDTF level 0 date (2025, 2025-04 or 2025-04-17), absent
/// where none can be told: a weekday is not a date. <see cref="Printed"/> always keeps the words of the source.
/// </summary>
public sealed record DateFact
{
    [Written(IdentifierFormat.Edtf)]
    public string? Value { get; init; }

    [Limit(PartialDate.PrintedLimit)]
    public required string Printed { get; init; }

    /// <summary>Needed with a value: how it is known.</summary>
    public DateBasis? Basis { get; init; }
}
