using AgreementTracker.Record.ContextNotes;

namespace AgreementTracker.Data;

/// <summary>One neutral sentence of ours about the setting, resting on a passage.</summary>
public sealed class ContextNote : IFactRow
{
    public required string Id { get; init; }
    public required string JurisdictionId { get; set; }
    public Jurisdiction? Jurisdiction { get; set; }
    public required int Ordinal { get; set; }
    public required string Key { get; set; }
    public required ContextTopic Topic { get; set; }
    public required string Text { get; set; }
}
