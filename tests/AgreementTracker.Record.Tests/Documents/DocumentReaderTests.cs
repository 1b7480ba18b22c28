using System.Text;
using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Tests.Validation;

namespace AgreementTracker.Record.Tests.Documents;

/// <summary>What is wrong with a file as a whole. Other classes look at its fields and values.</summary>
public class DocumentReaderTests
{
    [Fact]
    public void Read_WholeTown_ReportsNothing() => new Springfield().Reports();

    [Fact]
    public void Read_BadJson_IsReportedWithItsLine() =>
        Assert.Equal(
            ["file.json: is not valid JSON: line 3, byte 5"],
            Reported.Reading<SourceDocument>("{\n  \"slug\": \"gazette\"\n    \"title\": \"A title\"\n}")
        );

    [Theory]
    [InlineData("")]
    [InlineData("{} {}")]
    [InlineData("{\"slug\": \"gazette\",}")]
    [InlineData("{\"slug\": 'gazette'}")]
    [InlineData("{} // comment")]
    public void Read_BadJson_IsReported(string json) =>
        Assert.StartsWith(
            "file.json: is not valid JSON: line 1",
            Assert.Single(Reported.Reading<SourceDocument>(json))
        );

    [Fact]
    public void Read_TooDeep_IsReported() =>
        Assert.StartsWith(
            "file.json: is not valid JSON",
            Assert.Single(Reported.Reading<SourceDocument>(new string('[', 1000) + new string(']', 1000)))
        );

    [Fact]
    public void Read_InvalidUtf8_IsReported() =>
        Assert.Equal(
            ["file.json: is not valid UTF-8"],
            Reported.Reading<SourceDocument>([.. "{\"title\": \""u8, 0xE9, .. "\"}"u8])
        );

    [Fact]
    public void Read_LongerThanAnyDocument_IsReported() =>
        Assert.Equal(
            ["file.json: is longer than 20,000,000 bytes"],
            Reported.Reading<SourceDocument>(Encoding.UTF8.GetBytes(new string(' ', 20_000_001)))
        );

    [Fact]
    public void Read_NoObject_IsReportedAtTheRoot() =>
        Assert.Equal(["file.json: $: expected an object, found a list"], Reported.Reading<Dossier>("[]"));

    [Fact]
    public void Read_SeveralErrors_AllAreReported()
    {
        var town = new Springfield();
        town.Dossier.Set("jurisdiction.population", -1);
        town.Dossier.Remove("voteEvents[0].result");
        town.Dossier.Set("voteEvents[0].tally", "3-2");
        town.Dossier.Set("figures[1].of", null);
        town.People.Set("[0].person.memberships[0].role", 5);
        town.State.Set("jurisdiction.classification", "State");

        town.Reports(
            "people.json: $[0].person.memberships[0].role: expected text, found 5",
            "xx.json: $.jurisdiction.classification: expected one of state, county, municipality, special-district, tribe, not-stated, found \"State\"",
            "springfield.json: $.jurisdiction.population: expected a whole number ≥ 0, found -1",
            "springfield.json: $.voteEvents[0].tally: is no field here; the fields are body, agreement, motion, effect, stage, method, result, date, order, seats, vacant, votesNeeded, counts, votes, key, citations",
            "springfield.json: $.voteEvents[0]: lacks the field result",
            "springfield.json: $.figures[1].of: expected text, found null (leave the field out where no source states it)"
        );
    }

    [Fact]
    public void ReadList_OneEntryIsBad_GivesNoneOfThem()
    {
        List<Problem> problems = [];
        var town = new Springfield();
        town.People.AsArray().Add(town.People.At("[0]")!.DeepClone());
        town.People.Remove("[1].person.slug");

        var entries = new DocumentReader("people.json", problems).ReadList<DirectoryEntry>(
            Encoding.UTF8.GetBytes(town.People.ToJsonString())
        );

        Assert.Empty(entries);
        Assert.Equal(
            new Problem("people.json", "$[1].person", "lacks the field slug")
            {
                Kind = ProblemKind.MissingField,
                Field = "slug",
            },
            Assert.Single(problems)
        );
    }

    [Fact]
    public void ToString_NoPath_IsTheFileAndTheMessage() =>
        Assert.Equal("seeds/a.json: is missing", new Problem("seeds/a.json", "", "is missing").ToString());
}
