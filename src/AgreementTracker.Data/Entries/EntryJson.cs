using System.Text.Json.Nodes;
using AgreementTracker.Record.Editing;

namespace AgreementTracker.Data.Entries;

/// <summary>What merging and splitting do to the JSON of documents.</summary>
internal static class EntryJson
{
    /// <summary>The entry itself in its document.</summary>
    public static JsonObject Of(JsonObject root, Entry entry) => Of(root, entry.Slug);

    public static JsonObject Of(JsonObject root, string slug) =>
        (
            root["person"]
            ?? root["organization"]
            ?? root["organizations"]!.AsArray().Single(organization => organization!["slug"]!.ToString() == slug)
        )!.AsObject();

    /// <summary>Lets every reference to one entry be to another.</summary>
    public static void Refer(JsonObject root, string address, EntryKind kind, string from, string to)
    {
        var target = kind == EntryKind.Person ? FieldTarget.Person : FieldTarget.Organization;
        DraftJson.Walk(
            root,
            DraftJson.TypeOf(address),
            (fact, type) =>
            {
                foreach (
                    var path in FieldShape
                        .Of(type)
                        .Where(field => field.Target == target)
                        .Select(field => FormPath.Field("$", field.Name))
                )
                    if (FormPath.Find(fact, path)?.ToString() == from)
                        Set(fact, path, to);
            }
        );
    }

    public static void Set(JsonObject root, string path, string value)
    {
        var (holder, name) = FormPath.Split(path);
        FormPath.Find(root, holder)!.AsObject()[(string)name] = value;
    }

    /// <summary>The citations of a field, to be those of another document, which gets the passages too.</summary>
    public static List<JsonNode> Carried(JsonNode? citings, JsonObject from, JsonObject to)
    {
        List<JsonNode> carried = [];
        foreach (var citing in (citings as JsonArray ?? []).OfType<JsonNode>())
            if (PassageUse.KeyOf(citing) is { } key && from["passages"]?[key] is JsonObject quote)
            {
                var copy = citing.DeepClone();
                var here = ReferenceEquals(from, to) ? key : KeyIn(to, quote, key);
                if (copy is JsonObject longForm)
                    longForm["passage"] = here;
                else
                    copy = here;
                carried.Add(copy);
            }
        return carried;
    }

    /// <summary>Those that support alone: what speaks against a name says nothing of where it is printed.</summary>
    public static JsonArray Supporting(JsonNode? citings) =>
        [
            .. (citings as JsonArray ?? [])
                .OfType<JsonNode>()
                .Where(citing =>
                    citing is not JsonObject { } longForm
                    || longForm["role"] is null
                    || longForm["role"]!.ToString() == "supports"
                )
                .Select(citing => citing.DeepClone()),
        ];

    public static JsonArray? CitationsOf(JsonObject fact, string field) => fact["citations"]?[field] as JsonArray;

    /// <summary>Cites a field by these too, each passage once.</summary>
    public static void Cite(JsonObject fact, string field, IEnumerable<JsonNode> citings)
    {
        var citations = fact["citations"] as JsonObject ?? [];
        fact["citations"] ??= citations;
        var there = citations[field] as JsonArray ?? [];
        citations[field] ??= there;
        foreach (var citing in citings)
            if (there.All(other => PassageUse.KeyOf(other) != PassageUse.KeyOf(citing)))
                there.Add(citing);
    }

    /// <summary>Gives it one more name, unless it has that already.</summary>
    public static void AddName(JsonObject entry, string name, IEnumerable<JsonNode> citings)
    {
        var others = entry["otherNames"] as JsonArray ?? [];
        if (name == entry["name"]?.ToString() || others.Any(other => other!.ToString() == name))
            return;
        entry["otherNames"] ??= others;
        others.Add(name);
        Cite(entry, "otherNames", citings);
    }

    public static void DropUnused(JsonObject root)
    {
        foreach (var key in PassageUse.Unused(root))
            root["passages"]!.AsObject().Remove(key);
    }

    /// <summary>
    /// The key under which the words stand in a document, which takes them in where it has not got them.
    /// </summary>
    private static string KeyIn(JsonObject root, JsonObject quote, string wanted)
    {
        if (root["passages"] is not JsonObject passages)
            root["passages"] = passages = [];
        if (passages.FirstOrDefault(passage => JsonNode.DeepEquals(passage.Value, quote)).Key is { } same)
            return same;
        for (var number = 1; ; number++)
            if ($"{wanted}{(number == 1 ? "" : $"-{number}")}" is var key && passages.TryAdd(key, quote.DeepClone()))
                return key;
    }
}
