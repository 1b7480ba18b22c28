namespace AgreementTracker.Data;

/// <summary>A document as one change published it.</summary>
public sealed class Revision
{
    public const int DocumentLimit = 140;

    /// <summary>The document's address: <c>dossiers/fl/miami</c>.</summary>
    public required string Document { get; init; }

    /// <summary>Counted from 1 for each document.</summary>
    public required int Number { get; init; }
    public required int ChangeNumber { get; init; }
    public Change? Change { get; init; }

    /// <summary>The document in its canonical form.</summary>
    public required string Content { get; init; }

    /// <summary>SHA-256 of <see cref="Content"/> in UTF-8.</summary>
    public required string Sha256 { get; init; }
}
