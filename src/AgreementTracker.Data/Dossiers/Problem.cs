namespace AgreementTracker.Data.Dossiers;

/// <summary>What is wrong with a document, and where.</summary>
/// <param name="Document">The file, or the document's address where there is no file.</param>
/// <param name="Path">JSONPath (RFC 9535) of the value: <c>$.voteEvents[0].counts[1].value</c>.</param>
public sealed record Problem(string Document, string Path, string Message)
{
    public override string ToString() => Path == "" ? $"{Document}: {Message}" : $"{Document}: {Path}: {Message}";
}

/// <summary>Documents were refused; nothing of them was kept.</summary>
public sealed class InvalidDocumentsException(IReadOnlyList<Problem> problems)
    : Exception($"{problems.Count} problem(s):{Environment.NewLine}{string.Join(Environment.NewLine, problems)}")
{
    public IReadOnlyList<Problem> Problems => problems;
}
