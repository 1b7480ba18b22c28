using AgreementTracker.Data.Jurisdictions;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Data.Drafts;

/// <param name="Place">Null where the draft has no place, or one that can't be shown yet.</param>
/// <param name="Problems">What would keep it from being published; facts that are not finished are not shown.</param>
public sealed record DraftPreview(PublishedPlace? Place, IReadOnlyList<Problem> Problems);

public static class DraftPreviewQueries
{
    /// <summary>The place as its page would show it.</summary>
    public static async Task<DraftPreview> PreviewAsync(
        this TrackerDbContext db,
        Draft draft,
        CancellationToken cancellationToken = default
    )
    {
        var read = await DraftReading.ReadAsync(db, draft, cancellationToken);
        var documents = read.Documents.Select(located => located.Document).ToList();
        if (documents.OfType<Dossier>().FirstOrDefault() is not { } dossier)
            return new(null, read.Problems);
        try
        {
            return new(
                PublishedPlaceQueries.Of(dossier, read.Known, await db.NamesForAsync(documents, cancellationToken)),
                read.Problems
            );
        }
        catch (InvalidDocumentsException)
        {
            // A passage is not in its source: that is among the problems.
            return new(null, read.Problems);
        }
    }

    /// <summary>
    /// The names behind the slugs that documents refer to, of what is published and of what they bring.
    /// </summary>
    internal static async Task<IReadOnlyDictionary<string, string>> NamesForAsync(
        this TrackerDbContext db,
        IReadOnlyCollection<IDocument> documents,
        CancellationToken cancellationToken
    )
    {
        var wanted = References.Of(documents);
        var names = await db.NamesOfAsync(
            [.. wanted.Organizations, .. wanted.Jurisdictions, .. wanted.People],
            cancellationToken
        );
        foreach (var entry in documents.OfType<DirectoryEntry>())
            names[(entry.Person?.Slug ?? entry.Organization?.Slug)!] = (
                entry.Person?.Name ?? entry.Organization?.Name
            )!;
        foreach (var organization in documents.OfType<Dossier>().SelectMany(dossier => dossier.Organizations))
            names[organization.Slug] = organization.Name;
        return names;
    }
}
