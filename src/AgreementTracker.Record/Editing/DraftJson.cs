using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;

namespace AgreementTracker.Record.Editing;

/// <summary>Between a document as it is published, which leaves out what is not stated, and as it is edited.</summary>
public static class DraftJson
{
    internal static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.UnsafeRelaxedJsonEscaping,
    };

    /// <summary>The type that a document with this address is read as.</summary>
    public static Type TypeOf(string address) =>
        DocumentAddress.Parse(address).Kind switch
        {
            DocumentKind.Dossier => typeof(Dossier),
            DocumentKind.Source => typeof(SourceDocument),
            _ => typeof(DirectoryEntry),
        };

    /// <summary>A published document to be edited: what it leaves out no source states.</summary>
    public static string Opened(string address, string content)
    {
        var root = JsonNode.Parse(content)!.AsObject();
        Walk(
            root,
            TypeOf(address),
            (fact, type) =>
            {
                foreach (var field in FieldShape.Of(type).Where(field => field is { IsAsked: true, IsRequired: false }))
                    Fill(fact, field.Name.Split('.'));
            }
        );
        return root.ToJsonString(Options);
    }

    /// <summary>
    /// What would be published: what is not stated is left out. Lists keep their length, so that paths stay the same.
    /// </summary>
    public static string Publishable(JsonObject draft)
    {
        var root = draft.DeepClone().AsObject();
        Strip(root);
        return root.ToJsonString(Options);
    }

    /// <summary>The fields of which nobody has said yet whether a source states them.</summary>
    public static IReadOnlyList<string> Unanswered(string address, JsonObject draft)
    {
        List<string> open = [];
        Walk(
            draft,
            TypeOf(address),
            (fact, type) =>
            {
                foreach (var field in FieldShape.Of(type).Where(field => field is { IsAsked: true, IsRequired: false }))
                    if (!FormPath.Has(fact, FormPath.Field("$", field.Name)))
                        open.Add(FormPath.Field(Path(draft, fact), field.Name));
            }
        );
        return open;
    }

    /// <summary>Every fact of a document that may lack much, with its type.</summary>
    internal static void Walk(JsonObject holder, Type type, Action<JsonObject, Type> visit)
    {
        if (type.IsAssignableTo(typeof(Fact)))
            visit(holder, type);
        foreach (var (name, property) in DocumentReader.Fields(type))
            if (property.PropertyType.IsAssignableTo(typeof(Fact)) && holder[name] is JsonObject fact)
                Walk(fact, property.PropertyType, visit);
            else if (
                property.PropertyType is { IsGenericType: true } list
                && list.GenericTypeArguments[0].IsAssignableTo(typeof(Fact))
                && holder[name] is JsonArray items
            )
                foreach (var item in items.OfType<JsonObject>())
                    Walk(item, list.GenericTypeArguments[0], visit);
    }

    private static string Path(JsonObject root, JsonNode node)
    {
        var path = node.GetPath();
        var from = root.GetPath();
        return "$" + path[from.Length..];
    }

    private static void Fill(JsonObject fact, string[] name)
    {
        if (name is [var holder, var inner])
        {
            if (fact[holder] is not JsonObject)
                fact[holder] = new JsonObject();
            Fill(fact[holder]!.AsObject(), [inner]);
        }
        else if (!fact.ContainsKey(name[0]))
            fact[name[0]] = null;
    }

    private static void Strip(JsonNode node)
    {
        switch (node)
        {
            case JsonObject holder:
                foreach (var (name, value) in holder.ToList())
                {
                    if (value is not null)
                        Strip(value);
                    if (
                        value is null or JsonObject { Count: 0 } or JsonArray { Count: 0 }
                        || value is JsonValue text
                            && text.GetValueKind() == JsonValueKind.String
                            && text.GetValue<string>().Length == 0
                    )
                        holder.Remove(name);
                }
                break;
            case JsonArray items:
                foreach (var item in items.OfType<JsonNode>())
                    Strip(item);
                break;
        }
    }
}
