namespace AgreementTracker.Record.Facts;

/// <summary>What is published whole and has revisions: a dossier, a source, a directory entry.</summary>
public interface IDocument
{
    /// <summary>Where it is found among all documents, such as <c>dossiers/fl/miami</c>.</summary>
    string Address { get; }
}

/// <summary>A document whose facts rest on passages that it quotes itself.</summary>
public interface ICitingDocument : IDocument
{
    IReadOnlyDictionary<string, PassageQuote> Passages { get; }
    IReadOnlyList<KeptWarning> KeptWarnings { get; }
}
