using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.ContextNotes;

public sealed record ContextNoteFact : KeyedFact
{
    public const int TextLimit = 500;

    public required ContextTopic Topic { get; init; }

    /// <summary>One neutral sentence of ours that says no more than its passages.</summary>
    [Cited, Limit(TextLimit)]
    public required string Text { get; init; }
}

public enum ContextTopic
{
    Background,
    Contrast,
    Reaction,
    OpenQuestion,
}
