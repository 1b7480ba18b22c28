using System.Collections;
using System.Collections.Concurrent;
using System.Reflection;
using System.Runtime.CompilerServices;
using System.Text;
using System.Text.Json;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Documents;

/// <summary>
/// Reads documents strictly: unknown, repeated and missing fields, wrong types and words outside a vocabulary are all
/// reported, each with file and path, and not only the first. What it returns where it reported nothing is whole.
/// </summary>
public sealed class DocumentReader(string file, ICollection<Problem> problems)
{
    public const int LengthLimit = 20_000_000;

    private static readonly ConcurrentDictionary<Type, OrderedDictionary<string, PropertyInfo>> KnownFields = new();
    private static readonly ConcurrentDictionary<(PropertyInfo Field, Type Rule), Attribute?> KnownRules = new();
    private static readonly UTF8Encoding StrictUtf8 = new(
        encoderShouldEmitUTF8Identifier: false,
        throwOnInvalidBytes: true
    );

    public T? Read<T>(ReadOnlyMemory<byte> json)
        where T : class, IDocument => (T?)ReadAs(typeof(T), json);

    /// <summary>A file that holds several documents in a JSON array.</summary>
    public IReadOnlyList<T> ReadList<T>(ReadOnlyMemory<byte> json)
        where T : class, IDocument => (IReadOnlyList<T>?)ReadAs(typeof(IReadOnlyList<T>), json) ?? [];

    private object? ReadAs(Type type, ReadOnlyMemory<byte> json)
    {
        var before = problems.Count;
        if (json.Length > LengthLimit)
            Report("", $"is longer than {LengthLimit:N0} bytes");
        else
            try
            {
                // Checked apart from parsing, which would replace bytes that are no UTF-8.
                StrictUtf8.GetCharCount(json.Span);
                using var parsed = JsonDocument.Parse(json);
                var document = Value(parsed.RootElement, type, "$", null);
                return problems.Count == before ? document : null;
            }
            catch (DecoderFallbackException)
            {
                Report("", "is not valid UTF-8");
            }
            catch (JsonException e)
            {
                Report("", $"is not valid JSON: line {e.LineNumber + 1}, byte {e.BytePositionInLine + 1}");
            }
        return null;
    }

    private object? Value(JsonElement json, Type type, string path, PropertyInfo? property)
    {
        type = Nullable.GetUnderlyingType(type) ?? type;
        if (type == typeof(string))
            return Text(json, path, property);
        if (type == typeof(int) || type == typeof(decimal))
            return Number(json, type, path, property);
        if (type.IsEnum)
            return Word(json, type, path);
        if (type == typeof(Citing) && json.ValueKind == JsonValueKind.String)
            return Text(json, path, typeof(Citing).GetProperty(nameof(Citing.Passage))) is { } passage
                ? new Citing { Passage = passage }
                : null;
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyList<>))
            return Items(json, type.GenericTypeArguments[0], path, Rule<AtLeastAttribute>(property)?.Min ?? 0);
        if (type.IsGenericType && type.GetGenericTypeDefinition() == typeof(IReadOnlyDictionary<,>))
            return Entries(json, type.GenericTypeArguments[1], path, Rule<WrittenAttribute>(property));
        return Object(json, type, path);
    }

    private string? Text(JsonElement json, string path, PropertyInfo? property)
    {
        if (json.ValueKind != JsonValueKind.String)
            return Expected<string>("text", json, path);

        if (Characters(json) is not { } text)
        {
            Report(path, "holds half of a surrogate pair, which is no character");
            return null;
        }
        if (text.Contains('\0'))
            Report(path, "holds the character U+0000, which can't be kept");
        if (string.IsNullOrWhiteSpace(text))
            Report(path, "is empty: leave it out where no source states it", ProblemKind.Empty);
        if (Rule<LimitAttribute>(property) is { } limit && text.Length > limit.Length)
            Report(path, $"is longer than {limit.Length:N0} characters");
        else if (Rule<WrittenAttribute>(property)?.Form.Fault(text) is { } fault)
            Report(path, $"{fault}, found '{text}'");
        return text;
    }

    /// <summary>Null where an escape names half of a surrogate pair.</summary>
    private static string? Characters(JsonElement json)
    {
        try
        {
            return json.GetString();
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    private object? Number(JsonElement json, Type type, string path, PropertyInfo? property)
    {
        var least = Rule<AtLeastAttribute>(property);
        var expected = (type == typeof(int) ? "a whole number" : "a number") + (least is null ? "" : $" ≥ {least.Min}");
        if (json.ValueKind == JsonValueKind.Number)
        {
            if (type == typeof(int) && json.TryGetInt32(out var whole) && !(whole < least?.Min))
                return whole;
            if (type == typeof(decimal) && json.TryGetDecimal(out var number))
                return PlainDecimal.Of(number);
        }
        return Expected<object>(expected, json, path);
    }

    private object? Word(JsonElement json, Type vocabulary, string path)
    {
        return Vocabulary.Parse(vocabulary, json.ValueKind == JsonValueKind.String ? Characters(json) : null)
            ?? Expected<object>($"one of {string.Join(", ", Vocabulary.WordsOf(vocabulary))}", json, path);
    }

    private object? Items(JsonElement json, Type type, string path, int least)
    {
        if (json.ValueKind != JsonValueKind.Array)
            return Expected<object>("a list", json, path);
        // A field's citations are a list that says something only where it has an item.
        if (json.GetArrayLength() < (type == typeof(Citing) ? 1 : least))
            Report(path, "is an empty list");
        var items = (IList)Activator.CreateInstance(typeof(List<>).MakeGenericType(type))!;
        var i = 0;
        foreach (var item in json.EnumerateArray())
            if (Value(item, type, $"{path}[{i++}]", null) is { } value)
                items.Add(value);
        return items;
    }

    private object? Entries(JsonElement json, Type type, string path, WrittenAttribute? written)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Expected<object>("an object", json, path);
        var entries = (IDictionary)
            Activator.CreateInstance(typeof(OrderedDictionary<,>).MakeGenericType(typeof(string), type))!;
        foreach (var (name, member, memberPath) in Members(json, path))
        {
            if (written?.Form.Fault(name) is { } fault)
                Report(memberPath, $"the key is not well written: {fault}");
            if (written is not null && name.Length > KeyedFact.KeyLimit)
                Report(memberPath, $"the key is longer than {KeyedFact.KeyLimit} characters");
            if (Value(member, type, memberPath, null) is { } value)
                entries.Add(name, value);
        }
        return entries;
    }

    private object? Object(JsonElement json, Type type, string path)
    {
        if (json.ValueKind != JsonValueKind.Object)
            return Expected<object>("an object", json, path);

        var read = Activator.CreateInstance(type)!;
        var fields = Fields(type);
        var found = new HashSet<string>();
        foreach (var (name, value, memberPath) in Members(json, path))
        {
            if (fields.TryGetValue(name, out var property))
            {
                found.Add(name);
                if (Value(value, property.PropertyType, memberPath, property) is { } field)
                    property.SetValue(read, field);
            }
            else if (name == "$schema" && path == "$")
                Text(value, memberPath, null);
            else
                Report(memberPath, $"is no field here; the fields are {string.Join(", ", fields.Keys)}");
        }
        foreach (var (name, property) in fields)
            if (!found.Contains(name) && Rule<RequiredMemberAttribute>(property) is not null)
                problems.Add(
                    new(file, path, $"lacks the field {name}") { Kind = ProblemKind.MissingField, Field = name }
                );
        if (read is DirectoryEntry entry && entry.Person is null == entry.Organization is null)
            Report(path, "holds either a person or an organization");
        if (read is AttributionFact attribution && attribution == new AttributionFact())
            Report(path, "is empty: leave it out where no source states it", ProblemKind.Empty);
        return read;
    }

    private IEnumerable<(string Name, JsonElement Value, string Path)> Members(JsonElement json, string path)
    {
        var seen = new HashSet<string>(StringComparer.Ordinal);
        foreach (var member in json.EnumerateObject())
        {
            if (NameOf(member) is not { } name)
            {
                Report(path, "has a field whose name holds half of a surrogate pair, which is no character");
                continue;
            }
            var memberPath = MemberPath(path, name);
            if (seen.Add(name))
                yield return (name, member.Value, memberPath);
            else
                Report(memberPath, "is there twice");
        }
    }

    /// <summary>Null where an escape names half of a surrogate pair.</summary>
    private static string? NameOf(JsonProperty member)
    {
        try
        {
            return member.Name;
        }
        catch (InvalidOperationException)
        {
            return null;
        }
    }

    /// <summary>A member's place in RFC 9535's notation: by a dot where the name allows it, else in brackets.</summary>
    internal static string MemberPath(string path, string name) =>
        name.Length > 0 && name.All(c => char.IsAsciiLetterOrDigit(c) || c == '_') && !char.IsAsciiDigit(name[0])
            ? $"{path}.{name}"
            : $"{path}['{name.Replace("'", "\\'")}']";

    internal static OrderedDictionary<string, PropertyInfo> Fields(Type type) =>
        KnownFields.GetOrAdd(
            type,
            static type =>
            {
                var fields = new OrderedDictionary<string, PropertyInfo>();
                foreach (var property in type.GetProperties(BindingFlags.Public | BindingFlags.Instance))
                    if (property.CanWrite)
                        fields.Add(FieldName(property), property);
                return fields;
            }
        );

    private static T? Rule<T>(PropertyInfo? property)
        where T : Attribute =>
        property is null
            ? null
            : (T?)KnownRules.GetOrAdd((property, typeof(T)), static at => at.Field.GetCustomAttribute(at.Rule));

    internal static string FieldName(PropertyInfo property) => JsonNamingPolicy.CamelCase.ConvertName(property.Name);

    private T? Expected<T>(string what, JsonElement json, string path)
        where T : class
    {
        var found = json.ValueKind switch
        {
            JsonValueKind.Null => "null (leave the field out where no source states it)",
            JsonValueKind.Object => "an object",
            JsonValueKind.Array => "a list",
            _ => json.GetRawText() is { Length: <= 60 } text ? text : json.GetRawText()[..60] + "…",
        };
        Report(path, $"expected {what}, found {found}");
        return null;
    }

    private void Report(string path, string message, ProblemKind kind = ProblemKind.Other) =>
        problems.Add(new(file, path, message) { Kind = kind });
}
