using AgreementTracker.Record.Statements;

namespace AgreementTracker.Data;

public sealed class StatementPart
{
    public required string StatementId { get; set; }
    public required int Ordinal { get; set; }
    public required StatementPartKind Kind { get; set; }
    public required string PassageId { get; set; }
    public Passage? Passage { get; set; }
}
