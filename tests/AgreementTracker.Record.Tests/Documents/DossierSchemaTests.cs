using System.Text;
using System.Text.Json;
using System.Text.Json.Nodes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Testing.Invention;
using CsCheck;

namespace AgreementTracker.Record.Tests.Documents;

/// <summary>
/// Whether seeds/dossier.schema.json and the parser agree on what a file looks like. They differ, as the schema says,
/// on dates that the calendar has not, on U+0000, on addresses that no program understands, and on what JSON itself
/// leaves open.
/// </summary>
public class DossierSchemaTests
{
    private static readonly JsonSchema Schema = new(
        File.ReadAllText(Path.Combine(Repository.Seeds, "dossier.schema.json"))
    );
    private static readonly Springfield Town = new();

    public static TheoryData<string> SeedFiles =>
        [
            .. Directory
                .EnumerateFiles(Repository.Seeds, "*.json", SearchOption.AllDirectories)
                .Select(file => Path.GetRelativePath(Repository.Seeds, file).Replace('\\', '/'))
                .Where(file => file != "dossier.schema.json")
                .Order(),
        ];

    [Theory, MemberData(nameof(SeedFiles))]
    public void Seeds_PassBoth(string file) => AssertAgree(Kind(file), [("as it is", Seed(file))], good: true);

    [Theory, MemberData(nameof(SeedFiles))]
    public void Seeds_ChangedAnywhere_PassBothOrNeither(string file) =>
        AssertAgree(Kind(file), Mutations.Of(Seed(file)));

    [Theory]
    [InlineData(null)]
    [InlineData("source")]
    [InlineData("organizations")]
    [InlineData("people")]
    public void Springfield_ChangedAnywhere_PassesBothOrNeither(string? kind)
    {
        var file = kind switch
        {
            "source" => Source(),
            "organizations" => Town.Organizations,
            "people" => Town.People,
            _ => Town.Dossier,
        };
        AssertAgree(kind, [("as it is", file)], good: true);
        AssertAgree(kind, Mutations.Of(file));
    }

    [Fact]
    public void InventedRecord_PassesBoth() =>
        InventedRecord.Any.Sample(
            record =>
            {
                foreach (var document in record.Documents)
                {
                    var json = JsonNode.Parse(DocumentJson.Write(document))!;
                    AssertAgree(
                        Kind($"{document.Address}.json"),
                        [("as it is", document is DirectoryEntry ? new JsonArray(json) : json)],
                        good: true
                    );
                }
            },
            iter: 50
        );

    [Fact]
    public void JsonSchema_KeywordItDoesNotKnow_IsRefused() =>
        Assert.Throws<NotSupportedException>(() => new JsonSchema("""{ "properties": { "a": { "not": {} } } }"""));

    private static void AssertAgree(string? kind, IEnumerable<(string What, JsonNode Json)> files, bool? good = null)
    {
        var differing = files
            .AsParallel()
            .Where(file =>
            {
                var bytes = Encoding.UTF8.GetBytes(file.Json.ToJsonString());
                using var json = JsonDocument.Parse(bytes);
                var (bySchema, byParser) = (Schema.Accepts(json.RootElement, kind), IsRead(kind, bytes));
                return bySchema != byParser || bySchema != (good ?? bySchema);
            })
            .Select(file => file.What)
            .Order(StringComparer.Ordinal)
            .ToList();
        Assert.Empty(differing);
    }

    private static bool IsRead(string? kind, byte[] json)
    {
        List<Problem> problems = [];
        var reader = new DocumentReader("file.json", problems);
        switch (kind)
        {
            case "source":
                reader.Read<SourceDocument>(json);
                break;
            case "organizations" or "people":
                reader.ReadList<DirectoryEntry>(json);
                break;
            default:
                reader.Read<Dossier>(json);
                break;
        }
        return problems.Count == 0;
    }

    /// <summary>The definition that a file is of, or null for a dossier.</summary>
    private static string? Kind(string file) =>
        file.StartsWith("sources/") ? "source"
        : file.StartsWith("directory/organizations") || file.StartsWith("organizations/") ? "organizations"
        : file.StartsWith("directory/people") || file.StartsWith("people/") ? "people"
        : null;

    private static JsonNode Seed(string file) =>
        JsonNode.Parse(File.ReadAllText(Path.Combine(Repository.Seeds, file)))!;

    private static JsonNode Source()
    {
        var source = Town.Source.DeepClone();
        source.Set("sha256", new string('0', 64));
        source.Set("earlierCapture", "before");
        return source;
    }
}
