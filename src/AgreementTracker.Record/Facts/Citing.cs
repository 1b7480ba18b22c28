namespace AgreementTracker.Record.Facts;

/// <summary>What a passage does for a field.</summary>
public enum CitationRole
{
    Supports,
    Contradicts,
    Context,
}

/// <summary>
/// One citation of a field. As JSON the key of the passage alone when the passage supports the field.
/// </summary>
public sealed record Citing
{
    public const int ReportedAsLimit = 500;

    [Written(IdentifierFormat.Slug)]
    public required string Passage { get; init; }
    public CitationRole Role { get; init; } = CitationRole.Supports;

    /// <summary>What a contradicting source says instead, in its words.</summary>
    [Limit(ReportedAsLimit)]
    public string? ReportedAs { get; init; }
}
