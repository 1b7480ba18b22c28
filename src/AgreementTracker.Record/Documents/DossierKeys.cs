using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Documents;

/// <summary>A dossier whose facts and passages have other keys, wherever they are named.</summary>
internal static class DossierKeys
{
    private static readonly string[] OfFacts = ["key", "agreement", "voteEvent", "event", "ofFigure"];

    public static Dossier Changed(
        Dossier dossier,
        IReadOnlyDictionary<string, string> facts,
        IReadOnlyDictionary<string, string> passages
    )
    {
        if (facts.All(key => key.Key == key.Value) && passages.Count == 0)
            return dossier;
        var root = JsonNode.Parse(DocumentJson.Write(dossier))!.AsObject();
        if (root["passages"] is JsonObject quotes)
            foreach (var (key, quote) in quotes.ToList().Where(quote => passages.ContainsKey(quote.Key)))
            {
                quotes.Remove(key);
                quotes[passages[key]] = quote;
            }
        foreach (var (name, value) in root)
            if (name != "passages")
                Change(value, facts, passages);
        return DocumentJson.Read<Dossier>(root.ToJsonString());
    }

    private static void Change(
        JsonNode? node,
        IReadOnlyDictionary<string, string> facts,
        IReadOnlyDictionary<string, string> passages
    )
    {
        if (node is JsonArray items)
            foreach (var item in items)
                Change(item, facts, passages);
        if (node is not JsonObject holder)
            return;
        foreach (var (name, value) in holder.ToList())
            if (name == "citations" && value is JsonObject fields)
                foreach (var citings in fields.Select(field => field.Value).OfType<JsonArray>())
                    for (var i = 0; i < citings.Count; i++)
                        if (citings[i] is JsonValue key && passages.TryGetValue(key.ToString(), out var cited))
                            citings[i] = cited;
                        else
                            Change(citings[i], facts, passages);
            else if (
                value is JsonValue
                && (
                    name == "passage" ? passages
                    : OfFacts.Contains(name) ? facts
                    : null
                )?.GetValueOrDefault(value.ToString())
                    is { } other
            )
                holder[name] = other;
            else
                Change(value, facts, passages);
    }
}
