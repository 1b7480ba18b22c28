using AgreementTracker.Data.Sources;

namespace AgreementTracker.Data.Statements;

public enum StatementPartKind
{
    /// <summary>The speaker's words, between quotation marks in the source.</summary>
    Quoted,

    /// <summary>The source's own words around them.</summary>
    Narrated,
}

public sealed class StatementPart
{
    public required string StatementId { get; set; }
    public required int Ordinal { get; set; }
    public required StatementPartKind Kind { get; set; }
    public required string PassageId { get; set; }
    public Passage? Passage { get; set; }
}
