using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Warnings;

/// <summary>A warning about a document that can be published all the same.</summary>
/// <param name="Document">The document's address.</param>
/// <param name="File">As <see cref="Problem.Document"/>.</param>
/// <param name="Path">The field that it is about, as <see cref="Problem.Path"/>.</param>
/// <param name="At">The same by the names of facts, or the passage: <c>$.voteEvents.approval.result</c>.</param>
/// <param name="Found">What was compared. When an editor changes that, it is another warning.</param>
/// <param name="Reason">Why it is kept; null where nobody has said.</param>
public sealed record Warning(
    string Document,
    string File,
    string Path,
    string At,
    WarningCode Code,
    string Found,
    string? Reason = null
)
{
    public bool IsKept => Reason is not null;

    public KeptWarning KeptFor(string reason) =>
        new()
        {
            Code = Code,
            At = At,
            Found = Found,
            Reason = reason,
        };
}
