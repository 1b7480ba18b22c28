using System.Text.Json.Nodes;
using AgreementTracker.Record.Documents;
using Microsoft.EntityFrameworkCore;

namespace AgreementTracker.Data.Drafts;

/// <summary>What documents are about, in words: a place with its state, a person, an organization, a source.</summary>
public sealed class DocumentNames(IReadOnlyDictionary<string, string> names)
{
    /// <summary>The address itself where it has no name yet.</summary>
    public string this[string address] =>
        names.GetValueOrDefault(address) is { } name ? Full(address, name) : Short(address);

    /// <summary>A place with its state.</summary>
    public static string Full(string address, string name) =>
        DocumentAddress.Parse(address).StateAround is { } state ? $"{name}, {state.ToUpperInvariant()}" : name;

    /// <summary>A place as <c>fl/miami</c>, other documents with what they are.</summary>
    public static string Short(string address) =>
        DocumentAddress.TryParse(address, out var document) ? document.Place ?? address : address;
}

public static class DocumentNamesQueries
{
    /// <param name="addresses">What is no address of a document has no name: a field may be empty yet.</param>
    public static async Task<DocumentNames> DocumentNamesAsync(
        this TrackerDbContext db,
        IEnumerable<string> addresses,
        CancellationToken cancellationToken = default
    )
    {
        var asked = addresses.ToHashSet();
        var (places, people, organizations, sources) = (
            Of(DocumentKind.Dossier),
            Of(DocumentKind.Person),
            Of(DocumentKind.Organization),
            Of(DocumentKind.Source)
        );
        Dictionary<string, string> names = [];
        await TakeAsync(
            DocumentKind.Dossier,
            places,
            db.Jurisdictions.Where(row => places.Contains(row.Id)).Select(row => new Named(row.Id, row.Name))
        );
        await TakeAsync(
            DocumentKind.Person,
            people,
            db.People.Where(row => people.Contains(row.Id)).Select(row => new Named(row.Id, row.Name))
        );
        await TakeAsync(
            DocumentKind.Organization,
            organizations,
            db.Organizations.Where(row => organizations.Contains(row.Id)).Select(row => new Named(row.Id, row.Name))
        );
        await TakeAsync(
            DocumentKind.Source,
            sources,
            db.Sources.Where(row => sources.Contains(row.Id)).Select(row => new Named(row.Id, row.Title))
        );

        var begun = asked.Where(address => !names.ContainsKey(address)).ToList();
        if (begun is [_, ..])
        {
            foreach (
                var document in await db
                    .Drafts.SelectMany(draft => draft.Documents)
                    .Where(document => begun.Contains(document.Address))
                    .Select(document => new { document.Address, document.Content })
                    .ToListAsync(cancellationToken)
            )
                if (NameIn(JsonNode.Parse(document.Content)) is { Length: > 0 } name)
                    names[document.Address] = name;
            foreach (
                var source in sources is []
                    ? []
                    : await db
                        .PendingSources.Where(source => sources.Contains(source.Id))
                        .Select(source => new Named(source.Id, source.Content))
                        .ToListAsync(cancellationToken)
            )
                if (JsonNode.Parse(source.Name)?["title"]?.ToString() is { } title)
                    names.TryAdd(SourceDocument.AddressOf(source.Slug), title);
        }
        return new(names);

        List<string> Of(DocumentKind kind) =>
            [
                .. asked
                    .Where(address => DocumentAddress.Is(address, kind))
                    .Select(address => DocumentAddress.Parse(address).Slug),
            ];

        async Task TakeAsync(DocumentKind kind, List<string> slugs, IQueryable<Named> rows)
        {
            if (slugs is [_, ..])
                foreach (var row in await rows.ToListAsync(cancellationToken))
                    names[new DocumentAddress(kind, row.Slug).ToString()] = row.Name;
        }
    }

    /// <summary>As far as its editor has got.</summary>
    private static string? NameIn(JsonNode? document) =>
        (document?["jurisdiction"] ?? document?["person"] ?? document?["organization"])?["name"]?.ToString();

    private sealed record Named(string Slug, string Name);
}
