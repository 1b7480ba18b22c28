using System.Text.Json.Nodes;
using System.Text.RegularExpressions;
using AgreementTracker.Record.Documents;

namespace AgreementTracker.Record.Editing;

/// <summary>
/// Places in a document that may lack much, by the paths that problems have (RFC 9535, names and indexes alone):
/// <c>$.voteEvents[0].counts[1].value</c>.
/// </summary>
public static partial class FormPath
{
    /// <summary>Names and numbers, from the root on.</summary>
    /// <exception cref="FormatException">It is no such path.</exception>
    public static IReadOnlyList<object> Steps(string path)
    {
        var match = Whole.Match(path);
        if (!match.Success)
            throw new FormatException($"'{path}' is no path in a document");
        return [.. match.Groups["step"].Captures.Select(step => Step(step.Value))];
    }

    public static string Of(string parent, object step) =>
        step is int index ? $"{parent}[{index}]" : DocumentReader.MemberPath(parent, (string)step);

    /// <summary>Of a field as citations name it: <c>speaker.role</c> is two steps.</summary>
    public static string Field(string fact, string name) => name.Split('.').Aggregate(fact, Of);

    /// <summary>What holds it, and the last step; the root holds itself.</summary>
    public static (string Parent, object Last) Split(string path)
    {
        var steps = Steps(path);
        return (steps.SkipLast(1).Aggregate("$", Of), steps[^1]);
    }

    /// <summary>What stands there; null also where nothing does.</summary>
    public static JsonNode? Find(JsonNode root, string path) => Steps(path).Aggregate((JsonNode?)root, Next);

    /// <summary>Whether something stands there, be it null: that no source states it.</summary>
    public static bool Has(JsonNode root, string path)
    {
        if (path == "$")
            return true;
        var (parent, last) = Split(path);
        return Holds(Find(root, parent), last);
    }

    internal static bool Holds(JsonNode? parent, object step) =>
        parent switch
        {
            JsonObject holder => step is string name && holder.ContainsKey(name),
            JsonArray items => step is int index && index < items.Count,
            _ => false,
        };

    /// <summary>The same place by the names of facts in place of their numbers, as far as they have any.</summary>
    public static string Named(JsonNode root, string path) => Named("$", root, Steps(path));

    /// <param name="from">What stands before the steps.</param>
    internal static string Named(string from, JsonNode? root, IEnumerable<object> steps)
    {
        var (named, node) = (from, root);
        foreach (var step in steps)
        {
            node = Next(node, step);
            named = Of(named, step is int ? IdOf(node) ?? step : step);
        }
        return named;
    }

    /// <summary>The other way round; null where there is no such fact.</summary>
    public static string? Numbered(JsonNode root, string named)
    {
        if (!Whole.IsMatch(named))
            return null;
        var (path, node) = ("$", (JsonNode?)root);
        foreach (var step in Steps(named))
        {
            object? found =
                node is JsonArray items && step is string id ? items.Select(IdOf).ToList().IndexOf(id) : step;
            if (found is -1)
                return null;
            node = Next(node, found);
            path = Of(path, found);
        }
        return path;
    }

    /// <summary>Where the fact with this key stands; null where there is none.</summary>
    public static string? OfKey(JsonNode? node, string key) =>
        node switch
        {
            JsonObject fact when fact["key"]?.ToString() == key => fact.GetPath(),
            JsonObject fact => fact.Select(field => OfKey(field.Value, key)).FirstOrDefault(path => path is not null),
            JsonArray items => items.Select(item => OfKey(item, key)).FirstOrDefault(path => path is not null),
            _ => null,
        };

    /// <summary>What tells an item of a list from the others.</summary>
    internal static string? IdOf(JsonNode? item) =>
        item switch
        {
            JsonValue value => value.ToString(),
            JsonObject fact => (
                fact["key"] ?? fact["slug"] ?? fact["voter"] ?? fact["option"] ?? fact["passage"] ?? fact["name"]
            )?.ToString(),
            _ => null,
        };

    internal static JsonNode? Next(JsonNode? node, object step) =>
        (node, step) switch
        {
            (JsonObject holder, string name) => holder[name],
            (JsonArray items, int index) when index < items.Count => items[index],
            _ => null,
        };

    private static object Step(string step) =>
        step switch
        {
            ['.', .. var name] => name,
            ['[', '\'', .. var name, '\'', ']'] => name.Replace("\\'", "'"),
            ['[', .. var index, ']'] => int.Parse(index, System.Globalization.CultureInfo.InvariantCulture),
            _ => throw new FormatException($"'{step}' is no step of a path"),
        };

    [GeneratedRegex(@"^\$(?<step>\.\w+|\[\d{1,6}\]|\['(?:[^'\\]|\\.)*'\])*\z")]
    private static partial Regex Whole { get; }
}
