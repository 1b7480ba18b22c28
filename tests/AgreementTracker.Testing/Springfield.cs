using System.Text;
using System.Text.Json.Nodes;
using AgreementTracker.Data;
using AgreementTracker.Data.Drafts;
using AgreementTracker.Data.Publishing;
using AgreementTracker.Record;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Sources;
using AgreementTracker.Record.Validation;
using Microsoft.Extensions.DependencyInjection;

namespace AgreementTracker.Testing;

/// <summary>
/// A town that does not exist, with an invented article and all that a dossier can say of it. As it comes it is valid:
/// a test breaks one thing and looks at what is reported.
/// </summary>
public sealed class Springfield
{
    public JsonNode Dossier { get; init; } = Json("springfield.json");
    public JsonNode State { get; } = Json("xx.json");
    public JsonNode Organizations { get; } = Json("organizations.json");
    public JsonNode People { get; init; } = Json("people.json");
    public JsonNode Source { get; init; } = Json("gazette.json");

    /// <summary>What other sources there are, without their texts.</summary>
    public List<SourceDocument> OtherSources { get; } = [];

    /// <summary>The article. Its SHA-256 is that of <see cref="Source"/>, unless a test states another.</summary>
    public string Text { get; set; } = Resource("gazette.txt");

    /// <summary>Whether the text is at hand.</summary>
    public bool IsArchived { get; set; } = true;

    /// <summary>False where some other document could not be read.</summary>
    public bool IsComplete { get; set; } = true;

    public IReadOnlyList<ArchivedText> Texts => IsArchived ? [ArchivedText.Of(Text)] : [];

    /// <summary>All that is wrong, as it is shown: what does not read, or else what is not valid.</summary>
    public IReadOnlyList<string> Problems()
    {
        List<Problem> problems = [];
        var documents = Read(problems);
        if (problems.Count == 0)
            problems.AddRange(
                DossierValidator.Validate(
                    documents,
                    KnownRecord.Of(
                        [.. documents.Select(located => located.Document), .. OtherSources],
                        Texts,
                        IsComplete
                    )
                )
            );
        return [.. problems.Select(problem => problem.ToString())];
    }

    /// <summary>What is odd in it, as 'path code: found'; it must have no problems.</summary>
    public IReadOnlyList<string> Warnings(
        IReadOnlyList<SourceDocument>? sources = null,
        IReadOnlyList<ArchivedText>? texts = null
    )
    {
        List<Problem> problems = [];
        LocatedDocument[] documents =
        [
            .. Read(problems),
            .. (sources ?? []).Select(source => new LocatedDocument(source)),
        ];
        var known = KnownRecord.Of(
            [.. documents.Select(located => located.Document), .. OtherSources],
            [.. Texts, .. texts ?? []],
            IsComplete
        );
        problems.AddRange(DossierValidator.Validate(documents, known));
        return problems.Count > 0
            ? throw new InvalidDocumentsException(problems)
            :
            [
                .. WarningCheck
                    .Find(documents, known)
                    .Select(warning =>
                        $"{warning.Path} {Vocabulary.WordOf(warning.Code)}: {warning.Found}{(warning.IsKept ? $" ({warning.Reason})" : "")}"
                    ),
            ];
    }

    public IReadOnlyList<LocatedDocument> Read(ICollection<Problem> problems)
    {
        var source = Source.DeepClone();
        if (source["sha256"]?.ToString() == "of the text")
            source["sha256"] = ArchivedText.HashOf(Text);
        return
        [
            .. Located<SourceDocument>("gazette.json", source),
            .. List("organizations.json", Organizations),
            .. List("people.json", People),
            .. Located<Dossier>("xx.json", State),
            .. Located<Dossier>("springfield.json", Dossier),
        ];

        IEnumerable<LocatedDocument> Located<T>(string file, JsonNode json)
            where T : class, IDocument =>
            new DocumentReader(file, problems).Read<T>(Bytes(json)) is { } document ? [new(document, file)] : [];

        IEnumerable<LocatedDocument> List(string file, JsonNode json) =>
            new DocumentReader(file, problems)
                .ReadList<DirectoryEntry>(Bytes(json))
                .Select((entry, i) => new LocatedDocument(entry, file, $"$[{i}]"));
    }

    /// <summary>Into an empty record.</summary>
    public Task PublishAsync(TestDatabase database) => PublishAsync(database.Services);

    public async Task PublishAsync(IServiceProvider services)
    {
        List<Problem> problems = [];
        var documents = Read(problems).Select(document => new ProposedDocument(document, 0)).ToList();
        if (problems.Count > 0)
            throw new InvalidDocumentsException(problems);
        await services
            .GetRequiredService<Publisher>()
            .PublishAsync(new(ChangeKind.Edit, "Tests", "An invented town", documents) { Texts = Texts });
    }

    private static byte[] Bytes(JsonNode json) => Encoding.UTF8.GetBytes(json.ToJsonString());

    private static JsonNode Json(string file) => JsonNode.Parse(Resource(file))!;

    private static string Resource(string file)
    {
        using var resource = typeof(Springfield).Assembly.GetManifestResourceStream($"Springfield/{file}")!;
        return new StreamReader(resource, Encoding.UTF8).ReadToEnd();
    }
}
