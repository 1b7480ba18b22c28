using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Editing;

/// <summary>
/// What stands under one name of a document, as UTF-8 text: a list fact by fact, an object field by field, a value as a
/// whole. As nodes a large dossier takes five times as much, for as long as somebody has it open.
/// </summary>
internal abstract record RawPart
{
    /// <summary>As nodes, made anew each time.</summary>
    public abstract JsonNode? Node { get; }

    public abstract void WriteTo(Utf8JsonWriter writer);

    public static RawPart Of(JsonNode? node) =>
        node switch
        {
            JsonArray items => new RawItems([.. items.Select(Pack)]),
            JsonObject fields => new RawFields(
                new(fields.Select(field => KeyValuePair.Create(field.Key, Pack(field.Value))))
            ),
            _ => new RawValue(Pack(node)),
        };

    public static byte[] Pack(JsonNode? node) => JsonSerializer.SerializeToUtf8Bytes(node, DraftJson.Options);

    public static JsonNode? Unpack(byte[] json) => JsonNode.Parse(json);
}

internal sealed record RawValue(byte[] Json) : RawPart
{
    public override JsonNode? Node => Unpack(Json);

    public override void WriteTo(Utf8JsonWriter writer) => writer.WriteRawValue(Json, skipInputValidation: true);
}

internal sealed record RawItems(byte[][] Items) : RawPart
{
    public override JsonNode Node => new JsonArray([.. Items.Select(Unpack)]);

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartArray();
        foreach (var item in Items)
            writer.WriteRawValue(item, skipInputValidation: true);
        writer.WriteEndArray();
    }
}

internal sealed record RawFields(OrderedDictionary<string, byte[]> Fields) : RawPart
{
    public override JsonNode Node =>
        new JsonObject(Fields.Select(one => KeyValuePair.Create(one.Key, Unpack(one.Value))));

    public override void WriteTo(Utf8JsonWriter writer)
    {
        writer.WriteStartObject();
        foreach (var (name, json) in Fields)
        {
            writer.WritePropertyName(name);
            writer.WriteRawValue(json, skipInputValidation: true);
        }
        writer.WriteEndObject();
    }
}
