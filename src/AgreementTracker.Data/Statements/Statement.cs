using AgreementTracker.Record;
using AgreementTracker.Record.Statements;

namespace AgreementTracker.Data;

/// <summary>What someone said or wrote. Its words are those of its parts, each of them a passage of a source.</summary>
public sealed class Statement : IFactRow
{
    public required string Id { get; init; }
    public required string JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public required StatementKind Kind { get; set; }
    public required Attribution Speaker { get; set; }
    public required Stance Stance { get; set; }
    public required PartialDate Date { get; set; }

    /// <summary>Computed from the parts by <see cref="StatementText"/>.</summary>
    public required string Text { get; set; }

    public List<StatementPart> Parts { get; } = [];
}
