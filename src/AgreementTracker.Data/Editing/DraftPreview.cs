using System.Text.Json.Nodes;
using AgreementTracker.Data.Dossiers;
using AgreementTracker.Data.Jurisdictions;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Editing;

/// <param name="Place">Null where the draft has no place, or one that can't be shown yet.</param>
/// <param name="Problems">What would keep it from being published; facts that are not finished are not shown.</param>
public sealed record DraftPreview(PublishedPlace? Place, IReadOnlyList<Problem> Problems);

public static class DraftPreviewQueries
{
    /// <summary>The place as its page would show it.</summary>
    public static async Task<DraftPreview> PreviewAsync(this TrackerDbContext db, Draft draft, CancellationToken cancellation = default)
    {
        var read = await DraftReading.ReadAsync(db, [.. draft.Documents.Select(document => (document.Address, JsonNode.Parse(document.Content)!.AsObject()))], cancellation);
        var documents = read.Documents.Select(located => located.Document).ToList();
        if (documents.OfType<Dossier>().FirstOrDefault() is not { } dossier)
            return new(null, read.Problems);
        try
        {
            return new(PublishedPlaceQueries.Of(dossier, read.Known, await db.NamesForAsync(documents, cancellation)), read.Problems);
        }
        catch (InvalidDocumentsException)
        {
            // A passage is not in its source: that is among the problems.
            return new(null, read.Problems);
        }
    }

    /// <summary>The names behind the slugs that documents refer to, of what is published and of what they bring.</summary>
    internal static async Task<IReadOnlyDictionary<string, string>> NamesForAsync(
        this TrackerDbContext db, IReadOnlyCollection<IDocument> documents, CancellationToken cancellation)
    {
        var wanted = References.Of(documents);
        Dictionary<string, string> names = [];
        foreach (var entry in await db.Organizations.Where(o => wanted.Organizations.Contains(o.Id)).Select(o => new { o.Id, o.Name }).ToListAsync(cancellation))
            names[entry.Id] = entry.Name;
        foreach (var entry in await db.Jurisdictions.Where(j => wanted.Jurisdictions.Contains(j.Id)).Select(j => new { j.Id, j.Name }).ToListAsync(cancellation))
            names[entry.Id] = entry.Name;
        foreach (var entry in await db.People.Where(p => wanted.People.Contains(p.Id)).Select(p => new { p.Id, p.Name }).ToListAsync(cancellation))
            names[entry.Id] = entry.Name;
        foreach (var entry in documents.OfType<DirectoryEntry>())
            names[(entry.Person?.Slug ?? entry.Organization?.Slug)!] = (entry.Person?.Name ?? entry.Organization?.Name)!;
        foreach (var organization in documents.OfType<Dossier>().SelectMany(dossier => dossier.Organizations))
            names[organization.Slug] = organization.Name;
        return names;
    }
}
