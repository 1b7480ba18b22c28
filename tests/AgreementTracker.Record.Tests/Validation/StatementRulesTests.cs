using System.Text.Json.Nodes;
using AgreementTracker.Record.Sources;

namespace AgreementTracker.Record.Tests.Validation;

public class StatementRulesTests
{
    private const string Path = "springfield.json: $.statements[0]";
    private readonly Springfield town = new();

    [Fact]
    public void Validate_SpeakerHasAnAffiliationButNoName_IsAccepted()
    {
        town.Dossier.Set("statements[0].speaker", JsonNode.Parse("""{ "affiliation": "Border Agency" }"""));
        town.Dossier.Set(
            "statements[0].citations",
            JsonNode.Parse("""{ "speaker.affiliation": ["vote"], "stance": ["in-favor"] }""")
        );

        town.Reports();
    }

    [Fact]
    public void Validate_SpeakerIsAnUnnamedOfficial_IsAccepted()
    {
        town.Dossier.Set("statements[0].speaker", JsonNode.Parse("""{ "role": "Councilor" }"""));
        town.Dossier.Set(
            "statements[0].citations",
            JsonNode.Parse("""{ "speaker.role": ["aye"], "stance": ["in-favor"] }""")
        );

        town.Reports();
    }

    [Fact]
    public void Validate_SpeakerIsOnlyALink_IsReported()
    {
        town.Dossier.Set("statements[0].speaker", JsonNode.Parse("""{ "person": "ana-ruiz" }"""));
        town.Dossier.Set("statements[0].citations", JsonNode.Parse("""{ "stance": ["in-favor"] }"""));

        town.Reports($"{Path}.speaker: has no name, no role and no affiliation: whose words are they?");
    }

    [Fact]
    public void Validate_PartIsNoPassage_IsReported()
    {
        town.Dossier.Add("statements[0].parts", Part("quoted", "safest"));

        town.Reports($"{Path}.parts[1].passage: there is no passage 'safest'");
    }

    [Theory]
    [InlineData(
        "quoted",
        "quoted",
        "is not between quotation marks in the source, so it is not quoted but narrated",
        "in-favor"
    )]
    [InlineData(
        "quoted",
        "narrated",
        "is between quotation marks in the source, so it is not narrated but quoted",
        "mistake"
    )]
    public void Validate_PartIsOfTheOtherKind_IsReported(string first, string kind, string message, string passage)
    {
        town.Dossier.Set("statements[0].kind", "partial-quote");
        town.Dossier.Set("statements[0].parts", new JsonArray(Part(first, "safer"), Part(kind, passage)));

        town.Reports($"{Path}.parts[1]: {message}");
    }

    [Fact]
    public void Validate_WrittenWords_NeedNoQuotationMarks()
    {
        town.Dossier.Set("statements[0].kind", "written");
        town.Dossier.Add("statements[0].parts", Part("quoted", "others"));

        town.Reports();
    }

    [Fact]
    public void Validate_PartsAreInAnotherOrderThanTheText_IsReported()
    {
        town.Dossier.Set("statements[0].kind", "partial-quote");
        town.Dossier.Set(
            "statements[0].parts",
            new JsonArray(Part("quoted", "mistake"), Part("narrated", "lind-called"), Part("quoted", "safer"))
        );

        town.Reports(
            $"{Path}.parts[1]: does not come after the part before it",
            $"{Path}.parts[2]: does not come after the part before it"
        );
    }

    [Fact]
    public void Validate_PartsOverlap_IsReported()
    {
        town.Dossier.Set("passages.regret.exact", "“a costly mistake” that the town will regret.");

        town.Reports("springfield.json: $.statements[1].parts[2]: does not come after the part before it");
    }

    [Fact]
    public void Validate_PartsTouch_IsAccepted()
    {
        town.Dossier.Set("passages.regret.exact", "” that the town will regret.");

        town.Reports();
    }

    [Fact]
    public void Validate_PartsAreOfTwoSources_IsReported()
    {
        town.OtherSources.Add(
            new()
            {
                Slug = "reprint",
                Title = "The same once more",
                Kind = SourceKind.NewsArticle,
                Access = SourceAccess.Full,
                Sha256 = ArchivedText.HashOf(town.Text),
            }
        );
        town.Dossier.Set("passages.regret.source", "reprint");

        town.Reports(
            "springfield.json: $.statements[1].parts[2]: is of another source than the part before: that is another statement"
        );
    }

    private static JsonObject Part(string kind, string passage) => new() { ["kind"] = kind, ["passage"] = passage };
}
