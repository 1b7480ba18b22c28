using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Documents;

/// <summary>A document and where its writer finds it, so that what is wrong with it can be addressed.</summary>
/// <param name="File">A file's path, or the document's own address where it is in no file.</param>
/// <param name="Path">Where it stands in the file: <c>$</c>, or <c>$[3]</c> in a list.</param>
public sealed record LocatedDocument(IDocument Document, string File, string Path = "$")
{
    public LocatedDocument(IDocument document)
        : this(document, document.Address) { }

    public string Address => Document.Address;
}
