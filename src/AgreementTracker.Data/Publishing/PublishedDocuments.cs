using System.Text;
using AgreementTracker.Data.Dossiers;

namespace AgreementTracker.Data.Publishing;

/// <summary>Reads revisions back into documents.</summary>
public static class PublishedDocuments
{
    /// <exception cref="InvalidDocumentsException">The content is not of the form that documents have now.</exception>
    public static IDocument Read(Revision revision)
    {
        List<Problem> problems = [];
        var reader = new DocumentReader(revision.Document, problems);
        var content = Encoding.UTF8.GetBytes(revision.Content);
        IDocument? document = revision.Document.Split('/')[0] switch
        {
            "dossiers" => reader.Read<Dossier>(content),
            "sources" => reader.Read<SourceDocument>(content),
            _ => reader.Read<DirectoryEntry>(content),
        };
        return document ?? throw new InvalidDocumentsException(problems);
    }
}
