using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgreementTracker.Data.Editing;

/// <summary>
/// A document as nodes that stand by themselves. Those of <see cref="JsonNode.Parse(string, JsonNodeOptions?, JsonDocumentOptions)"/>
/// hold on to the text they were read from, and to a copy of each name for each object: for as long as somebody has a large
/// dossier open, that is a third of it.
/// </summary>
internal static class DocumentTree
{
    /// <summary>Names, slugs and words of vocabularies are shorter, and come again and again.</summary>
    private const int LongestShared = 60;

    /// <exception cref="JsonException">It is no JSON.</exception>
    public static JsonNode? Parse(string content)
    {
        var reader = new Utf8JsonReader(Encoding.UTF8.GetBytes(content));
        reader.Read();
        var node = Read(ref reader, []);
        return reader.Read() ? throw new JsonException("goes on after its end") : node;
    }

    private static JsonNode? Read(ref Utf8JsonReader reader, HashSet<string> shared)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartObject:
                var holder = new JsonObject();
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = Shared(reader.GetString()!, shared);
                    reader.Read();
                    holder.Add(name, Read(ref reader, shared));
                }
                return holder;
            case JsonTokenType.StartArray:
                var items = new JsonArray();
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Read(ref reader, shared));
                return items;
            case JsonTokenType.String:
                return JsonValue.Create(Shared(reader.GetString()!, shared));
            case JsonTokenType.Number:
                return reader.TryGetInt32(out var whole) ? JsonValue.Create(whole)
                    : reader.TryGetDecimal(out var number) ? JsonValue.Create(number)
                    : JsonValue.Create(reader.GetDouble());
            case JsonTokenType.True or JsonTokenType.False:
                return JsonValue.Create(reader.GetBoolean());
            default:
                return null;
        }
    }

    private static string Shared(string text, HashSet<string> shared)
    {
        if (text.Length > LongestShared)
            return text;
        if (shared.TryGetValue(text, out var known))
            return known;
        shared.Add(text);
        return text;
    }
}
