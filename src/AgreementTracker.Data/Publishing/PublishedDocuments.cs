using System.Text;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Data.Publishing;

/// <summary>Reads revisions back into documents.</summary>
public static class PublishedDocuments
{
    /// <exception cref="InvalidDocumentsException">The content is not of the form that documents have now.</exception>
    public static IDocument Read(Revision revision)
    {
        List<Problem> problems = [];
        return Read(revision.Document, revision.Content, new(revision.Document, problems))
            ?? throw new InvalidDocumentsException(problems);
    }

    /// <summary>The document with this canonical form, or null where the reader objects.</summary>
    internal static IDocument? Read(string address, string content, DocumentReader reader)
    {
        var json = Encoding.UTF8.GetBytes(content);
        return DocumentAddress.Parse(address).Kind switch
        {
            DocumentKind.Dossier => reader.Read<Dossier>(json),
            DocumentKind.Source => reader.Read<SourceDocument>(json),
            _ => reader.Read<DirectoryEntry>(json),
        };
    }
}
