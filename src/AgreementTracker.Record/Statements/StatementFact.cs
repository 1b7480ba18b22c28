using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Statements;

public sealed record StatementFact : KeyedFact
{
    public required StatementKind Kind { get; init; }
    public required AttributionFact Speaker { get; init; }

    /// <summary>Towards the agreement, and only where the source is explicit.</summary>
    [Cited]
    public required Stance Stance { get; init; }

    [Cited]
    public DateFact? Date { get; init; }

    /// <summary>In the order of the text; the statement's words are computed from them.</summary>
    [AtLeast(1)]
    public required IReadOnlyList<StatementPartFact> Parts { get; init; }
}

/// <summary>A passage is its own citation, so a part needs no other.</summary>
public sealed record StatementPartFact
{
    public required StatementPartKind Kind { get; init; }

    [Written(IdentifierFormat.Slug)]
    public required string Passage { get; init; }
}
