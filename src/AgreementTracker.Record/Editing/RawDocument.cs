using System.Buffers;
using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Editing;

/// <summary>
/// A document as text, but for the fact that somebody is at work on: that one is read once and kept as nodes.
/// </summary>
internal sealed class RawDocument
{
    private readonly OrderedDictionary<string, RawPart> parts = [];
    private byte[]? packed;
    private JsonNode? opened;

    /// <exception cref="JsonException">It is no JSON object.</exception>
    public RawDocument(string content)
    {
        var json = Encoding.UTF8.GetBytes(content);
        var reader = new Utf8JsonReader(json);
        reader.Read();
        if (reader.TokenType != JsonTokenType.StartObject)
            throw new JsonException("is no JSON object");
        while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
        {
            var name = reader.GetString()!;
            reader.Read();
            parts.Add(name, Read(ref reader, json));
        }
        if (reader.Read())
            throw new JsonException("goes on after its end");
    }

    public string Content
    {
        get
        {
            var text = new ArrayBufferWriter<byte>();
            using (var writer = new Utf8JsonWriter(text, new() { Encoder = DraftJson.Options.Encoder }))
            {
                writer.WriteStartObject();
                foreach (var (name, part) in parts)
                {
                    writer.WritePropertyName(name);
                    part.WriteTo(writer);
                }
                writer.WriteEndObject();
            }
            return Encoding.UTF8.GetString(text.WrittenSpan);
        }
    }

    /// <summary>All of it as nodes, made anew each time.</summary>
    public JsonObject Tree() => new(parts.Select(part => KeyValuePair.Create(part.Key, part.Value.Node)));

    public JsonNode? Find(IReadOnlyList<object> steps) =>
        steps switch
        {
            [] => Tree(),
            [string name] => parts.GetValueOrDefault(name)?.Node,
            [string name, var step, ..] when parts.TryGetValue(name, out var part) => steps
                .Skip(2)
                .Aggregate(Within(part, step), FormPath.Next),
            _ => null,
        };

    public bool Has(IReadOnlyList<object> steps) =>
        steps switch
        {
            [] => true,
            [string name] => parts.ContainsKey(name),
            [string name, var step] => parts.GetValueOrDefault(name) switch
            {
                RawItems list => step is int index && index < list.Items.Length,
                RawFields holder => step is string field && holder.Fields.ContainsKey(field),
                _ => false,
            },
            _ => FormPath.Holds(Find([.. steps.SkipLast(1)]), steps[^1]),
        };

    /// <summary>Whether it has fields.</summary>
    public bool IsHolder(IReadOnlyList<object> steps) =>
        steps switch
        {
            [] => true,
            [string name] => parts.GetValueOrDefault(name) is RawFields,
            _ => Find(steps) is JsonObject,
        };

    /// <summary>The facts of a list, or whatever else it holds, each as text.</summary>
    public byte[][] Items(IReadOnlyList<object> steps) =>
        steps is [string name] && parts.GetValueOrDefault(name) is RawItems list
            ? list.Items
            : [.. (Find(steps) as JsonArray ?? []).Select(RawPart.Pack)];

    /// <summary>The names of the fields at the first level of an object.</summary>
    public IEnumerable<string> Names(string name) =>
        parts.GetValueOrDefault(name) is RawFields holder ? holder.Fields.Keys : [];

    /// <summary>What stands there; null where nothing does.</summary>
    public RawPart? Get(IReadOnlyList<object> steps) =>
        steps switch
        {
            [string name] => parts.GetValueOrDefault(name),
            [string name, string field] when parts.GetValueOrDefault(name) is RawFields holder =>
                holder.Fields.TryGetValue(field, out var json) ? new RawValue(json) : null,
            _ => Has(steps) ? new RawValue(RawPart.Pack(Find(steps))) : null,
        };

    /// <summary>Sets a field of a holder that is there, or takes it out.</summary>
    public void Put(IReadOnlyList<object> steps, RawPart? value)
    {
        var name = (string)steps[0];
        if (steps.Count == 1)
        {
            if (value is null)
                parts.Remove(name);
            else
                parts[name] = value is RawValue { Json: [(byte)'[' or (byte)'{', ..] } ? RawPart.Of(value.Node) : value;
        }
        else if (parts[name] is RawItems list)
        {
            var index = (int)steps[1];
            var fact = Open(list.Items[index]);
            Put(fact, steps.Skip(2), value);
            (packed, opened) = (RawPart.Pack(fact), fact);
            list.Items[index] = packed;
        }
        else if (parts[name] is RawFields holder)
        {
            var field = (string)steps[1];
            if (steps.Count > 2)
            {
                var node = RawPart.Unpack(holder.Fields[field]);
                Put(node, steps.Skip(2), value);
                holder.Fields[field] = RawPart.Pack(node);
            }
            else if (value is null)
                holder.Fields.Remove(field);
            else
                holder.Fields[field] = RawPart.Pack(value.Node);
        }
    }

    private static void Put(JsonNode? node, IEnumerable<object> steps, RawPart? value)
    {
        var holder = (JsonObject)steps.SkipLast(1).Aggregate(node, FormPath.Next)!;
        var name = (string)steps.Last();
        if (value is null)
            holder.Remove(name);
        else
            holder[name] = value.Node;
    }

    private JsonNode? Within(RawPart part, object step) =>
        (part, step) switch
        {
            (RawItems list, int index) when index < list.Items.Length => Open(list.Items[index]),
            (RawFields holder, string field) when holder.Fields.TryGetValue(field, out var json) => RawPart.Unpack(
                json
            ),
            _ => null,
        };

    /// <summary>A form reads one fact again and again.</summary>
    private JsonNode? Open(byte[] fact)
    {
        if (!ReferenceEquals(fact, packed))
            (packed, opened) = (fact, RawPart.Unpack(fact));
        return opened;
    }

    private static RawPart Read(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        switch (reader.TokenType)
        {
            case JsonTokenType.StartArray:
                List<byte[]> items = [];
                while (reader.Read() && reader.TokenType != JsonTokenType.EndArray)
                    items.Add(Raw(ref reader, json));
                return new RawItems([.. items]);
            case JsonTokenType.StartObject:
                OrderedDictionary<string, byte[]> fields = [];
                while (reader.Read() && reader.TokenType == JsonTokenType.PropertyName)
                {
                    var name = reader.GetString()!;
                    reader.Read();
                    fields.Add(name, Raw(ref reader, json));
                }
                return new RawFields(fields);
            default:
                return new RawValue(Raw(ref reader, json));
        }
    }

    private static byte[] Raw(ref Utf8JsonReader reader, ReadOnlySpan<byte> json)
    {
        var start = (int)reader.TokenStartIndex;
        reader.Skip();
        return json[start..(int)reader.BytesConsumed].ToArray();
    }
}
