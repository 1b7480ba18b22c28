using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Editing;

/// <summary>Which passages of an edited document something rests on.</summary>
internal static class PassageUse
{
    public static IReadOnlyList<string> Unused(JsonObject document)
    {
        if (document["passages"] is not JsonObject passages)
            return [];
        var used = Used(document);
        return [.. passages.Select(passage => passage.Key).Where(key => !used.Contains(key))];
    }

    public static IReadOnlyList<string> Missing(JsonObject document) =>
        [.. Used(document).Where(key => document["passages"]?[key] is null)];

    private static HashSet<string> Used(JsonObject document)
    {
        HashSet<string> used = [];
        Gather(document, used);
        return used;
    }

    private static void Gather(JsonNode? node, HashSet<string> used)
    {
        switch (node)
        {
            case JsonObject holder:
                foreach (var (name, value) in holder)
                    if (name == "citations" && value is JsonObject fields)
                        used.UnionWith(
                            fields.SelectMany(field => field.Value as JsonArray ?? []).Select(KeyOf).OfType<string>()
                        );
                    else if (name == "passage" && value is JsonValue)
                        used.Add(value.ToString());
                    else if (name != "passages")
                        Gather(value, used);
                break;
            case JsonArray items:
                foreach (var item in items)
                    Gather(item, used);
                break;
        }
    }

    /// <summary>The passage that a citation names, in its short or its long form.</summary>
    public static string? KeyOf(JsonNode? citing) =>
        citing switch
        {
            JsonObject longForm => longForm["passage"]?.ToString(),
            JsonValue key => key.ToString(),
            _ => null,
        };
}
