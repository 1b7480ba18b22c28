using System.Text.Json.Nodes;
using AgreementTracker.Record.Editing;

namespace AgreementTracker.Record.Differences;

/// <summary>
/// A document with each passage in the place of its key, so that two versions are compared by the words that facts rest
/// on: the same key may stand for other words, and the same words may have another key.
/// </summary>
internal static class QuotedDocument
{
    public static JsonObject Of(string json)
    {
        var root = JsonNode.Parse(json)!.AsObject();
        var passages = root["passages"] as JsonObject ?? [];
        foreach (var (name, value) in root)
            if (name != "passages")
                Quote(value, passages);
        return root;
    }

    private static void Quote(JsonNode? node, JsonObject passages)
    {
        switch (node)
        {
            case JsonObject holder:
                foreach (var (name, value) in holder.ToList())
                    if (name == "citations" && value is JsonObject fields)
                        foreach (var citings in fields.Select(field => field.Value).OfType<JsonArray>())
                            QuoteEach(citings, passages);
                    else if (name == "passage" && value is JsonValue key)
                        holder[name] = passages[key.ToString()]?.DeepClone() ?? value.DeepClone();
                    else
                        Quote(value, passages);
                break;
            case JsonArray items:
                foreach (var item in items)
                    Quote(item, passages);
                break;
        }
    }

    /// <summary>A citing in its short form becomes one in its long form.</summary>
    private static void QuoteEach(JsonArray citings, JsonObject passages)
    {
        for (var i = 0; i < citings.Count; i++)
        {
            var citing = citings[i] as JsonObject ?? [];
            var key = PassageUse.KeyOf(citings[i]);
            var quoted = new JsonObject { ["role"] = citing["role"]?.DeepClone() ?? "supports" };
            foreach (var (name, value) in citing)
                if (name is not ("role" or "passage"))
                    quoted[name] = value?.DeepClone();
            quoted["passage"] = key is null ? null : passages[key]?.DeepClone() ?? key;
            citings[i] = quoted;
        }
    }
}
