using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

/// <summary>Of the statement rules: which parts a kind of statement has.</summary>
public class StatementKindTests
{
    private const string Path = "springfield.json: $.statements[0]";
    private readonly Springfield town = new();

    [Theory]
    [InlineData("verbatim", "quoted")]
    [InlineData("written", "quoted")]
    [InlineData("partial-quote", "quoted")]
    [InlineData("partial-quote", "narrated quoted")]
    [InlineData("partial-quote", "quoted narrated quoted")]
    [InlineData("paraphrase", "narrated")]
    public void Validate_PartsFitTheKind_IsAccepted(string kind, string parts)
    {
        State(kind, parts);

        town.Reports();
    }

    [Theory]
    [InlineData("verbatim", "narrated", "has only quoted parts")]
    [InlineData("verbatim", "quoted narrated", "has only quoted parts")]
    [InlineData("written", "quoted narrated", "has only quoted parts")]
    [InlineData("partial-quote", "narrated", "has at least one quoted part")]
    [InlineData("paraphrase", "narrated quoted", "has only narrated parts")]
    public void Validate_PartsDoNotFitTheKind_IsReported(string kind, string parts, string message)
    {
        State(kind, parts);

        town.Reports($"{Path}.parts: a statement of the kind {kind} {message}");
    }

    private void State(string kind, string parts)
    {
        town.Dossier.Set("statements[0].kind", kind);
        // In the order of the text: “safer”, in-favor, lind-called, “mistake”, regret.
        town.Dossier.Set(
            "statements[0].parts",
            parts switch
            {
                "quoted" => new JsonArray(Part("quoted", "safer")),
                "narrated" => new JsonArray(Part("narrated", "in-favor")),
                "quoted narrated" => new JsonArray(Part("quoted", "safer"), Part("narrated", "in-favor")),
                "narrated quoted" => new JsonArray(Part("narrated", "in-favor"), Part("quoted", "mistake")),
                _ => new JsonArray(Part("quoted", "safer"), Part("narrated", "lind-called"), Part("quoted", "mistake")),
            }
        );
        // Used in any case, or that would be reported.
        town.Dossier.Add("contextNotes[0].citations.text", "safer");
    }

    private static JsonObject Part(string kind, string passage) => new() { ["kind"] = kind, ["passage"] = passage };
}
