using System.Text;
using System.Text.Json.Nodes;

namespace AgreementTracker.Data.Tests.Seeding;

/// <summary>The seeds as a reader of JSON sees them, past the program's own reading and rules.</summary>
internal static class MiamiSeeds
{
    public static string Article { get; } = Encoding.UTF8.GetString(File.ReadAllBytes(ArticleFile));

    public static string ArticleFile => Path.Combine(Repository.Seeds, "sources", "miami-approves-ice-partnership.txt");

    public static JsonNode Miami { get; } = Read("dossiers/fl/miami.json");

    public static JsonNode Source { get; } = Read("sources/miami-approves-ice-partnership.json");

    /// <summary>Dossiers and entries of the directory: each has passages of its own.</summary>
    public static IReadOnlyList<JsonNode> Citing { get; } =
    [
        Miami,
        Read("dossiers/fl.json"),
        .. Read("directory/organizations.json").AsArray().Select(entry => entry!),
        .. Read("directory/people.json").AsArray().Select(entry => entry!),
    ];

    /// <summary>Every fact of a citing document, with the list or field that it stands in.</summary>
    public static IEnumerable<(string Kind, JsonObject Fact, JsonNode Document)> Facts =>
        Citing.SelectMany(document =>
            document
                .AsObject()
                .SelectMany(member => Under(member.Key, member.Value))
                .Select(found => (found.Kind, found.Fact, document))
        );

    private static IEnumerable<(string Kind, JsonObject Fact)> Under(string name, JsonNode? node) =>
        (name, node) switch
        {
            ("passages" or "citations" or "speaker" or "claimant" or "issuer" or "parts" or "date", _) => [],
            (_, JsonObject fact) => fact.SelectMany(member => Under(member.Key, member.Value)).Prepend((name, fact)),
            (_, JsonArray list) => list.OfType<JsonObject>().SelectMany(fact => Under(name, fact)),
            _ => [],
        };

    private static JsonNode Read(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Seeds, file)))!;
}
