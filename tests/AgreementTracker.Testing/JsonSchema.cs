using System.Text.Json;
using System.Text.RegularExpressions;
using Check = System.Func<System.Text.Json.JsonElement, bool>;
using Kind = System.Text.Json.JsonValueKind;

namespace AgreementTracker.Testing;

/// <summary>
/// As much of JSON Schema 2020-12 as seeds/dossier.schema.json and the OpenAPI document use; it takes no schema with any other keyword, so that
/// none goes unheeded. Written here since no package for 2020-12 could be had.
/// </summary>
public sealed class JsonSchema
{
    private readonly Dictionary<string, Check> definitions = [];
    private readonly Check root;

    public JsonSchema(string json)
    {
        var schema = JsonDocument.Parse(json).RootElement;
        root = Of(schema);
        if (schema.TryGetProperty("$defs", out var defined))
            Define("#/$defs/", defined);
    }

    /// <summary>A schema within an OpenAPI document, whose components it may refer to.</summary>
    public JsonSchema(JsonElement openApi, JsonElement schema)
    {
        root = Of(schema);
        Define("#/components/schemas/", openApi.GetProperty("components").GetProperty("schemas"));
    }

    private void Define(string at, JsonElement defined)
    {
        foreach (var definition in defined.EnumerateObject())
            definitions.Add(at + definition.Name, Of(definition.Value));
    }

    /// <param name="definition">Under <c>$defs</c>, or null for the whole schema.</param>
    public bool Accepts(JsonElement json, string? definition = null) =>
        definition is null ? root(json) : definitions[$"#/$defs/{definition}"](json);

    private Check Of(JsonElement schema)
    {
        if (schema.ValueKind is Kind.True or Kind.False)
            return _ => schema.ValueKind == Kind.True;
        var checks = schema
            .EnumerateObject()
            .Select(keyword => Of(keyword.Name, keyword.Value, schema))
            .OfType<Check>()
            .ToArray();
        return json => Array.TrueForAll(checks, check => check(json));
    }

    /// <summary>
    /// Null where the keyword asks for nothing. A keyword for one type lets values of every other type pass.
    /// </summary>
    private Check? Of(string keyword, JsonElement value, JsonElement schema) =>
        keyword switch
        {
            "$schema" or "$comment" or "$defs" or "title" or "description" or "default" or "format" => null,
            "$ref" => json => definitions[value.GetString()!](json),
            "anyOf" => AnyOf([.. value.EnumerateArray().Select(Of)]),
            "enum" => OneOf([.. value.EnumerateArray().Select(word => word.GetString())]),
            "type" when value.ValueKind == Kind.Array => AnyOf([
                .. value.EnumerateArray().Select(type => OfType(type.GetString()!)),
            ]),
            "type" => OfType(value.GetString()!),
            "minimum" => For(Kind.Number, json => json.GetDouble() >= value.GetDouble()),
            "maximum" => For(Kind.Number, json => json.GetDouble() <= value.GetDouble()),
            "minLength" => For(Kind.String, json => Length(json) >= value.GetInt32()),
            "maxLength" => For(Kind.String, json => Length(json) <= value.GetInt32()),
            "pattern" => Pattern(value.GetString()!),
            "minItems" => For(Kind.Array, json => json.GetArrayLength() >= value.GetInt32()),
            "items" => Items(Of(value)),
            "required" => Required([.. value.EnumerateArray().Select(name => name.GetString()!)]),
            "minProperties" => For(Kind.Object, json => json.EnumerateObject().Count() >= value.GetInt32()),
            "properties" => Properties(Members(schema), null),
            "additionalProperties" => Properties(Members(schema), Of(value)),
            "propertyNames" => Names(Of(value)),
            _ => throw new NotSupportedException($"The keyword {keyword} is not known here."),
        };

    private Dictionary<string, Check> Members(JsonElement schema) =>
        schema.TryGetProperty("properties", out var properties)
            ? properties.EnumerateObject().ToDictionary(p => p.Name, p => Of(p.Value))
            : [];

    private static Check For(Kind kind, Check check) => json => json.ValueKind != kind || check(json);

    private static Check AnyOf(Check[] choices) => json => Array.Exists(choices, choice => choice(json));

    private static Check OneOf(HashSet<string?> words) =>
        json => json.ValueKind is Kind.String or Kind.Null && words.Contains(json.GetString());

    private static Check Items(Check item) => For(Kind.Array, json => json.EnumerateArray().All(item));

    private static Check Required(string[] names) =>
        For(Kind.Object, json => Array.TrueForAll(names, name => json.TryGetProperty(name, out _)));

    /// <summary>Checks the members that are named, or, where others are given a check, those that are not.</summary>
    private static Check Properties(Dictionary<string, Check> named, Check? others) =>
        For(
            Kind.Object,
            json =>
                json.EnumerateObject()
                    .All(member =>
                        named.TryGetValue(member.Name, out var check)
                            ? others is not null || check(member.Value)
                            : others is null || others(member.Value)
                    )
        );

    private static Check Names(Check name) =>
        For(
            Kind.Object,
            json => json.EnumerateObject().All(member => name(JsonSerializer.SerializeToElement(member.Name)))
        );

    private static Check OfType(string type) =>
        type switch
        {
            "object" => json => json.ValueKind == Kind.Object,
            "array" => json => json.ValueKind == Kind.Array,
            "string" => json => json.ValueKind == Kind.String,
            "boolean" => json => json.ValueKind is Kind.True or Kind.False,
            "null" => json => json.ValueKind == Kind.Null,
            "number" => json => json.ValueKind == Kind.Number,
            "integer" => json => json.ValueKind == Kind.Number && double.IsInteger(json.GetDouble()),
            _ => throw new NotSupportedException($"The type {type} is not known here."),
        };

    /// <summary>As ECMAScript has it, <c>$</c> is the very end, where .NET lets a line break follow.</summary>
    private static Check Pattern(string pattern)
    {
        var regex = new Regex(pattern.EndsWith('$') ? pattern[..^1] + @"\z" : pattern, RegexOptions.Compiled);
        return For(Kind.String, json => regex.IsMatch(json.GetString()!));
    }

    private static int Length(JsonElement json) => json.GetString()!.EnumerateRunes().Count();
}
