using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Record.Differences;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Editing;
using AgreementTracker.Record.Facts;
using AgreementTracker.Web.Sources;

namespace AgreementTracker.Web.Differences;

/// <summary>The names of all that shown differences refer to: places, people, organizations, sources.</summary>
/// <param name="unpublished">Addresses of documents that have no page yet: those that a draft begins.</param>
public sealed class DifferenceNames(DocumentNames names, IReadOnlySet<string> unpublished)
{
    public const int TitleLength = 60;

    public static async Task<DifferenceNames> LoadAsync(
        TrackerDbContext db,
        IEnumerable<string> documents,
        IEnumerable<ChangedFact> facts,
        IReadOnlySet<string> unpublished
    )
    {
        var all = facts.SelectMany(fact => fact.All());
        return new(await db.DocumentNamesAsync(documents.Concat(all.SelectMany(Referred)).Distinct()), unpublished);
    }

    public string Of(string document) => names[document];

    /// <summary>The slug where it has no name; empty where a field is, and refers to nothing yet.</summary>
    public string Of(string address, DocumentDifference within)
    {
        if (!DocumentAddress.TryParse(address, out var referred))
            return "";
        var (kind, slug) = referred;
        foreach (var document in (JsonObject?[])[within.After, within.Before])
            if (kind != DocumentKind.Source && OwnName(document, slug) is { } own)
                return own;
        var name = names[address];
        return name == address ? slug : name;
    }

    public (string Title, string? Url) Source(string slug)
    {
        var address = SourceDocument.AddressOf(slug);
        var name = names[address];
        return (name == address ? slug : name, unpublished.Contains(address) ? null : SourcePage.Url(slug));
    }

    public bool IsPublished(string document) => !unpublished.Contains(document);

    /// <summary>The document that a field refers to; null where it refers to none.</summary>
    public static string? AddressOf(Type? type, string field, string value) =>
        (type is null ? null : FieldShape.Of(type).FirstOrDefault(shape => shape.Name == field)?.Target) switch
        {
            FieldTarget.Person => DirectoryEntry.AddressOfPerson(value),
            FieldTarget.Organization => DirectoryEntry.AddressOfOrganization(value),
            FieldTarget.Jurisdiction => Dossier.AddressOf(value),
            null when type == typeof(Withdrawal) && field == "movedTo" => Dossier.AddressOf(value),
            null when type == typeof(SourceDocument) && field == "earlierCapture" => SourceDocument.AddressOf(value),
            null when type == typeof(PassageQuote) && field == "source" => SourceDocument.AddressOf(value),
            _ => null,
        };

    /// <summary>By its fields as they were and are, those of its title too, and by its citations.</summary>
    private static IEnumerable<string> Referred(ChangedFact fact)
    {
        foreach (var field in fact.Type is null ? [] : FieldShape.Of(fact.Type))
        foreach (var stated in (JsonObject?[])[fact.Before, fact.After])
            if (stated is not null && FormPath.Find(stated, FormPath.Field("$", field.Name)) is { } value)
                if (value is JsonObject quote && quote["source"] is { } source)
                    yield return SourceDocument.AddressOf(source.ToString());
                else if (value is JsonValue && AddressOf(fact.Type, field.Name, value.ToString()) is { } address)
                    yield return address;
        foreach (var citation in fact.Citations)
            if (citation.Quote is JsonObject quote)
                yield return SourceDocument.AddressOf($"{quote["source"]}");
    }

    private static string? OwnName(JsonObject? document, string slug) =>
        (document?["organizations"] as JsonArray)
            ?.OfType<JsonObject>()
            .FirstOrDefault(organization => organization["slug"]?.ToString() == slug)
            ?["name"]?.ToString();
}
