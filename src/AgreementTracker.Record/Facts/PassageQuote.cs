namespace AgreementTracker.Record.Facts;

/// <summary>
/// A text quote of the W3C Web Annotation model (https://www.w3.org/TR/annotation-model/#text-quote-selector).
/// Its position is not written: it is computed from the archived text when the document is published.
/// </summary>
public sealed record PassageQuote
{
    public const int ExactLimit = 4000;
    public const int ContextLimit = 200;

    [Written(IdentifierFormat.Slug)]
    public required string Source { get; init; }

    [Limit(ExactLimit)]
    public required string Exact { get; init; }

    /// <summary>What stands just before; needed only where <see cref="Exact"/> occurs more than once.</summary>
    [Limit(ContextLimit)]
    public string? Prefix { get; init; }

    [Limit(ContextLimit)]
    public string? Suffix { get; init; }
}
