using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

/// <summary>Of the citation rules: what is said to be printed is in a passage to the letter.</summary>
public class PrintedRulesTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData("jurisdiction.name", "springfield")]
    [InlineData("jurisdiction.name", "Spring field")]
    [InlineData("organizations[0].otherNames[0]", "The Springfield Town Council")]
    [InlineData("agreements[0].scope", "assist federal officers.")]
    [InlineData("voteEvents[0].motion", "Riverside agreement")]
    [InlineData("voteEvents[0].votes[0].voter", "Ruiz, Ana")]
    [InlineData("voteEvents[0].votes[0].optionPrinted", "yes")]
    [InlineData("statements[0].speaker.role", "Councillor")]
    [InlineData("figures[0].quantity", "12")]
    [InlineData("figures[0].claimant.affiliation", "border agency")]
    [InlineData("figures[1].of", "of whom")]
    [InlineData("events[0].name", "Spring operation")]
    [InlineData("instruments[0].number", "12–25")]
    [InlineData("instruments[0].issuer.name", "Mayor Cy  Poe")]
    public void Validate_PrintedTextIsNotToTheLetter_IsReported(string field, string text)
    {
        town.Dossier.Set(field, text);

        town.Reports($"springfield.json: $.{field}: '{text}' is in none of its passages to the letter");
    }

    [Fact]
    public void Validate_PrintedTextStandsInAnotherPassage_IsReported()
    {
        town.Dossier.Set("figures[1].citations.of[0]", "arrests");

        town.Reports("springfield.json: $.figures[1].of: 'of them' is in none of its passages to the letter");
    }

    [Fact]
    public void Validate_PrintedTextStandsInASecondPassage_IsAccepted()
    {
        town.Dossier.Set("figures[1].citations.of", new JsonArray("arrests", "harbor"));

        town.Reports();
    }

    [Fact]
    public void Validate_PrintedTextStandsInAContextPassageAlone_IsReported()
    {
        town.Dossier.Set(
            "figures[1].citations.of",
            JsonNode.Parse("""["arrests", { "passage": "harbor", "role": "context" }]""")
        );

        town.Reports("springfield.json: $.figures[1].of: 'of them' is in none of its passages to the letter");
    }

    [Fact]
    public void Validate_OneOfSeveralNamesIsNotPrinted_IsReportedWithItsPlace()
    {
        town.Dossier.Add("organizations[0].otherNames", "City Council");

        town.Reports(
            "springfield.json: $.organizations[0].otherNames[1]: 'City Council' is in none of its passages to the letter"
        );
    }

    [Theory]
    [InlineData("jurisdiction.population", "1205")]
    [InlineData("jurisdiction.population", "204")]
    [InlineData("voteEvents[0].counts[0].value", "5")]
    [InlineData("figures[0].value", "10")]
    [InlineData("figures[1].value", "0.75")]
    public void Validate_NumberIsNotPrinted_IsReported(string field, string number)
    {
        town.Dossier.Set(field, JsonNode.Parse(number));

        town.Reports($"springfield.json: $.{field}: {number} is printed in none of its passages");
    }

    [Fact]
    public void Validate_PassageIsNotInTheSource_IsNotReportedAgainWithEachField()
    {
        town.Dossier.Set("passages.harbor.exact", "75% of whom");

        town.Reports("springfield.json: $.passages.harbor.exact: is not in gazette to the letter");
    }
}
