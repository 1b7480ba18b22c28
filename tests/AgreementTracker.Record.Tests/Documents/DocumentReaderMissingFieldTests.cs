using AgreementTracker.Record.Documents;
using AgreementTracker.Record.Facts;
using AgreementTracker.Record.Tests.Validation;

namespace AgreementTracker.Record.Tests.Documents;

public class DocumentReaderMissingFieldTests
{
    private readonly Springfield town = new();

    [Theory]
    [InlineData("jurisdiction", "$", "jurisdiction")]
    [InlineData("jurisdiction.slug", "$.jurisdiction", "slug")]
    [InlineData("jurisdiction.name", "$.jurisdiction", "name")]
    [InlineData("jurisdiction.classification", "$.jurisdiction", "classification")]
    [InlineData("passages['a-town'].source", "$.passages['a-town']", "source")]
    [InlineData("passages['vote'].exact", "$.passages.vote", "exact")]
    [InlineData("organizations[1].slug", "$.organizations[1]", "slug")]
    [InlineData("organizations[1].name", "$.organizations[1]", "name")]
    [InlineData("organizations[1].classification", "$.organizations[1]", "classification")]
    [InlineData("agreements[0].key", "$.agreements[0]", "key")]
    [InlineData("agreements[0].agency", "$.agreements[0]", "agency")]
    [InlineData("agreements[0].model", "$.agreements[0]", "model")]
    [InlineData("agreements[0].events[0].kind", "$.agreements[0].events[0]", "kind")]
    [InlineData("agreements[0].events[0].date.printed", "$.agreements[0].events[0].date", "printed")]
    [InlineData("voteEvents[0].body", "$.voteEvents[0]", "body")]
    [InlineData("voteEvents[0].effect", "$.voteEvents[0]", "effect")]
    [InlineData("voteEvents[0].stage", "$.voteEvents[0]", "stage")]
    [InlineData("voteEvents[0].method", "$.voteEvents[0]", "method")]
    [InlineData("voteEvents[0].counts[1].option", "$.voteEvents[0].counts[1]", "option")]
    [InlineData("voteEvents[0].counts[1].value", "$.voteEvents[0].counts[1]", "value")]
    [InlineData("voteEvents[0].votes[0].voter", "$.voteEvents[0].votes[0]", "voter")]
    [InlineData("voteEvents[0].votes[0].option", "$.voteEvents[0].votes[0]", "option")]
    [InlineData("statements[0].kind", "$.statements[0]", "kind")]
    [InlineData("statements[0].speaker", "$.statements[0]", "speaker")]
    [InlineData("statements[0].stance", "$.statements[0]", "stance")]
    [InlineData("statements[0].parts", "$.statements[0]", "parts")]
    [InlineData("statements[0].parts[0].kind", "$.statements[0].parts[0]", "kind")]
    [InlineData("statements[0].parts[0].passage", "$.statements[0].parts[0]", "passage")]
    [InlineData("figures[0].metric", "$.figures[0]", "metric")]
    [InlineData("figures[0].quantity", "$.figures[0]", "quantity")]
    [InlineData("events[0].kind", "$.events[0]", "kind")]
    [InlineData("events[0].name", "$.events[0]", "name")]
    [InlineData("events[0].participants[0].name", "$.events[0].participants[0]", "name")]
    [InlineData("instruments[0].kind", "$.instruments[0]", "kind")]
    [InlineData("instruments[0].title", "$.instruments[0]", "title")]
    [InlineData("contextNotes[0].topic", "$.contextNotes[0]", "topic")]
    [InlineData("contextNotes[0].text", "$.contextNotes[0]", "text")]
    [InlineData("contextNotes[0].citations['text'][1].passage", "$.contextNotes[0].citations.text[1]", "passage")]
    public void Read_MissingField_IsReportedWhereItBelongs(string removed, string path, string field)
    {
        town.Dossier.Remove(removed);

        town.Reports($"springfield.json: {path}: lacks the field {field}");
    }

    [Fact]
    public void Read_SourceLacksEverything_EachFieldIsReported() =>
        Assert.Equal(
            new[] { "slug", "title", "kind", "access", "sha256" }.Select(field =>
                $"file.json: $: lacks the field {field}"
            ),
            Reported.Reading<SourceDocument>("{}")
        );

    [Theory]
    [InlineData("both")]
    [InlineData("none")]
    public void Read_DirectoryEntryWithBothOrNone_IsReported(string which)
    {
        if (which == "both")
            town.People.Set("[0].organization", town.Organizations.At("[0].organization")!.DeepClone());
        else
            town.People.Remove("[0].person");

        town.Reports("people.json: $[0]: holds either a person or an organization");
    }
}
