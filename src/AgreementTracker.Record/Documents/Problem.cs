namespace AgreementTracker.Record.Documents;

/// <summary>What a form treats in its own way; nothing else is to be understood from the words of a message.</summary>
public enum ProblemKind
{
    Other,

    /// <summary>A field is missing whose name is <see cref="Problem.Field"/>.</summary>
    MissingField,
    Empty,
    NoCitation,

    /// <summary>It refers to something that is not there.</summary>
    NoSuchThing,
}

/// <summary>What is wrong with a document, and where.</summary>
/// <param name="Document">The file, or the document's address where there is no file.</param>
/// <param name="Path">JSONPath (RFC 9535) of the value: <c>$.voteEvents[0].counts[1].value</c>.</param>
public sealed record Problem(string Document, string Path, string Message)
{
    public ProblemKind Kind { get; init; }

    /// <summary>The name of the field that is missing in what <see cref="Path"/> leads to.</summary>
    public string? Field { get; init; }

    public override string ToString() => Path == "" ? $"{Document}: {Message}" : $"{Document}: {Path}: {Message}";
}

/// <summary>Documents were refused; nothing of them was kept.</summary>
public sealed class InvalidDocumentsException(IReadOnlyList<Problem> problems)
    : Exception($"{problems.Count} problem(s):{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
{
    public IReadOnlyList<Problem> Problems => problems;
}
