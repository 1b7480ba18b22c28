namespace AgreementTracker.Data;

/// <summary>An answer to a question that was asked for one sign-in alone; a second one like it is refused.</summary>
public sealed class UsedAnswer
{
    /// <summary>SHA-256 of the question, in hexadecimal digits.</summary>
    public required string Hash { get; init; }

    /// <summary>When the question expires by itself, and the row may go.</summary>
    public required DateTime ExpiresAt { get; init; }
}
