using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Documents;

/// <summary>One change after another at every node of a JSON document, most of them for the worse.</summary>
internal static class Mutations
{
    private static readonly string[] Others =
    [
        "true",
        "5",
        "-1",
        "1.5",
        "0",
        "2147483648",
        "[]",
        "{}",
        "[5]",
        "\"\"",
        "\" \"",
        "\"\u00a0\\n\"",
        "\"a\"",
    ];
    private static readonly string[] OtherTexts =
    [
        "Bad Slug",
        "bad--slug",
        "not-stated",
        "no-such-word",
        "2025-04",
        "2025-13",
        "2025-4-1",
        "https://a.example",
        "ftp://a.example",
        "fl/miami",
        "12",
        "123",
        .. new[] { 81, 121, 201, 301, 501, 1001, 2001, 4001 }.Select(length => new string('a', length)),
    ];
    private static readonly string[] OtherCitings =
    [
        """{ "passage": "a" }""",
        """{ "passage": "a", "role": "denies" }""",
        """{ "passage": "a", "role": "contradicts", "reportedAs": "" }""",
    ];

    /// <summary>
    /// The first node of a kind, such as the name of an organization, in many ways; every further one in two.
    /// </summary>
    public static IEnumerable<(string What, JsonNode Json)> Of(JsonNode document)
    {
        var seen = new HashSet<string>();
        return Slices(document).SelectMany(slice => OfSlice(slice, seen));
    }

    /// <summary>
    /// A dossier in small ones with one fact or passage each, so that reading them all takes no time.
    /// </summary>
    private static IEnumerable<JsonNode> Slices(JsonNode document)
    {
        if ((document as JsonObject)?["jurisdiction"] is not { } place)
            return [document];
        return from member in document.AsObject()
            from part in Parts(member.Key, member.Value!)
            select new JsonObject { ["jurisdiction"] = place.DeepClone(), [member.Key] = part };
    }

    private static IEnumerable<JsonNode> Parts(string name, JsonNode value) =>
        value switch
        {
            JsonArray list => list.Select(item => new JsonArray(item!.DeepClone())),
            JsonObject entries when name == "passages" => entries.Select(entry => new JsonObject
            {
                [entry.Key] = entry.Value!.DeepClone(),
            }),
            _ => [value.DeepClone()],
        };

    private static IEnumerable<(string What, JsonNode Json)> OfSlice(JsonNode document, HashSet<string> seen)
    {
        foreach (var (node, path, kind) in Nodes(document, "", ""))
        {
            if (kind.StartsWith(".jurisdiction", StringComparison.Ordinal) && seen.Contains(kind))
                continue;
            if (path != "")
            {
                yield return ($"{path} removed", Changed(document, copy => copy.Remove(path)));
                yield return ($"{path} is null", Changed(document, copy => copy.Set(path, null)));
            }
            if (!seen.Add(kind))
                continue;
            foreach (var other in path == "" ? [] : Instead(node, kind))
                yield return ($"{path} is {other}", Changed(document, copy => copy.Set(path, JsonNode.Parse(other))));
            foreach (
                var name in node is JsonObject
                    ? new[] { "Unknown Field", "$schema", "person", new string('k', 81) }
                    : []
            )
                yield return (
                    $"{path} with {name}",
                    Changed(
                        document,
                        copy => At(copy, path)![name] = node.AsObject().FirstOrDefault().Value?.DeepClone()
                    )
                );
            foreach (var item in node is JsonArray { Count: > 0 } list ? new[] { list[0], null } : [])
                yield return (
                    $"{path} with {item}",
                    Changed(document, copy => At(copy, path)!.AsArray().Add(item?.DeepClone()))
                );
        }
    }

    private static IEnumerable<string> Instead(JsonNode node, string kind) =>
        [
            .. Others,
            .. node is JsonValue ? OtherTexts.Select(text => JsonSerializer.Serialize(text)) : [],
            .. kind.Contains("citations.") ? OtherCitings : [],
        ];

    private static JsonNode Changed(JsonNode document, Action<JsonNode> change)
    {
        var copy = document.DeepClone();
        change(copy);
        return copy;
    }

    private static JsonNode? At(JsonNode document, string path) => path == "" ? document : document.At(path);

    /// <summary>With the path, and with the path less all indexes and the keys of passages and citations.</summary>
    private static IEnumerable<(JsonNode Node, string Path, string Kind)> Nodes(
        JsonNode node,
        string path,
        string kind
    ) =>
        node switch
        {
            JsonObject holder => holder
                .SelectMany(member =>
                    Nodes(
                        member.Value!,
                        $"{path}['{member.Key}']",
                        kind.EndsWith("passages") || kind.EndsWith("citations") ? $"{kind}.*" : $"{kind}.{member.Key}"
                    )
                )
                .Prepend((node, path, kind)),
            JsonArray list => list.SelectMany((item, i) => Nodes(item!, $"{path}[{i}]", $"{kind}[]"))
                .Prepend((node, path, kind)),
            _ => [(node, path, kind)],
        };
}
