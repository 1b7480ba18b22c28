using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.PendingSources;
using AgreementTracker.Data.Publishing;

namespace AgreementTracker.Web.Editing;

internal sealed record OpenedDraft(DraftSession Session, IReadOnlyList<CitableSource> Sources);

/// <summary>Reads a draft with what its form needs to know of the record.</summary>
internal static class DraftOpening
{
    private static readonly string[] SlugFields =
    [
        "agency",
        "partner",
        "body",
        "organization",
        "person",
        "parent",
        "mergedInto",
    ];

    /// <exception cref="DraftRefusedException">There is no such draft to be worked on by this editor.</exception>
    public static async Task<OpenedDraft> OpenAsync(TrackerDbContext db, Guid id, Contributor author)
    {
        var draft = await db.OpenDraftAsync(id, author);
        var roots = draft.Documents.ConvertAll(document => JsonNode.Parse(document.Content)!);
        var slugs = roots.SelectMany(Slugs).Distinct().ToList();
        var addresses = draft.Documents.ConvertAll(document => document.Address);
        var published = (await db.LatestRevisionsAsync(addresses, default))
            .SelectMany(revision => Keys(JsonNode.Parse(revision.Value.Content)!).Select(key => (revision.Key, key)))
            .ToHashSet();
        var cited = roots
            .SelectMany(root =>
                (root["passages"] as JsonObject ?? []).Select(passage => passage.Value?["source"]?.ToString())
            )
            .OfType<string>()
            .Distinct()
            .ToList();
        return new(new(draft, await db.NamesOfAsync(slugs), published), await db.CitableSourcesAsync(cited));
    }

    private static IEnumerable<string> Slugs(JsonNode? node) =>
        node switch
        {
            JsonObject holder => holder.SelectMany(field =>
                field.Value is JsonValue value && SlugFields.Contains(field.Key)
                    ? [value.ToString()]
                    : Slugs(field.Value)
            ),
            JsonArray items => items.SelectMany(Slugs),
            _ => [],
        };

    private static IEnumerable<string> Keys(JsonNode? node) =>
        node switch
        {
            JsonObject holder => holder.SelectMany(field =>
                field.Value is JsonValue value && field.Key is "key" or "slug"
                    ? [field.Value!.ToString()]
                    : Keys(field.Value)
            ),
            JsonArray items => items.SelectMany(Keys),
            _ => [],
        };
}
