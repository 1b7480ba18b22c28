using System.Text.Json.Nodes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Differences;

/// <summary>
/// What a fact holds: fields by their path, facts within it, lists of facts, citations. It is read from the JSON,
/// with the types of documents as a hint: a field that no type has any more is there too.
/// </summary>
internal sealed class FactMembers
{
    private FactMembers() { }

    public OrderedDictionary<string, JsonNode?> Fields { get; } = [];
    public Dictionary<string, (JsonObject Fact, Type? Type)> Facts { get; } = [];
    public Dictionary<string, (JsonArray Items, Type? Type)> Lists { get; } = [];
    public Dictionary<string, JsonArray> Citations { get; } = [];

    public static FactMembers Of(JsonObject? fact, Type? type)
    {
        var members = new FactMembers();
        if (fact is not null)
            members.Take(fact, type, "");
        return members;
    }

    private void Take(JsonObject holder, Type? type, string prefix)
    {
        var properties = type is null ? null : DocumentReader.Fields(type);
        foreach (var (name, value) in holder)
        {
            var declared = properties?.GetValueOrDefault(name)?.PropertyType;
            if (name == "citations" && value is JsonObject fields && fields.All(field => field.Value is JsonArray))
                foreach (var (field, citings) in fields)
                    Citations[prefix + field] = citings!.AsArray();
            else if (value is JsonArray { Count: > 0 } items && items.All(item => item is JsonObject))
                Lists[prefix + name] = (items, declared?.GenericTypeArguments.LastOrDefault());
            else if (value is not JsonObject { Count: > 0 } inner || IsWhole(name, declared))
                Fields[prefix + name] = value;
            else if (declared?.IsAssignableTo(typeof(Fact)) == true)
                Facts[prefix + name] = (inner, declared);
            else
                Take(inner, declared, $"{prefix}{name}.");
        }
    }

    /// <summary>What is compared and shown in one: a date with its words, a passage.</summary>
    private static bool IsWhole(string name, Type? declared) => name == "passage" || declared == typeof(DateFact);
}
