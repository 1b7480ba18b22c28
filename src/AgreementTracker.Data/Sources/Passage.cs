namespace AgreementTracker.Data;

/// <summary>Words of a source that a document quotes, with their place in the archived text.</summary>
public sealed class Passage
{
    /// <summary>The document's address and the passage's key: <c>dossiers/fl/miami#vote</c>.</summary>
    public required string Id { get; init; }
    public required string Document { get; set; }
    public required string Key { get; set; }
    public required int Ordinal { get; set; }
    public required string SourceId { get; set; }
    public Source? Source { get; set; }
    public required string Exact { get; set; }
    public string? Prefix { get; set; }
    public string? Suffix { get; set; }

    /// <summary>Counted in Unicode code points from 0; <see cref="End"/> is the first one after.</summary>
    public required int Start { get; set; }
    public required int End { get; set; }
}
