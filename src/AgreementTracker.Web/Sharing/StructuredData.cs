using System.Text.Encodings.Web;
using System.Text.Json;
using System.Text.Json.Nodes;
using System.Text.Unicode;

namespace AgreementTracker.Web.Sharing;

/// <summary>
/// Writes a block of schema.org's vocabulary as JSON-LD. What could end the element that holds it (&lt;, &gt;, &amp;)
/// is escaped, whatever the record says.
/// </summary>
internal static class StructuredData
{
    private static readonly JsonSerializerOptions Options = new()
    {
        Encoder = JavaScriptEncoder.Create(UnicodeRanges.All),
    };

    /// <summary>One thing, or several as a graph.</summary>
    public static string Of(params IReadOnlyList<JsonObject> things)
    {
        var block = new JsonObject { ["@context"] = "https://schema.org" };
        if (things is [var only])
            foreach (var (name, value) in only)
                block[name] = value?.DeepClone();
        else
            block["@graph"] = new JsonArray([.. things]);
        return block.ToJsonString(Options);
    }

    /// <summary>A thing with those of its properties that have a value.</summary>
    public static JsonObject Thing(string type, params ReadOnlySpan<(string Name, JsonNode? Value)> properties)
    {
        var thing = new JsonObject { ["@type"] = type };
        foreach (var (name, value) in properties)
            if (value is not null)
                thing[name] = value;
        return thing;
    }
}
