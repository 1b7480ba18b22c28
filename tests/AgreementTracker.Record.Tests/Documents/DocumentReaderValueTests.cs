using System.Text.Json.Nodes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Tests.Validation;

namespace AgreementTracker.Record.Tests.Documents;

/// <summary>Values of the wrong type, out of range, empty, or ill written.</summary>
public class DocumentReaderValueTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData("jurisdiction.name", "5", "expected text, found 5")]
    [InlineData("jurisdiction.name", "true", "expected text, found true")]
    [InlineData("jurisdiction.name", "{}", "expected text, found an object")]
    [InlineData("jurisdiction.name", "[]", "expected text, found a list")]
    [InlineData(
        "jurisdiction.name",
        "null",
        "expected text, found null (leave the field out where no source states it)"
    )]
    [InlineData("jurisdiction.population", "\"1,204\"", "expected a whole number ≥ 0, found \"1,204\"")]
    [InlineData("jurisdiction.population", "1204.5", "expected a whole number ≥ 0, found 1204.5")]
    [InlineData("jurisdiction.population", "-1", "expected a whole number ≥ 0, found -1")]
    [InlineData("jurisdiction.population", "2147483648", "expected a whole number ≥ 0, found 2147483648")]
    [InlineData(
        "jurisdiction.population",
        "null",
        "expected a whole number ≥ 0, found null (leave the field out where no source states it)"
    )]
    [InlineData("voteEvents[0].counts[1].value", "-2", "expected a whole number ≥ 0, found -2")]
    [InlineData("voteEvents[0].counts[1].value", "[]", "expected a whole number ≥ 0, found a list")]
    [InlineData("figures[1].value", "\"75\"", "expected a number, found \"75\"")]
    [InlineData("figures[1].value", "1e30", "expected a number, found 1e30")]
    [InlineData("figures[1].value", "{}", "expected a number, found an object")]
    [InlineData("jurisdiction", "[]", "expected an object, found a list")]
    [InlineData(
        "jurisdiction",
        "null",
        "expected an object, found null (leave the field out where no source states it)"
    )]
    [InlineData("passages", "[]", "expected an object, found a list")]
    [InlineData("statements[0].speaker", "\"Ana Ruiz\"", "expected an object, found \"Ana Ruiz\"")]
    [InlineData("statements[0].parts[0]", "\"safer\"", "expected an object, found \"safer\"")]
    [InlineData("voteEvents[0].date", "\"Tuesday\"", "expected an object, found \"Tuesday\"")]
    [InlineData("jurisdiction.citations", "[]", "expected an object, found a list")]
    [InlineData("jurisdiction.citations.name", "\"title\"", "expected a list, found \"title\"")]
    [InlineData("jurisdiction.citations.name[0]", "7", "expected an object, found 7")]
    [InlineData("organizations", "{}", "expected a list, found an object")]
    [InlineData("organizations", "null", "expected a list, found null (leave the field out where no source states it)")]
    [InlineData("organizations[0].otherNames", "\"Council\"", "expected a list, found \"Council\"")]
    [InlineData("organizations[0].otherNames[0]", "1", "expected text, found 1")]
    public void Read_WrongType_IsReported(string field, string value, string message)
    {
        town.Dossier.Set(field, JsonNode.Parse(value));

        town.Reports($"springfield.json: $.{field}: {message}");
    }

    [Theory]
    [InlineData("jurisdiction.name", "\"\"")]
    [InlineData("jurisdiction.name", "\" \\n\\u00a0\"")]
    [InlineData("passages['a-town'].prefix", "\" \"")]
    [InlineData("passages['a-town'].suffix", "\"\"")]
    [InlineData("figures[0].unit", "\"\\t\"")]
    [InlineData("organizations[0].otherNames[0]", "\"\"")]
    [InlineData("events[0].date.printed", "\"\"")]
    [InlineData("statements[1].speaker", "{}")]
    [InlineData("instruments[0].issuer", "{}")]
    public void Read_Empty_IsReported(string field, string value)
    {
        town.Dossier.Set(field, JsonNode.Parse(value));

        Assert.EndsWith(": is empty: leave it out where no source states it", Assert.Single(town.Problems()));
    }

    [Theory]
    [InlineData("jurisdiction.citations.name")]
    [InlineData("contextNotes[0].citations.text")]
    [InlineData("statements[0].parts")]
    public void Read_EmptyListThatNeedsAnItem_IsReported(string field)
    {
        town.Dossier.Set(field, new JsonArray());

        town.Reports($"springfield.json: $.{field}: is an empty list");
    }

    [Fact]
    public void Read_EmptyListOfFacts_IsAsIfLeftOut()
    {
        town.Dossier.Set("organizations[1].otherNames", new JsonArray());
        town.State.Set("figures", new JsonArray());

        town.Reports();
    }

    [Theory]
    [InlineData("a\\u0000b", "holds the character U+0000, which can't be kept")]
    [InlineData("a\\ud83d", "holds half of a surrogate pair, which is no character")]
    [InlineData("\\ude00\\ud83d", "holds half of a surrogate pair, which is no character")]
    public void Read_CharacterThatCannotBeKept_IsReported(string text, string message) =>
        Assert.Contains(
            $"file.json: $.title: {message}",
            Reported.Reading<SourceDocument>($$"""{"title": "{{text}}"}""")
        );

    [Theory]
    [InlineData("jurisdiction.slug", "Springfield")]
    [InlineData("jurisdiction.parent", "xx/")]
    [InlineData("jurisdiction.division", "ocd-division/springfield")]
    [InlineData("jurisdiction.geoid", "990")]
    [InlineData("agreements[0].events[0].date.value", "2025-02-30")]
    [InlineData("agreements[0].agency", "town police")]
    [InlineData("agreements[0].key", "Riverside")]
    [InlineData("passages.vote.source", "the gazette")]
    [InlineData("jurisdiction.citations.name[0]", "Title")]
    [InlineData("statements[0].parts[0].passage", "safer_")]
    public void Read_IllWritten_IsReportedWithWhatWasFound(string field, string text)
    {
        town.Dossier.Set(field, text);

        var problem = Assert.Single(town.Problems());
        Assert.StartsWith($"springfield.json: $.{field}: expected ", problem);
        Assert.EndsWith($", found '{text}'", problem);
    }
}
