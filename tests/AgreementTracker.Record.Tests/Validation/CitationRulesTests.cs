using System.Text.Json.Nodes;

namespace AgreementTracker.Record.Tests.Validation;

public class CitationRulesTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData("jurisdiction", "population")]
    [InlineData("jurisdiction", "parent")]
    [InlineData("organizations[0]", "otherNames")]
    [InlineData("organizations[1]", "classification")]
    [InlineData("agreements[0]", "partner")]
    [InlineData("agreements[0].events[0]", "date")]
    [InlineData("voteEvents[0]", "body")]
    [InlineData("voteEvents[0]", "method")]
    [InlineData("voteEvents[0].counts[1]", "value")]
    [InlineData("voteEvents[0].votes[0]", "optionPrinted")]
    [InlineData("statements[0]", "stance")]
    [InlineData("statements[0]", "speaker.role")]
    [InlineData("figures[0]", "claimant.affiliation")]
    [InlineData("figures[1]", "of")]
    [InlineData("events[0].participants[0]", "name")]
    [InlineData("instruments[0]", "issuer.name")]
    [InlineData("contextNotes[0]", "text")]
    public void Validate_StatedFieldHasNoCitation_IsReported(string fact, string field)
    {
        town.Dossier.Remove($"{fact}.citations['{field}']");

        Assert.Contains(
            $"springfield.json: $.{fact}.{field}: has no citation: $.{fact}.citations.{field} must name a passage that supports it",
            town.Problems()
        );
    }

    [Theory]
    [InlineData("name")]
    [InlineData("otherNames")]
    public void Validate_StatedFieldOfAPersonHasNoCitation_IsReported(string field)
    {
        town.People.Remove($"[0].person.citations.{field}");

        Assert.StartsWith($"people.json: $[0].person.{field}: has no citation", town.Problems()[0]);
    }

    [Fact]
    public void Validate_FactHasNoCitationsAtAll_EachFieldIsReported()
    {
        town.People.Remove("[0].person.memberships[0].citations");

        town.Reports(
            "people.json: $[0].person.memberships[0].organization: has no citation: $[0].person.memberships[0].citations.organization must name a passage that supports it",
            "people.json: $[0].person.memberships[0].role: has no citation: $[0].person.memberships[0].citations.role must name a passage that supports it",
            "people.json: $[0].passages.council: is cited by nothing"
        );
    }

    [Theory]
    [InlineData("context")]
    [InlineData("contradicts")]
    public void Validate_NoCitationSupportsTheField_IsReported(string role)
    {
        var citing = new JsonObject { ["passage"] = "place", ["role"] = role };
        if (role == "contradicts")
            citing["reportedAs"] = "1,204";
        town.Dossier.Set("jurisdiction.citations.population[0]", citing);

        town.Reports(
            "springfield.json: $.jurisdiction.population: has no citation: $.jurisdiction.citations.population must name a passage that supports it"
        );
    }

    [Theory]
    [InlineData("jurisdiction", "slug")]
    [InlineData("jurisdiction", "geoid")]
    [InlineData("jurisdiction", "nickname")]
    [InlineData("agreements[0]", "events")]
    [InlineData("voteEvents[0].counts[0]", "option")]
    [InlineData("statements[0]", "speaker")]
    [InlineData("statements[0]", "speaker.person")]
    [InlineData("figures[0]", "ofFigure")]
    public void Validate_CitesWhatTakesNoCitation_IsReported(string fact, string field)
    {
        town.Dossier.Set($"{fact}.citations['{field}']", new JsonArray("vote"));

        var path = field.Contains('.') ? $"['{field}']" : $".{field}";
        Assert.StartsWith(
            $"springfield.json: $.{fact}.citations{path}: is no field that takes citations here; those are ",
            Assert.Single(town.Problems())
        );
    }

    [Theory]
    [InlineData("agreements[0]", "model")]
    [InlineData("voteEvents[0]", "stage")]
    [InlineData("statements[1]", "stance")]
    [InlineData("statements[1]", "date")]
    [InlineData("statements[1]", "speaker.role")]
    [InlineData("figures[1]", "claimant.name")]
    [InlineData("organizations[1]", "otherNames")]
    public void Validate_CitesWhatIsNotStated_IsReported(string fact, string field)
    {
        town.Dossier.Set($"{fact}.citations['{field}']", new JsonArray("vote"));

        var path = field.Contains('.') ? $"['{field}']" : $".{field}";
        town.Reports($"springfield.json: $.{fact}.citations{path}: cites {field}, which is not stated");
    }

    [Fact]
    public void Validate_PassageIsUnknown_IsReported()
    {
        town.Dossier.Add("figures[0].citations.unit", "harbour");

        town.Reports("springfield.json: $.figures[0].citations.unit[1]: there is no passage 'harbour'");
    }
}
