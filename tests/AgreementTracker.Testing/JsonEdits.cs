using System.Globalization;
using System.Text.Json.Nodes;
using System.Text.RegularExpressions;

namespace AgreementTracker.Testing;

/// <summary>
/// Changes one thing in a document, named as problems name it but for the <c>$.</c>: <c>figures[0].value</c>.
/// </summary>
public static partial class JsonEdits
{
    public static JsonNode? At(this JsonNode node, string path) =>
        Steps(path).Aggregate((JsonNode?)node, (at, step) => step is int i ? at![i] : at![(string)step]);

    public static void Set(this JsonNode node, string path, JsonNode? value)
    {
        var (holder, last) = Place(node, path);
        if (last is int i)
            holder[i] = value;
        else
            holder[(string)last] = value;
    }

    /// <summary>To the end of a list.</summary>
    public static void Add(this JsonNode node, string path, JsonNode? value) => node.At(path)!.AsArray().Add(value);

    public static void Remove(this JsonNode node, string path)
    {
        var (holder, last) = Place(node, path);
        if (last is int i)
            holder.AsArray().RemoveAt(i);
        else if (!holder.AsObject().Remove((string)last))
            throw new ArgumentException($"There is no {path} to remove.");
    }

    private static (JsonNode Holder, object Last) Place(JsonNode node, string path)
    {
        var steps = Steps(path);
        return (steps[..^1].Aggregate(node, (at, step) => (step is int i ? at[i] : at[(string)step])!), steps[^1]);
    }

    private static List<object> Steps(string path)
    {
        var steps = Step.Matches(path);
        return string.Concat(steps) != path
            ? throw new ArgumentException($"No path: {path}")
            :
            [
                .. steps.Select(step =>
                    step.Groups["index"] is { Success: true } index
                        ? int.Parse(index.Value, CultureInfo.InvariantCulture)
                        : (object)step.Groups["name"].Value
                ),
            ];
    }

    [GeneratedRegex(@"\G(\[(?<index>\d+)\]|\['(?<name>[^']*)'\]|\.?(?<name>[\w$]+))")]
    private static partial Regex Step { get; }
}
