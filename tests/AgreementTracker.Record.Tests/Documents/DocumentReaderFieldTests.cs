using System.Text.Json.Nodes;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Tests.Validation;

namespace AgreementTracker.Record.Tests.Documents;

/// <summary>Fields that are not known or are there twice.</summary>
public class DocumentReaderFieldTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData(
        "mayor",
        "$.mayor",
        "jurisdiction, passages, organizations, agreements, voteEvents, statements, figures, events, instruments, contextNotes, keptWarnings, withdrawals"
    )]
    [InlineData("passages['vote'].start", "$.passages.vote.start", "source, exact, prefix, suffix")]
    [InlineData("passages['in-favor'].at", "$.passages['in-favor'].at", "source, exact, prefix, suffix")]
    [InlineData(
        "agreements[0].events[1].status",
        "$.agreements[0].events[1].status",
        "kind, date, url, voteEvent, key, citations"
    )]
    [InlineData(
        "statements[0].speaker.title",
        "$.statements[0].speaker.title",
        "name, role, affiliation, person, organization"
    )]
    [InlineData("statements[0].parts[0].text", "$.statements[0].parts[0].text", "kind, passage")]
    [InlineData("events[0].date.year", "$.events[0].date.year", "value, printed, basis")]
    [InlineData(
        "figures[0].Value",
        "$.figures[0].Value",
        "metric, quantity, value, unit, of, ofFigure, claimant, event, key, citations"
    )]
    [InlineData(
        "contextNotes[0].citations['text'][1].note",
        "$.contextNotes[0].citations.text[1].note",
        "passage, role, reportedAs"
    )]
    public void Read_UnknownField_IsReportedWithItsPath(string field, string path, string known)
    {
        town.Dossier.Set(field, 1);

        town.Reports($"springfield.json: {path}: is no field here; the fields are {known}");
    }

    [Theory]
    [InlineData("it's", @"$['it\'s']")]
    [InlineData("two words", "$['two words']")]
    [InlineData("1st", "$['1st']")]
    [InlineData("", "$['']")]
    [InlineData("é", "$['é']")]
    [InlineData("snake_case2", "$.snake_case2")]
    public void Read_UnknownField_PathNamesItInJsonPathNotation(string name, string path)
    {
        town.State[name] = 1;

        Assert.StartsWith($"xx.json: {path}: is no field here", Assert.Single(town.Problems()));
    }

    [Fact]
    public void Read_FieldNameIsHalfOfASurrogatePair_IsReported() =>
        Assert.Equal(
            ["file.json: $.jurisdiction: has a field whose name holds half of a surrogate pair, which is no character"],
            Reported
                .Reading<Dossier>(
                    """{"jurisdiction": {"slug": "xx", "name": "X", "classification": "state", "\ud83d": 1, "\ude00\ud83d": 1}}"""
                )
                .Distinct()
        );

    [Theory]
    [InlineData("""{"slug": "a", "slug": "b"}""", "$.slug")]
    [InlineData("""{"slug": "a", "sl\u0075g": "a"}""", "$.slug")]
    [InlineData("""{"mood": 1, "mood": 1}""", "$.mood")]
    public void Read_RepeatedField_IsReported(string json, string path) =>
        Assert.Contains($"file.json: {path}: is there twice", Reported.Reading<SourceDocument>(json));

    [Fact]
    public void Read_RepeatedPassageAndCitation_AreReported() =>
        Assert.Equal(
            [
                "file.json: $.jurisdiction.citations.name: is there twice",
                "file.json: $.passages['a-b']: is there twice",
            ],
            Reported.Reading<Dossier>(
                """
                {
                  "jurisdiction": { "slug": "xx", "name": "X", "classification": "state", "citations": { "name": ["a-b"], "name": ["a-b"] } },
                  "passages": { "a-b": { "source": "s", "exact": "X" }, "a-b": { "source": "s", "exact": "X" } }
                }
                """
            )
        );

    [Fact]
    public void Read_SchemaAtTheRoot_IsNoPartOfTheDocument()
    {
        town.State.Set("$schema", "../dossier.schema.json");

        town.Reports();
    }

    [Theory]
    [InlineData("jurisdiction")]
    [InlineData("passages['vote']")]
    public void Read_SchemaElsewhere_IsAnUnknownField(string holder)
    {
        town.Dossier.At(holder)!["$schema"] = "dossier.schema.json";

        Assert.Contains("['$schema']: is no field here", Assert.Single(town.Problems()));
    }

    [Fact]
    public void Read_SchemaInAListOfEntries_IsAnUnknownField()
    {
        town.People.Set("[0].$schema", "dossier.schema.json");

        Assert.StartsWith("people.json: $[0]['$schema']: is no field here", Assert.Single(town.Problems()));
    }

    [Theory]
    [InlineData("3", "expected text, found 3")]
    [InlineData("\"\"", "is empty: leave it out where no source states it")]
    public void Read_SchemaIsNoAddress_IsReported(string value, string message)
    {
        town.State.Set("$schema", JsonNode.Parse(value));

        town.Reports($"xx.json: $['$schema']: {message}");
    }
}
